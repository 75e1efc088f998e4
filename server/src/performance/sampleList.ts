// Samples of one window as columns, as long as a stretch of days needs. Knows nothing of what was measured.
import type { LineRef } from '../model/lineRef';

export class SampleList {
  count = 0;
  private readonly utcMs: Float64Array;
  private readonly value: Float64Array;
  private readonly input: Uint32Array;
  private readonly line: Uint32Array;

  /** @param most samples that will be added */
  constructor(most: number) {
    this.utcMs = new Float64Array(most);
    this.value = new Float64Array(most);
    this.input = new Uint32Array(most);
    this.line = new Uint32Array(most);
  }

  add(utcMs: number, value: number, input: number, line: number): void {
    const place = this.count++;
    this.utcMs[place] = utcMs;
    this.value[place] = value;
    this.input[place] = input;
    this.line[place] = line;
  }

  at(place: number): LineRef {
    return { input: this.input[place]!, line: this.line[place]! };
  }

  /** Places in time order; the same moment twice, as in two copies of a file, is one sample. */
  places(): Uint32Array {
    const { utcMs, count } = this;
    const all = new Uint32Array(count);
    let isInOrder = true;
    for (let place = 0; place < count; place++) {
      all[place] = place;
      isInOrder &&= place === 0 || utcMs[place]! > utcMs[place - 1]!;
    }
    if (isInOrder) return all;
    all.sort((a, b) => utcMs[a]! - utcMs[b]! || a - b);
    return all.filter((place, index) => index === 0 || utcMs[place] !== utcMs[all[index - 1]!]);
  }

  /** The values at these places, the least first. */
  rising(places: Uint32Array): Float64Array {
    const values = new Float64Array(places.length);
    for (let index = 0; index < places.length; index++) values[index] = this.value[places[index]!]!;
    return values.sort();
  }
}
