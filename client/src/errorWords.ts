// What went wrong, in words. Knows nothing of where they are shown.

/** @param error whatever was thrown, or a promise was rejected with */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
