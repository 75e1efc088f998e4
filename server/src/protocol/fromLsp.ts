// What the protocol says, in our own types. The only readers of LSP values besides toLsp. Throws on values that are none:
// `guarded` answers those requests.
import { fileURLToPath } from 'node:url';
import type { Position } from 'vscode-languageserver/node';
import type { TextPosition } from '../model/textRange';

export function position(at: Position): TextPosition {
  return { lineIndex: wholeNumber(at.line), character: wholeNumber(at.character) };
}

/** Path of a document on disk; null for documents that live elsewhere (untitled, in a ZIP, in version control). */
export function filePath(uri: string): string | null {
  return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}

/** The last part of a uri, for people: `NODE1_cluster.log`. */
export function documentName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray `%` in a name is no encoding
  }
}

/** A whole number of a request; throws when it is none. */
export function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`Expected a number, got ${String(value)}.`);
  return Math.trunc(value);
}

/** A time or a length of time of a request, in milliseconds; throws when it is none. */
export function milliseconds(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`Expected milliseconds, got ${String(value)}.`);
  return value;
}

/** Whole numbers of a request; throws when they are none. */
export function wholeNumbers(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw new TypeError(`Expected a list of numbers, got ${typeof value}.`);
  return value.map(wholeNumber);
}

/** A text of a request; throws when it is none. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Expected a text, got ${typeof value}.`);
  return value;
}
