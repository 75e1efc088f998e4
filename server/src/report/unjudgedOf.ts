// Lines that may matter and that no finding rests on: signs of trouble elsewhere in Windows and, where nothing at all was found, lines that
// call themselves errors. Silence about them would be taken for an all-clear. Knows no output.
import { headlineAt } from '../explain/headline';
import { formatMoment } from '../explain/momentInWords';
import { quotesOf } from '../explain/quotesOf';
import type { Incident } from '../model/incident';
import type { LineRef } from '../model/lineRef';
import { lineKey, type LineKey } from '../model/linesByInput';
import { recordUtcMs } from '../model/recordAt';
import { levels, type RecordTable } from '../model/recordTable';
import type { Sentence, Unjudged } from './report';
import type { ToldIncident } from './toldIncident';

/** More of them nobody reads one by one. */
const mostLines = 10;

const errorLevel = levels.indexOf('ERR');

export function unjudgedOf(told: ToldIncident): Unjudged {
  const { incident, logs } = told;
  const items: Sentence[] = [];
  const seen = new Set(usedLines(incident));
  let count = 0;
  const take = (at: LineRef, moment: Pick<Sentence, 'utcMs' | 'time'>) => {
    const key = lineKey(at);
    if (seen.has(key)) return;
    seen.add(key);
    if (count++ < mostLines) items.push(sentenceOf(told, at, moment));
  };
  for (const fact of incident.facts)
    if (fact.body.kind === 'signSeen') take(fact.at, { utcMs: fact.utcMs, time: formatMoment(fact) });
  if (incident.history.findings.length === 0)
    for (const [input, { records, input: clock }] of logs.entries())
      for (let record = 0; record < records.count; record++) {
        if (records.level[record] !== errorLevel) continue;
        const utcMs = recordUtcMs(records, record, clock);
        const timeOfDayMs = records.timeOfDayMs[record]!;
        take(refOf(records, record, input), {
          utcMs,
          time: formatMoment({ utcMs, timeOfDayMs: timeOfDayMs < 0 ? null : timeOfDayMs }),
        });
      }
  return { items, left: count - items.length };
}

function* usedLines({ history: { findings } }: Incident): Generator<LineKey> {
  for (const { evidence, causedBy } of findings) {
    for (const line of evidence) yield lineKey(line);
    for (const link of causedBy) for (const line of link.evidence) yield lineKey(line);
  }
}

function sentenceOf({ incident, logs }: ToldIncident, at: LineRef, moment: Pick<Sentence, 'utcMs' | 'time'>): Sentence {
  return {
    ...moment,
    node: incident.inputs[at.input]?.node ?? null,
    text: headlineAt(logs[at.input]!, at),
    certainty: 'stated',
    severity: null,
    evidence: [at],
    quotes: quotesOf([at], logs),
  };
}

function refOf({ lineIndex, column }: RecordTable, record: number, input: number): LineRef {
  const line = lineIndex[record]! + 1;
  const character = column?.[record] ?? 0;
  return character === 0 ? { input, line } : { input, line, column: character };
}
