// How wide a text is at most in the fonts that editors use, without asking a page: layout must not wait for one, and a file has none.
// Knows nothing of what is written.

/** Shares of the font size, those of the widest usual font (DejaVu Sans), so that a text never is wider than said. */
function shareOf(letter: string): number {
  if (/[ilj.,:;|!'()[\]I/\\ ]/.test(letter)) return 0.4;
  if (/[mwMW@%—…]/.test(letter)) return 1;
  if (/[A-Z&_+=<>~]/.test(letter)) return 0.78;
  if (/[0-9a-z$#?*"-]/.test(letter)) return 0.64;
  return 1.05;
}

/** In pixels. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let shares = 0;
  for (const letter of text) shares += shareOf(letter);
  return shares * fontSize * (isBold ? 1.08 : 1);
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
