// What finds and replaces names by their form, and what it may ask for. Knows nothing of the forms.
import type { AliasKind } from './aliases';
import type { HiddenName } from './namesToHide';

/** What patterns need: aliases, and a way to remember a name that stands elsewhere without the form that told it. */
export interface Redaction {
  alias(kind: AliasKind, key: string, written: string): string;
  /** From now on the name is replaced wherever it stands as a word. */
  learn(name: HiddenName): void;
  /** The kind and key of a name that is known; undefined for any other. */
  find(name: string): HiddenName | undefined;
  /** Another text, or a part of this one. */
  redact(text: string): string;
}

/** Something that is known by its form. */
export interface Pattern {
  /** Sticky: tried at a place where no word goes on. */
  readonly form: RegExp;
  /** null = this is no such thing after all. */
  replace(match: RegExpExecArray, redaction: Redaction): string | null;
}
