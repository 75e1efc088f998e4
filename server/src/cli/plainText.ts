// Text for a terminal: log text must not move the cursor, recolour or reorder what people read. Knows nothing of clusters.

/** Control, bidirectional and zero-width characters. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Longest text shown at one place, in characters. */
const longestText = 400;

/** One line of plain text. Line ends and tabs become blanks, other unsafe characters the replacement character. */
export function plainText(text: string): string {
  const line = text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(unsafe, '\ufffd');
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

/** `1 line`, `13 lines`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
