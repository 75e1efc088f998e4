// Long work on the main thread, done in slices, so that other requests are answered between them. Knows nothing of the work.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Nobody notices a pause of this length. */
const sliceMs = 20;

/**
 * Takes every item of `work`. Between slices others have their turn, and the work ends when it `isDropped`.
 * @returns false where it was dropped
 */
export async function inSlices<T>(work: Iterable<T>, isDropped: () => boolean, take: (item: T) => void): Promise<boolean> {
  let sliceEndMs = performance.now() + sliceMs;
  for (const item of work) {
    take(item);
    if (performance.now() < sliceEndMs) continue;
    await nextTurn();
    if (isDropped()) return false;
    sliceEndMs = performance.now() + sliceMs;
  }
  return true;
}

/** The result of `work`, which yields where others can have their turn; null where it was dropped. */
export async function finished<T>(work: Generator<unknown, T>, isDropped: () => boolean): Promise<T | null> {
  let result: T | null = null;
  const isWhole = await inSlices(steps(), isDropped, () => undefined);
  return isWhole ? result : null;

  function* steps(): Generator<unknown, void> {
    result = yield* work;
  }
}
