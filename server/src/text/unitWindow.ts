// A stretch of a file in the two forms that readers need. Knows nothing of logs.
import type { Encoding } from './encoding';

/** Units (one byte a character) for structure, and the bytes they come from for text. */
export interface UnitWindow {
  readonly units: Uint8Array;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}
