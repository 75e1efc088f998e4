// Binary search in values that rise with their place. Knows nothing of what the values are.

/** The last place of `count` whose value is at most `limit`; -1 when there is none. */
export function lastAtMost(count: number, valueAt: (place: number) => number, limit: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
