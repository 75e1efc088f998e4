// Numbers in a row whose count nobody knows in advance: eight bytes each. Knows nothing of what they mean.

export class GrowingNumbers {
  length = 0;
  private numbers = new Float64Array(256);

  push(number: number): void {
    if (this.length >= this.numbers.length) {
      const larger = new Float64Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  /** NaN beyond the end. */
  at(index: number): number {
    return index < this.length ? this.numbers[index]! : Number.NaN;
  }
}
