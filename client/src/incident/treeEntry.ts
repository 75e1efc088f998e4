// One row of the incident's tree as plain values, so that what it says can be tested without an editor. Knows nothing of incidents.

/** A text in the language of the editor, by its English form; `{0}`, `{1}` stand for the values. */
export type Words = (english: string, ...values: (string | number)[]) => string;

export interface TreeEntry {
  /** Stays the same when the incident is read again, so that what is unfolded stays so. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Markdown; texts of logs in it are escaped. */
  readonly tooltip?: string;
  /** What a screen reader says in place of label and description. */
  readonly spoken?: string;
  /** Name of a codicon, and of a theme colour. */
  readonly icon?: string;
  readonly iconColour?: string;
  /** Words that the `when` clauses of package.json look for in `viewItem`. */
  readonly context?: string;
  /** The place that a click opens. */
  readonly opens?: Place;
  /** The command that a click runs, where it opens no place. */
  readonly command?: string;
  /** Names and paths that the menus of the row work with. */
  readonly subject?: Subject;
  readonly isFaded?: boolean;
  readonly isUnfolded?: boolean;
  readonly children?: readonly TreeEntry[];
}

/** `line` from 1; null = the top. */
export interface Place {
  readonly uri: string;
  readonly line: number | null;
}

export interface Subject {
  /** As the row is called where there is room: the path below the root, the whole name. */
  readonly name: string;
  /** Key in the settings of UTC offsets: the node, or the path below the root. */
  readonly clock: string;
  readonly node: string | null;
}

/** Theme colour of what is missing or doubtful. */
export const warningColour = 'list.warningForeground';

/** `a · b · c` without the parts that are not known. */
export function joined(parts: readonly (string | null)[], between = ' · '): string {
  return parts.filter((part) => part !== null && part !== '').join(between);
}
