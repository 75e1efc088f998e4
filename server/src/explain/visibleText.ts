// Log text on one line, with nothing in it that moves a cursor, hides or reorders what people read. Knows nothing of Markdown.

/** Longest piece of log text shown at one place, in characters. */
export const longestShownText = 400;

/** Control characters (a terminal obeys them), marks that reverse the direction of text, zero-width characters. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A run of blanks is matched as a whole and looked into afterwards: a search for a line end among blanks would take the square of their number. */
const blanks = /\s+/g;
const lineEndOrTab = /[\r\n\t]/;

/** Line ends and tabs become blanks, what cannot be seen becomes `\ufffd`, what is too long is cut. */
export function visibleText(text: string): string {
  const flat = visibleWords(text);
  return flat.length > longestShownText ? `${flat.slice(0, longestShownText - 1)}…` : flat;
}

/** As `visibleText`, but never cut: for sentences that hold pieces of log text. */
export function visibleWords(text: string): string {
  return text.replace(blanks, (run) => (lineEndOrTab.test(run) ? ' ' : run)).replace(invisible, '\ufffd');
}
