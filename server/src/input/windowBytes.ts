// The last bytes of an input that is read from front to end, so that the text of its latest records is at hand without a second
// reading. Knows nothing of records.
import type { StoredBytes } from './storedBytes';

interface Segment {
  readonly start: number;
  readonly bytes: Uint8Array;
}

export class WindowBytes implements StoredBytes {
  private segments: Segment[] = [];
  private end = 0;

  /** Takes a copy of the next bytes. */
  push(chunk: Uint8Array): void {
    this.segments.push({ start: this.end, bytes: chunk.slice() });
    this.end += chunk.length;
  }

  /**
   * Forgets what lies before `from`, and beyond `most` bytes of what follows all but the last chunk: a record that goes on and on
   * is shown by its beginning.
   */
  keep(from: number, most: number): void {
    const last = this.segments.at(-1);
    this.segments = this.segments.filter(
      (segment) => segment.start + segment.bytes.length > from && (segment.start < from + most || segment === last),
    );
  }

  /** What was forgotten reads as if it were not there. */
  read(start: number, length: number): Uint8Array {
    const parts = this.segments
      .filter((segment) => segment.start < start + length && segment.start + segment.bytes.length > start)
      .map((segment) => segment.bytes.subarray(Math.max(0, start - segment.start), start + length - segment.start));
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }
}
