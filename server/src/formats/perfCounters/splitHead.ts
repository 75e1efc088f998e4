// The cells of the first line of a performance-counter file. Knows nothing of what they name.

const quote = '"';

/** @returns the cells, and the code of the character between them */
export function splitHead(line: string): { readonly cells: readonly string[]; readonly separator: number } {
  const separator = separatorOf(line);
  const cells: string[] = [];
  for (let at = 0; at < line.length;) {
    if (line[at] === quote) {
      const end = line.indexOf(quote, at + 1);
      const stop = end < 0 ? line.length : end;
      cells.push(line.slice(at + 1, stop));
      const next = line.indexOf(separator, stop);
      at = next < 0 ? line.length : next + 1;
    } else {
      const next = line.indexOf(separator, at);
      const stop = next < 0 ? line.length : next;
      cells.push(line.slice(at, stop));
      at = stop + 1;
    }
  }
  return { cells, separator: separator.charCodeAt(0) };
}

/** Behind the format stands the separator: a comma, a tab in the tab-separated form, a semicolon where a spreadsheet saved the file. */
function separatorOf(line: string): string {
  const after = /^"[^"]*"\s*([,;\t])|^[^",;\t]*([,;\t])/.exec(line);
  return after?.[1] ?? after?.[2] ?? ',';
}
