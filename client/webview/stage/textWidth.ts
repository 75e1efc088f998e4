// How wide a text is at most in the fonts that editors use, without asking a page: layout must not wait for one, and a file has none.
// Knows nothing of what is written.

/** Widths as shares of the font size, those of the widest usual font (DejaVu Sans), so that a text hardly ever is wider than said. */
const shares: readonly (readonly [letters: string, share: number])[] = [
  ["ijl'", 0.28],
  [' .,:;|/\\!', 0.34],
  ['()[]frt-"I', 0.41],
  ['?cksz*J', 0.55],
  ['FvxyLT', 0.61],
  ['abdeghnopqu0123456789$ESY_–', 0.645],
  ['ABCPRVXZK', 0.7],
  ['wUHNDGOQ&+<=>~', 0.84],
  ['mMW@%—…', 1],
];

const shareOf: ReadonlyMap<string, number> = new Map(
  shares.flatMap(([letters, share]) => [...letters].map((one) => [one, share])),
);

/** In pixels. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let sum = 0;
  for (const letter of text) sum += shareOf.get(letter) ?? 1.05;
  return sum * fontSize * (isBold ? 1.12 : 1);
}

/** The text, or as much of it as there is room for, with an ellipsis. */
export function fitText(text: string, room: number, fontSize: number, isBold = false): string {
  if (textWidth(text, fontSize, isBold) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, fontSize, isBold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines no wider than the room; the last line is cut where it would be one too many. */
export function wrapText(text: string, room: number, fontSize: number, most: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(' ');
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSize) <= room) {
      line = longer;
    } else if (lines.length === most - 1) {
      return [...lines, fitText(`${line} ${words.slice(index).join(' ')}`, room, fontSize)];
    } else {
      lines.push(fitText(line, room, fontSize));
      line = word;
    }
  }
  return [...lines, fitText(line, room, fontSize)];
}
