// Remembers what messages said, by their bytes: logs repeat themselves, and reading a message costs a hundred times its look-up.
// A fixed number of places, each keeping the last message that fell on it. Knows nothing of what is remembered.

const slots = 1 << 14;

/** Longer messages repeat too seldom to be worth their memory. */
const maxLength = 512;

/** Not heard before, or no longer remembered. */
export const notHeard = Symbol('not heard');

/** Stands for any character beyond ASCII, so that two messages may differ where their units do not. */
const anyCharacter = 0xff;

/** In columns, so that a look-up that finds nothing touches a few numbers and no object. */
export class HeardMessages<T> {
  /** 0 = nothing was heard at this place. */
  private readonly hashes = new Int32Array(slots);
  private readonly speakers = new Int32Array(slots);
  private readonly lengths = new Uint16Array(slots);
  private readonly units = new Uint8Array(slots * maxLength);
  private readonly said = new Array<T | undefined>(slots);
  private hash = 0;

  /** What the message `units[start, end)` of this component and channel said when it was last heard. */
  find(component: number, channel: number, units: Uint8Array, start: number, end: number): T | typeof notHeard {
    const length = end - start;
    const speaker = (component << 8) | channel;
    this.hash = length > maxLength ? 0 : hashOf(speaker, units, start, end);
    const slot = slotOf(this.hash);
    if (this.hash === 0 || this.hashes[slot] !== this.hash || this.lengths[slot] !== length || this.speakers[slot] !== speaker)
      return notHeard;
    const kept = slot * maxLength;
    for (let i = 0; i < length; i++) if (this.units[kept + i] !== units[start + i]) return notHeard;
    return this.said[slot] as T;
  }

  /** Remembers what the message just looked for said. */
  keep(component: number, channel: number, units: Uint8Array, start: number, end: number, said: T): void {
    if (this.hash === 0) return;
    const message = units.subarray(start, end);
    if (message.includes(anyCharacter)) return;
    const slot = slotOf(this.hash);
    this.hashes[slot] = this.hash;
    this.speakers[slot] = (component << 8) | channel;
    this.lengths[slot] = message.length;
    this.units.set(message, slot * maxLength);
    this.said[slot] = said;
  }
}

/** Two units at a time; 0 only by a rare chance, which costs a reading. */
function hashOf(speaker: number, units: Uint8Array, start: number, end: number): number {
  let hash = speaker;
  let at = start;
  for (; at + 1 < end; at += 2) hash = (Math.imul(hash, 31) + ((units[at]! << 8) | units[at + 1]!)) | 0;
  return at < end ? (Math.imul(hash, 31) + units[at]!) | 0 : hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
