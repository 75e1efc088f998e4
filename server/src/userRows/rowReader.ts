// Reads the values of one row, key by key, and tells what is wrong with each. Knows nothing of what the keys mean.
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { TextRange } from '../model/textRange';
import { quoted, whatItIs, type RowFile, type WrittenRow } from './rowFile';
import type { RowProblem } from './rowProblem';

/** Longer texts explain nothing any more. */
const maxTextLength = 4000;
const mostTexts = 50;
/** A row has a dozen; what is wrong with more is told by these. */
const mostKeys = 50;
const maxNameLength = 100;
/** Whoever mends these sees the rest. */
const mostProblems = 20;

export class RowReader {
  readonly problems: RowProblem[] = [];
  private readonly values = new Map<string, { readonly key: unknown; readonly value: unknown }>();

  constructor(
    readonly file: string,
    private readonly row: WrittenRow,
    private readonly rangeOf: RowFile['rangeOf'],
    keys: readonly string[],
  ) {
    for (const pair of row.map.items.slice(0, mostKeys) as Pair[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (this.values.has(key)) this.tell(pair.key, `${key} is there twice; take one of them out`);
      else if (keys.includes(key)) this.values.set(key, { key: pair.key, value: pair.value });
      else this.tell(pair.key, `${quoted(key)} is no key of ${row.kind}; use ${keys.join(', ')}`);
    }
  }

  /** @param key whose place is told; one that is not there stands for the whole row */
  fail(key: string, message: string): void {
    this.tell(this.values.get(key)?.key ?? this.row.map, message);
  }

  /** A text on one line, trimmed; '' where it is missing, which is told. */
  text(key: string): string {
    const value = this.valueOf(key);
    if (value === undefined) this.fail(key, `${key} is missing; write it`);
    return value === undefined ? '' : (this.asText(key, value) ?? '');
  }

  optionalText(key: string): string | null {
    const value = this.valueOf(key);
    return value === undefined ? null : this.asText(key, value);
  }

  /** True where the key stands there, whatever its value. */
  has(key: string): boolean {
    return this.values.has(key);
  }

  isNull(key: string): boolean {
    return this.has(key) && this.valueOf(key) === undefined;
  }

  /** A list of texts; one text alone counts as a list of one. */
  texts(key: string): readonly string[] {
    return this.items(key).flatMap((item) => this.asText(key, item) ?? []);
  }

  /** As `texts`, each with the blanks that it has inside: what Windows writes is compared with them. */
  exactTexts(key: string): readonly string[] {
    return this.items(key).flatMap((item) => this.asText(key, item, true) ?? []);
  }

  /** Tells it when a list has nothing in it. */
  some(key: string, [first, ...others]: readonly string[]): readonly [string, ...string[]] {
    if (first === undefined && this.items(key).length === 0)
      this.fail(key, `${key} is missing; write a list of at least one text`);
    return [first ?? '', ...others];
  }

  /** Texts, or groups of `text` and `source`. */
  samples(key: string): readonly { readonly text: string; readonly source: string | null }[] {
    return this.items(key).flatMap((item) => {
      if (!isMap(item)) {
        const text = this.asText(key, item, true);
        return text === null ? [] : [{ text, source: null }];
      }
      const [text, source] = [item.get('text', true), item.get('source', true)];
      const words = text === undefined ? null : this.asText(key, text, true);
      if (text === undefined) this.tell(item, `a sample has no text; write it as text: and, where you like, source:`);
      return words === null ? [] : [{ text: words, source: source === undefined ? null : this.asText(key, source) }];
    });
  }

  wholeNumber(key: string): number {
    const value = this.valueOf(key);
    const number = isScalar(value) ? value.value : undefined;
    if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 0xffffffff) return number;
    this.fail(key, value === undefined ? `${key} is missing; write it` : `${key} is no number of an event; write a whole number`);
    return 0;
  }

  oneOf<Word extends string>(key: string, words: readonly Word[]): Word {
    const text = this.text(key);
    const found = words.find((word) => word === text);
    if (found === undefined && text !== '')
      this.fail(key, `${key} is ${quoted(text)}; write ${words.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`);
    return found ?? words[0]!;
  }

  /** Whether all is well so far. */
  get isGood(): boolean {
    return this.problems.length === 0;
  }

  /** How the row is called where people are told of it. */
  get name(): string {
    const id = this.values.get('id')?.value;
    const words =
      isScalar(id) && typeof id.value === 'string' ? id.value.replace(/\s+/g, ' ').trim().slice(0, maxNameLength) : '';
    const { kind, place } = this.row;
    return kind === 'messages' && words !== '' ? words : `${kind} ${place}`;
  }

  private items(key: string): readonly unknown[] {
    const value = this.valueOf(key);
    if (value === undefined) return [];
    if (!isSeq(value)) return [value];
    if (value.items.length > mostTexts) this.fail(key, `${key} has more than ${mostTexts} entries; split the row`);
    return value.items.slice(0, mostTexts);
  }

  /** undefined where nothing stands there. */
  private valueOf(key: string): unknown {
    const value = this.values.get(key)?.value ?? undefined;
    return isScalar(value) && value.value === null ? undefined : value;
  }

  private asText(key: string, node: unknown, isExact = false): string | null {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      this.tell(node ?? this.row.map, `${key} is ${whatItIs(node)} where a text is wanted; write the text, in quotes if need be`);
      return null;
    }
    // What is shown is one paragraph, however a file breaks its lines.
    const text = value.trim().replace(isExact ? /\s*[\r\n]\s*/g : /\s+/g, ' ');
    if (text === '') this.tell(node, `${key} has an empty text; write it or take it out`);
    if (text.length > maxTextLength) this.tell(node, `${key} has a text of more than ${maxTextLength} characters; shorten it`);
    return text;
  }

  private tell(node: unknown, message: string): void {
    if (this.problems.length >= mostProblems) return;
    const range: TextRange = this.rangeOf(node);
    this.problems.push({ file: this.file, range, row: this.name, message });
  }
}
