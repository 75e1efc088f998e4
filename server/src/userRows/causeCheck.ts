// A rule of causes as a person wrote it, checked and made a rule of the product's own form. Knows nothing of other rows.
import { advisedCommand } from '../knowledge/advisedCommand';
import { causeFieldNames, type CauseRule, type Sign } from '../knowledge/causes/causeRule';
import { nameFrom, statusWords } from './messageCheck';
import { inChoice } from './choices';
import { quoted } from './rowFile';
import type { RowReader } from './rowReader';
import { checkCauseCodes, explainedFindings, signFrom, signKeys } from './signCheck';
import { fieldsIn } from './templateFlaws';

export const causeKeys = [
  ...['code', 'finding', 'causeCodes', 'seen', 'notSeen', 'within', 'after'],
  ...['cause', 'expected', 'advice', 'sources', 'status'],
];

/** Further apart nothing is near. */
const longestMs = 24 * 3_600_000;

/** Each is looked for at every finding that the row explains. */
const mostSigns = 8;

const givenFields = new Set<string>(causeFieldNames.flatMap((name) => [name, `${name}Argument`]));

/** The rule; whether it is good, the reader tells afterwards. */
export function causeFrom(reader: RowReader): CauseRule {
  const seen = reader.groups('seen', signKeys, signFrom);
  const rule: CauseRule = {
    code: nameFrom(reader, 'code'),
    effect: effectFrom(reader),
    seen: seen as readonly [Sign, ...Sign[]],
    notSeen: reader.groups('notSeen', signKeys, signFrom),
    withinMs: spanFrom(reader, 'within'),
    afterMs: spanFrom(reader, 'after'),
    cause: sentence(reader.text('cause')),
    expected: reader.yesNoOrNull('expected'),
    advice: reader.texts('advice'),
    sources: reader.some('sources', reader.texts('sources')),
    status: reader.oneOf('status', statusWords),
    ownFile: reader.file,
  };
  if (reader.isEmpty('seen')) reader.fail('seen', 'seen is missing; write at least one sign that must be there');
  if (reader.isGood) check(rule, reader);
  return rule;
}

function effectFrom(reader: RowReader): CauseRule['effect'] {
  const told = reader.problems.length;
  const finding = reader.oneOf('finding', explainedFindings);
  const isKnown = reader.problems.length === told;
  const causeCodes = reader.textsAndNulls('causeCodes');
  if (causeCodes === null) return { finding };
  if (reader.isEmpty('causeCodes') && causeCodes.length === 0)
    reader.fail('causeCodes', 'causeCodes is empty; name causes of the finding, or leave it out for a finding of whatever cause');
  if (isKnown) checkCauseCodes(reader, finding, causeCodes);
  return { finding, causeCodes };
}

/** 0 where nothing is written. */
function spanFrom(reader: RowReader, key: 'within' | 'after'): number {
  const spanMs = reader.spanMs(key) ?? 0;
  if (spanMs > longestMs) reader.fail(key, `${key} is longer than 24 h; write a time in which the one may have led to the other`);
  return spanMs;
}

function check(rule: CauseRule, reader: RowReader): void {
  const { seen, notSeen, withinMs, afterMs, cause, advice } = rule;
  if (seen.length + notSeen.length > mostSigns)
    reader.fail('seen', `seen and notSeen have more than ${mostSigns} signs; make several rows of it`);
  if (withinMs + afterMs === 0)
    reader.fail('within', 'within is missing; write how long before the finding a sign may stand, for example 5 min');
  for (const [key, words] of [['cause', cause], ...advice.map((text) => ['advice', text] as const)] as const) {
    const unknown = fieldsIn(words).find((name) => !givenFields.has(name));
    if (unknown !== undefined)
      reader.fail(
        key,
        `${key} uses {${unknown}}, which no cause has; use ${inChoice(causeFieldNames.map((name) => `{${name}}`))}`,
      );
  }
  for (const text of advice) {
    const bare = fieldsIn(advisedCommand(text)?.command ?? '').find((name) => !name.endsWith('Argument'));
    if (bare !== undefined && givenFields.has(bare))
      reader.fail(
        'advice',
        `the command of ${quoted(text)} uses {${bare}}, a name from a log; write {${bare}Argument}, which is quoted for PowerShell`,
      );
  }
}

/** Further words follow it. */
function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}
