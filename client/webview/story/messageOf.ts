// What is read first of a quoted line: its message, where there is little room. Knows nothing of what the message means.

/** Number of the line, channel, process and thread, time and level, as cluster.log writes them before the message. */
const prefix = /^(?:\d{1,9}[ \t]+)?(?:\[[^\]]{1,40}\] ?)?[0-9a-f]{8}\.[0-9a-f]{8}::[\d/:.-]{12,30} +(?:INFO|WARN|ERR|DBG)? */i;

/** The line without what stands before its message; an ellipsis says that it was left out. The whole line where it has another form. */
export function messageOf(line: string): string {
  const length = prefix.exec(line)?.[0].length ?? 0;
  return length === 0 || length >= line.length ? line : `… ${line.slice(length)}`;
}
