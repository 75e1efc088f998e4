// Binary search in things that rise. Knows nothing of what they are.

/** Place of the last of rising things whose number is at most `limit`; -1 = none. */
export function lastAtMost<T>(rising: ArrayLike<T>, limit: number, numberOf: (one: T) => number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(rising[middle]!) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** For numbers, which are their own number. */
export const itself = (one: number): number => one;
