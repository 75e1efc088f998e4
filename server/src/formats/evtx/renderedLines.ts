// Text that stands for a file without lines of its own: lines in UTF-8, one after the other. Knows nothing of what they hold.
import { byte } from '../../text/bytes';

const encoder = new TextEncoder();

export class RenderedLines {
  bytes = 0;
  lines = 0;
  private text = new Uint8Array(1 << 16);

  /**
   * @param lines without line breaks
   * @returns where each of them begins, in bytes from the start of the text
   */
  add(lines: readonly string[]): number[] {
    const encoded = encoder.encode(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
    this.makeRoom(encoded.length);
    this.text.set(encoded, this.bytes);
    const starts: number[] = [];
    for (let start = 0; start < encoded.length; start = encoded.indexOf(byte.lineFeed, start) + 1)
      starts.push(this.bytes + start);
    this.bytes += encoded.length;
    this.lines += lines.length;
    return starts;
  }

  finish(): Uint8Array {
    return this.text.slice(0, this.bytes);
  }

  private makeRoom(more: number): void {
    if (this.bytes + more <= this.text.length) return;
    const larger = new Uint8Array(Math.max(this.bytes + more, this.text.length * 2));
    larger.set(this.text.subarray(0, this.bytes));
    this.text = larger;
  }
}
