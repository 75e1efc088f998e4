// Tells a cluster log by its first lines. Knows nothing of names of files and of editors.

/** Lines looked at: a viewer or an author may have put a few lines of their own on top. */
export const lookedAtLines = 50;

/** `0000072c.00000388::2009/10/08-18:01:35.592`, with a viewer's line number or a channel in front; a masked date counts. */
const entry =
  /^[ \t]*(?:\d+[ \t]+)?(?:\[[^\]]{1,80}\][ \t]*)?[0-9a-f]{1,8}\.[0-9a-f]{1,8}[ \t]*::[ \t]*[\dY]{4}\/[\dM]{2}\/[\dD]{2}[ \t]*-\d\d:\d\d:\d\d/im;
/** `082::14-21:29:26.625`, Windows NT 4.0. */
const oldEntry = /^[0-9a-f]{1,8}::\d\d-\d\d:\d\d:\d\d\.\d{3}[ \t]/im;
const section = /^[ \t]*\[=== ?(?:Cluster|Cluster Logs|Resources|Nodes|System|Microsoft-Windows-FailoverClustering)\b/im;

/** `head`: the first lines of a text; more than `lookedAtLines` are not read. */
export function looksLikeClusterLog(head: string): boolean {
  const lines = firstLines(head)
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '');
  return entry.test(lines) || oldEntry.test(lines) || section.test(lines);
}

function firstLines(text: string): string {
  let end = 0;
  for (let line = 0; line < lookedAtLines; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.slice(0, mostLookedAtCharacters);
    end = next + 1;
  }
  return text.slice(0, Math.min(end, mostLookedAtCharacters));
}

const mostLookedAtCharacters = 64 * 1024;
