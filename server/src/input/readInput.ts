// One input read: recognised by its first bytes, read by the reader of its format, its bytes kept where they cannot be read again.
// Whatever goes wrong becomes a problem of the input. Knows nothing of the other inputs.
import { recogniseFormat, type Recognition } from '../formats/recogniseFormat';
import type { InputFormat, InputProblem, InputSummary } from '../model/clusterLog';
import type { InputReading } from '../model/inputReading';
import { RecordColumns } from '../parse/recordColumns';
import { decidingLength } from '../parse/looksLikeClusterLog';
import { detectEncoding } from '../text/encoding';
import { InputError } from './fileChunks';
import type { InputSource } from './inputSource';
import { LineStartFinder, type LineStarts } from './lineStarts';
import { BytePacker, packBytes, type PackedPieces } from './storedBytes';

/** Where the text of an input is read from when it is shown. Plain values, so that a worker can hand them over. */
export interface KeptText {
  /** The file; null where `packed` has the bytes, or where nothing was kept. */
  readonly file: string | null;
  readonly packed: PackedPieces | null;
  /** Bytes of the text. */
  readonly end: number;
  /** Null where every record begins at the start of a line. */
  readonly lineStarts: LineStarts | null;
  /** The text stands for a file without lines of its own; it is UTF-8. */
  readonly isRendered: boolean;
}

export interface ReadInput {
  /** Without `rendered`: that is in `text`. */
  readonly reading: InputReading;
  readonly text: KeptText;
}

/** Bytes done of this input. */
export type OnBytes = (done: number) => void;

/**
 * @param index of the input within the run, for line references
 * @param signal ends the reading between two chunks, with its reason as error
 */
export async function readInput(source: InputSource, index: number, onBytes?: OnBytes, signal?: AbortSignal): Promise<ReadInput> {
  try {
    return await read(source, index, onBytes, signal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return nothingRead(source, { code: 'unreadable', line: null, message: withoutPath(error.message, source.path) });
  }
}

async function read(source: InputSource, index: number, onBytes?: OnBytes, signal?: AbortSignal): Promise<ReadInput> {
  let opened: Opened | null = null;
  let head: Uint8Array = new Uint8Array(0);
  let done = 0;
  for await (const chunk of source.open()) {
    signal?.throwIfAborted();
    if (opened === null) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length < decidingLength) {
        head = head.slice();
        continue;
      }
      const recognition = recogniseFormat(head.subarray(0, decidingLength), source.path, source.isNamed);
      if (recognition.format === 'unknown') return unknown(source, recognition.reason);
      opened = new Opened(source, index, recognition, head);
      await opened.push(head);
      done = head.length;
    } else {
      await opened.push(chunk);
      done += chunk.length;
    }
    onBytes?.(done);
  }
  if (opened === null) {
    const recognition = recogniseFormat(head, source.path, source.isNamed);
    if (recognition.format === 'unknown') return unknown(source, recognition.reason);
    opened = new Opened(source, index, recognition, head);
    await opened.push(head);
  }
  return opened.finish();
}

/** An input of a known format while it is read. */
class Opened {
  private readonly reader;
  private readonly packer: BytePacker | null;
  private readonly lines: LineStartFinder | null;
  private readonly format: InputFormat;
  private bytes = 0;

  constructor(
    private readonly source: InputSource,
    index: number,
    { format, open }: Exclude<Recognition, { format: 'unknown' }>,
    head: Uint8Array,
  ) {
    this.format = format;
    this.reader = open(source.path, index);
    this.reader.expect?.(source.size);
    // An event log is shown by the text that is rendered of it: neither its bytes nor its lines are looked at again.
    const isShownAsItIs = format !== 'evtx';
    this.packer = source.file === null && isShownAsItIs ? new BytePacker() : null;
    this.lines = format === 'cluster-log' || !isShownAsItIs ? null : new LineStartFinder(detectEncoding(head));
  }

  async push(chunk: Uint8Array): Promise<void> {
    this.bytes += chunk.length;
    this.reader.push(chunk);
    this.lines?.push(chunk);
    await this.packer?.push(chunk);
  }

  /** A log of nothing but tables has no line with a prefix; its section headers tell what it is. */
  private known(input: InputSummary): InputSummary {
    if (input.format !== 'unknown' || this.format !== 'cluster-log') return input;
    return { ...input, format: this.format, problems: input.problems.filter(({ code }) => code !== 'notAClusterLog') };
  }

  async finish(): Promise<ReadInput> {
    const { rendered, ...reading } = this.reader.finish();
    const whole = { reading: { ...reading, input: this.known(reading.input), rendered: null } };
    if (rendered !== null) {
      const packed = await packBytes(rendered);
      return { ...whole, text: { file: null, packed, end: rendered.length, lineStarts: null, isRendered: true } };
    }
    const packed = (await this.packer?.finish()) ?? null;
    const lineStarts = this.lines?.finish() ?? null;
    return { ...whole, text: { file: this.source.file, packed, end: this.bytes, lineStarts, isRendered: false } };
  }
}

function unknown(source: InputSource, reason: string): ReadInput {
  return nothingRead(source, { code: 'unknownFormat', line: null, message: `This file ${reason}.` });
}

/** An input that is listed with the reason why nothing was read of it. */
function nothingRead({ path, size }: InputSource, problem: InputProblem): ReadInput {
  const reading: InputReading = {
    input: {
      path,
      format: 'unknown',
      node: null,
      nodeId: null,
      build: null,
      timeBase: 'unknown',
      utcOffsetMinutes: null,
      encoding: 'utf-8',
      bytes: size,
      lines: 0,
      records: 0,
      unrecognised: 0,
      firstUtcMs: null,
      lastUtcMs: null,
      problems: [problem],
    },
    records: new RecordColumns().table(0, 0),
    facts: [],
    clockMarks: [],
    counters: null,
    rendered: null,
  };
  return { reading, text: { file: null, packed: null, end: 0, lineStarts: null, isRendered: false } };
}

/** The input names the path already. */
function withoutPath(message: string, path: string): string {
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}
