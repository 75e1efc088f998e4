// The one composition of the core: bytes -> records -> facts -> history. Surfaces (hover, report, ...) start from its result.
import { replay } from './engine/replay';
import type { Analysis, InputProblem, InputSummary } from './model/clusterLog';
import { recordUtcMs } from './model/recordAt';
import { recordShape, type RecordTable } from './model/recordTable';
import { FactReader } from './parse/factReader';
import { inputProblems } from './parse/inputProblems';
import { RecordReader } from './parse/recordReader';

/** Analyses one log as its bytes come in. */
export class LogAnalysis {
  private readonly facts: FactReader;
  private readonly reader: RecordReader;

  /** @param input index of the log within the run, for line references */
  constructor(
    private readonly path: string,
    private readonly input = 0,
  ) {
    this.facts = new FactReader(input);
    this.reader = new RecordReader(this.facts);
    this.facts.listenTo(this.reader);
  }

  /** Tells how many bytes will come, where that is known. */
  expect(bytes: number): void {
    this.reader.expect(bytes);
  }

  /** Takes the next bytes, in any cut. They are not kept: the buffer may be reused. */
  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
  }

  finish(): Analysis {
    this.reader.end();
    const records = this.reader.table();
    const facts = this.facts.finish();
    const input = this.summary(records, inputProblems(this.reader, this.facts, records));
    const { node, nodeId, build } = input;
    const history = replay(facts, {
      localNode: node === null ? null : { name: node, id: nodeId },
      lastUtcMs: input.lastUtcMs,
      lastLine: records.lineCount === 0 ? null : { input: this.input, line: records.lineCount },
      generation: build === null ? null : build < firstBuildWithCsvFs ? 1 : 2,
    });
    return { input, records, facts, history };
  }

  private summary(records: RecordTable, problems: readonly InputProblem[]): InputSummary {
    const { header } = this.facts;
    const { timeBase, utcOffsetMinutes } = header;
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
      timeBase,
      utcOffsetMinutes,
      encoding: this.reader.encoding,
      bytes: this.reader.bytes,
      lines: records.lineCount,
      records: records.count,
      unrecognised: this.reader.unrecognised,
      firstUtcMs,
      lastUtcMs,
      problems,
    };
  }
}

/** Windows Server 2012 (build 9200) brought CSVFS; builds below it have CSV version 1. */
const firstBuildWithCsvFs = 9200;

/** Analyses a whole file in memory. */
export function analyzeBytes(bytes: Uint8Array, path: string): Analysis {
  const analysis = new LogAnalysis(path);
  analysis.push(bytes);
  return analysis.finish();
}

/** Analyses the text of an open document. */
export function analyzeText(text: string, path: string): Analysis {
  return analyzeBytes(new TextEncoder().encode(text), path);
}
