// Remembers what messages said, by their bytes: logs repeat themselves, and reading a message costs a hundred times its look-up.
// A fixed number of places, each keeping the last message that fell on it. Knows nothing of what is remembered.

const slots = 1 << 14;

/** Longer messages repeat too seldom to be worth their memory. */
const maxLength = 512;

/** Not heard before, or no longer remembered. */
export const notHeard = Symbol('not heard');

interface Heard<T> {
  readonly component: number;
  readonly channel: number;
  readonly bytes: Uint8Array;
  readonly said: T;
}

export class HeardMessages<T> {
  private readonly heard: (Heard<T> | undefined)[] = new Array<Heard<T> | undefined>(slots);
  private slot = -1;

  /** What the message `units[start, end)` of this component and channel said when it was last heard. */
  find(component: number, channel: number, units: Uint8Array, start: number, end: number): T | typeof notHeard {
    this.slot = -1;
    if (end - start > maxLength) return notHeard;
    let hash = component * 31 + channel;
    for (let at = start; at < end; at++) {
      const unit = units[at]!;
      if (unit === 0xff) return notHeard; // stands for any character beyond ASCII
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    this.slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const heard = this.heard[this.slot];
    if (heard === undefined || heard.component !== component || heard.channel !== channel) return notHeard;
    const { bytes } = heard;
    if (bytes.length !== end - start) return notHeard;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== units[start + i]) return notHeard;
    return heard.said;
  }

  /** Remembers what the message just looked for said. */
  keep(component: number, channel: number, units: Uint8Array, start: number, end: number, said: T): void {
    if (this.slot >= 0) this.heard[this.slot] = { component, channel, bytes: units.slice(start, end), said };
  }
}
