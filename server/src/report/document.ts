// A report laid out for reading: sections of paragraphs, lists and tables. Texts are not escaped. Knows nothing of Markdown and HTML.
import type { LineRef } from '../model/lineRef';
import type { Quote } from './report';

export interface ReportDocument {
  readonly title: string;
  /** Below the title. */
  readonly lead: readonly Text[];
  readonly sections: readonly Section[];
  /** What the inputs are called, by index; null where the run has one input. */
  readonly inputNames: readonly string[] | null;
}

export interface Section {
  /** Unique in the document: letters, digits and hyphens. */
  readonly id: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** How something looks at a glance. */
export type Tone =
  'error' | 'warning' | 'info' | 'good' | 'redirected' | 'blockRedirected' | 'held' | 'lost' | 'unknown' | 'plain';

export type Text = readonly Piece[];

export type Piece =
  | string
  /** As it is typed or written, in the letters of a terminal. */
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly tag: string; readonly tone: Tone }
  /** Where it stands: `line 9`, with the names of the inputs where there are several. */
  | { readonly lines: readonly LineRef[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'strips'; readonly strips: readonly Strip[]; readonly from: string; readonly to: string };

export interface Item {
  readonly text: Text;
  readonly tone?: Tone;
  /** Lines to show below it. */
  readonly quotes?: readonly Quote[];
  /** Lines that only a form with folds shows. */
  readonly folded?: readonly Quote[];
  /** A command to paste. */
  readonly command?: string;
}

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** A value over the covered time as a picture; the same stands in a table, so that a form without pictures leaves it out. */
export interface Strip {
  readonly label: string;
  readonly parts: readonly { readonly from: number; readonly to: number; readonly tone: Tone; readonly words: string }[];
}

/** Items with text alone. */
export function listOf(texts: readonly Text[]): readonly Block[] {
  return texts.length === 0 ? [] : [{ kind: 'list', items: texts.map((text) => ({ text })) }];
}

export function paragraph(...text: Text): Block {
  return { kind: 'paragraph', text };
}
