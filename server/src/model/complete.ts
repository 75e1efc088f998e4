// Work that can be done in slices, done at once. Knows nothing of the work.

/** The result of `work`, which yields where others could have their turn. */
export function complete<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Items of a long list between two yields: a millisecond or less. */
export const itemsOfSlice = 1000;
