// ASCII codes and small byte tests for readers that work on bytes. Knows nothing of logs.

export const byte = {
  nul: 0x00,
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  comma: 0x2c,
  dash: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  equals: 0x3d,
  less: 0x3c,
  greater: 0x3e,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
} as const;

/** Value of a hexadecimal digit by its byte; 0xff = no digit. */
export const hexValue: Uint8Array = (() => {
  const table = new Uint8Array(256).fill(0xff);
  for (let value = 0; value < 16; value++) {
    const digit = value.toString(16);
    table[digit.charCodeAt(0)] = value;
    table[digit.toUpperCase().charCodeAt(0)] = value;
  }
  return table;
})();

export function isDigit(code: number): boolean {
  return code >= byte.zero && code <= byte.nine;
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Blank, tab or NUL: files that lost power carry runs of NUL bytes where text should be. */
export function isBlank(code: number): boolean {
  return code === byte.space || code === byte.tab || code === byte.nul;
}

/** True when `units` holds `ascii` at `at`, before `end`. */
export function startsWith(units: Uint8Array, at: number, end: number, ascii: Uint8Array): boolean {
  const length = ascii.length;
  if (end - at < length) return false;
  for (let i = 0; i < length; i++) if (units[at + i] !== ascii[i]) return false;
  return true;
}

/** The bytes of an ASCII text. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
