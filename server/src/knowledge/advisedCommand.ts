// The form of an advice that ends in a command to paste. Knows nothing of values and of how it is shown.

/** `Show the nodes: Get-ClusterNode | ...`: words, a colon, a command; a remark in brackets may follow. */
const form = /^(.*: )((?:[A-Z][a-z]+-[A-Z]\w+|fltmc|vssadmin)\b.*?)(\s+\([a-z][^()]*\)\.?)?$/;

export interface AdvisedCommand {
  /** What goes before the command, to its colon and blank. */
  readonly words: string;
  readonly command: string;
  /** '' without one; begins with its blanks. */
  readonly remark: string;
}

/** The parts of an advice with a command; null for one in words alone. */
export function advisedCommand(text: string): AdvisedCommand | null {
  const [, words, command, remark = ''] = form.exec(text) ?? [];
  return words === undefined || command === undefined ? null : { words, command, remark };
}
