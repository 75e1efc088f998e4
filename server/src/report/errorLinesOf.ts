// Lines that call themselves errors, for a report without a finding: that no rule judges them is no word that all is well. Knows no output.
import { headlineAt } from '../explain/headline';
import { formatMoment } from '../explain/momentInWords';
import { quotesOf } from '../explain/quotesOf';
import type { ClusterLog } from '../model/clusterLog';
import type { LineRef } from '../model/lineRef';
import { recordUtcMs } from '../model/recordAt';
import { levels, type RecordTable } from '../model/recordTable';
import type { ErrorLines, Sentence } from './report';
import type { ToldIncident } from './toldIncident';

/** More of them nobody reads one by one. */
const mostLines = 10;

const errorLevel = levels.indexOf('ERR');

export function errorLinesOf({ incident, logs }: ToldIncident): ErrorLines {
  const items: Sentence[] = [];
  let count = 0;
  for (const [input, log] of logs.entries()) {
    for (let record = 0; record < log.records.count; record++) {
      if (log.records.level[record] !== errorLevel || count++ >= mostLines) continue;
      items.push(sentenceOf(logs, input, record, incident.inputs[input]?.node ?? null));
    }
  }
  return { items, left: count - items.length };
}

function sentenceOf(logs: readonly ClusterLog[], input: number, record: number, node: string | null): Sentence {
  const log = logs[input]!;
  const at = refOf(log.records, record, input);
  const utcMs = recordUtcMs(log.records, record, log.input);
  const timeOfDayMs = log.records.timeOfDayMs[record]!;
  return {
    utcMs,
    time: formatMoment({ utcMs, timeOfDayMs: timeOfDayMs < 0 ? null : timeOfDayMs }),
    node,
    text: headlineAt(log, at),
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
