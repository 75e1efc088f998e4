// The reader of a cluster.log: records by their prefixes, facts, and what the header says. Knows nothing of other inputs.
import type { InputSummary } from '../model/clusterLog';
import type { InputReading } from '../model/inputReading';
import { recordUtcMs } from '../model/recordAt';
import { recordShape, type RecordTable } from '../model/recordTable';
import { FactReader } from '../parse/factReader';
import { inputProblems } from '../parse/inputProblems';
import { RecordReader } from '../parse/recordReader';
import type { InputReader } from './inputReader';

export class ClusterLogReader implements InputReader {
  private readonly facts: FactReader;
  private readonly reader: RecordReader;

  /** @param input index of the log within the run, for line references */
  constructor(
    private readonly path: string,
    input: number,
  ) {
    this.facts = new FactReader(input);
    this.reader = new RecordReader(this.facts);
    this.facts.listenTo(this.reader);
  }

  expect(bytes: number): void {
    this.reader.expect(bytes);
  }

  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
  }

  finish(): InputReading {
    this.reader.end();
    const records = this.reader.table();
    const facts = this.facts.finish();
    return { input: this.summary(records), records, facts, clockMarks: this.facts.clockMarks(), counters: null, rendered: null };
  }

  private summary(records: RecordTable): InputSummary {
    const { header } = this.facts;
    let firstUtcMs: number | null = null;
    let lastUtcMs: number | null = null;
    let entries = 0;
    for (let i = 0; i < records.count; i++) {
      if (records.shape[i] === recordShape.entry) entries++;
      const utcMs = recordUtcMs(records, i, header);
      if (utcMs === null) continue;
      if (firstUtcMs === null || utcMs < firstUtcMs) firstUtcMs = utcMs;
      if (lastUtcMs === null || utcMs > lastUtcMs) lastUtcMs = utcMs;
    }
    return {
      path: this.path,
      format: entries > 0 || header.node !== null ? 'cluster-log' : 'unknown',
      node: header.node,
      nodeId: header.nodeId,
      build: header.build,
      timeBase: header.timeBase,
      utcOffsetMinutes: header.utcOffsetMinutes,
      encoding: this.reader.encoding,
      bytes: this.reader.bytes,
      lines: records.lineCount,
      records: records.count,
      unrecognised: this.reader.unrecognised,
      firstUtcMs,
      lastUtcMs,
      problems: inputProblems(this.reader, this.facts, records),
    };
  }
}
