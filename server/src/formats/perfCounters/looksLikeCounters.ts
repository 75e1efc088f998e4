// Tells a performance-counter file by its beginning. Knows nothing of files.

/** @param text beginning of the file, without byte-order mark */
export function looksLikeCounters(text: string): boolean {
  return /^\s*"?\(PDH-[CT]SV \d+\.\d+\)/.test(text);
}
