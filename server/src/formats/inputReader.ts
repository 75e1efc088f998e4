// The form of a reader: bytes of one file in, its reading out. Knows nothing of where the bytes come from.
import type { InputReading } from '../model/inputReading';

/** Reads one file of a known format as its bytes come in. Never throws for what is in them: that becomes a problem of the input. */
export interface InputReader {
  /** Tells how many bytes will come, where that is known. */
  expect?(bytes: number): void;
  /** Takes the next bytes, in any cut. They are not kept: the buffer may be reused. */
  push(chunk: Uint8Array): void;
  /** Takes the end of the file. */
  finish(): InputReading;
}

/** Makes the reader of a format. @param input index of the file within the run, for line references */
export type OpenReader = (path: string, input: number) => InputReader;
