// What a rule of causes looks for, as a person wrote it: only what the engine can find, where logs can hold it. Knows nothing of rules.
import { logNames, signPlaces, type FindingMark, type LogName, type Sign } from '../knowledge/causes/causeRule';
import { providerKeys } from '../knowledge/eventProviders';
import { findingRow, findingRows, type FindingCode } from '../knowledge/findings';
import { factKinds } from '../model/factKinds';
import { ownSign, type OwnSign } from '../model/ownSign';
import { signNames } from '../model/signs';
import { likely } from './choices';
import { quoted } from './rowFile';
import type { RowReader } from './rowReader';

export const signKeys = ['what', 'facts', 'findings', 'signs', 'events', 'where', 'storage', 'heldBy'];

/** Findings that rules are tried on and may look for: what counters tell is compared when causes are known already. */
export const explainedFindings: readonly FindingCode[] = findingRows
  .map(({ code }) => code)
  .filter((code) => code !== 'redirectedIoCounted');

/** Signs have names of their own. */
const soughtFacts = factKinds.filter((kind) => kind !== 'signSeen');

/** The sign; whether it is good, the reader tells afterwards. */
export function signFrom(reader: RowReader): Sign {
  const facts = reader.someOf('facts', soughtFacts);
  const findings = reader.groups('findings', ['code', 'causeCodes'], markFrom, (text, fail) => shortMark(text, fail));
  const events = reader.groups('events', ['provider', 'id'], eventFrom);
  const signs = [...reader.someOf('signs', signNames), ...events];
  if (['facts', 'findings', 'signs', 'events'].every((key) => reader.isEmpty(key)))
    reader.fail('what', 'a sign looks for nothing; write facts, findings, signs or events, any of which will do');
  return {
    what: whatFrom(reader),
    ...(facts.length > 0 && { facts }),
    ...(findings.length > 0 && { findings }),
    ...(signs.length > 0 && { signs }),
    where: reader.oneOf('where', signPlaces),
    storage: reader.has('storage') ? reader.oneOf('storage', ['same', 'any']) : 'same',
    heldBy: logsFrom(reader),
  };
}

/** Tells which are no causes of the finding. */
export function checkCauseCodes(reader: RowReader, finding: FindingCode, causeCodes: readonly (string | null)[]): void {
  const known = (findingRow(finding)?.causes ?? []).map(({ code }) => code);
  const wrong = causeCodes.find((code) => code !== null && code !== '' && !known.includes(code));
  if (wrong === undefined || wrong === null) return;
  const what = known.length === 0 ? 'leave causeCodes out, it has none' : `write ${likely(wrong, known)}`;
  reader.fail('causeCodes', `${quoted(wrong)} is no cause of ${finding}; ${what}`);
}

function markFrom(reader: RowReader): FindingMark {
  const told = reader.problems.length;
  const code = reader.oneOf('code', explainedFindings);
  const isKnown = reader.problems.length === told;
  const causeCodes = reader.texts('causeCodes');
  if (isKnown) checkCauseCodes(reader, code, causeCodes);
  return causeCodes.length === 0 ? { code } : { code, causeCodes };
}

/** Any event, also one that the product does not know. */
function eventFrom(reader: RowReader): OwnSign {
  return ownSign(providerKeys(reader.text('provider'))[0] ?? '', reader.wholeNumber('id'));
}

function shortMark(text: string, fail: (message: string) => void): FindingMark | null {
  const code = explainedFindings.find((known) => known === text);
  if (code === undefined && text !== '')
    fail(`findings has ${quoted(text)}, which is none; write ${likely(text, explainedFindings)}`);
  return code === undefined ? null : { code };
}

/** It stands within a sentence, and no values are put into it. */
function whatFrom(reader: RowReader): string {
  const what = reader.text('what').replace(/[.;]+$/, '');
  if (/[{}]/.test(what)) reader.fail('what', 'what has a brace, but no fields; name the sign in plain words');
  return what;
}

function logsFrom(reader: RowReader): readonly [LogName, ...LogName[]] {
  const [first = logNames[0], ...others] = reader.someOf('heldBy', logNames);
  if (reader.isEmpty('heldBy'))
    reader.fail('heldBy', `heldBy is missing; name the logs that would hold the sign: ${logNames.join(', ')}`);
  return [first, ...others];
}
