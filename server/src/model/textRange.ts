// Places in the text of a log. Lines and characters count from 0; characters are UTF-16 units, as editors count them.

export interface TextPosition {
  readonly lineIndex: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export function rangeInLine(lineIndex: number, from: number, to: number): TextRange {
  return { start: { lineIndex, character: from }, end: { lineIndex, character: to } };
}
