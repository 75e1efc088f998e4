// Reads the values of one row, key by key, and tells what is wrong with each. Knows nothing of what the keys mean.
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { TextRange } from '../model/textRange';
import { likely } from './choices';
import { quoted, whatItIs, type RowFile, type WrittenRow } from './rowFile';
import { spanInMs } from './timeSpan';
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
  readonly problems: RowProblem[];
  private readonly values = new Map<string, { readonly key: unknown; readonly value: unknown }>();

  constructor(
    readonly file: string,
    private readonly row: WrittenRow,
    private readonly rangeOf: RowFile['rangeOf'],
    keys: readonly string[],
    /** The row, for a group within it. */
    private readonly whole: RowReader | null = null,
  ) {
    this.problems = whole?.problems ?? [];
    for (const pair of row.map.items.slice(0, mostKeys) as Pair[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (this.values.has(key)) this.tell(pair.key, `${key} is there twice; take one of them out`);
      else if (keys.includes(key)) this.values.set(key, { key: pair.key, value: pair.value });
      else
        this.tell(pair.key, `${quoted(key)} is no key of ${whole === null ? row.kind : 'a group here'}; use ${keys.join(', ')}`);
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

  /** True where nothing stands there, or a list without entries. */
  isEmpty(key: string): boolean {
    const value = this.valueOf(key);
    return value === undefined || (isSeq(value) && value.items.length === 0);
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
    if (found === undefined && text !== '') this.fail(key, `${key} is ${quoted(text)}; write ${likely(text, words)}`);
    return found ?? words[0]!;
  }

  /** A list of some of the words; one alone counts as a list of one. Others are told and left out. */
  someOf<Word extends string>(key: string, words: readonly Word[]): readonly Word[] {
    return this.items(key).flatMap((item) => {
      const text = this.asText(key, item);
      const found = words.find((word) => word === text);
      if (found === undefined && text !== null && text !== '')
        this.tell(item, `${key} has ${quoted(text)}, which is none; write ${likely(text, words)}`);
      return found ?? [];
    });
  }

  /** As `texts`, with null where it stands as an entry; null where the key is not there. */
  textsAndNulls(key: string): readonly (string | null)[] | null {
    if (!this.has(key)) return null;
    const value = this.values.get(key)?.value;
    const items = isSeq(value) ? this.items(key) : [value];
    return items.flatMap((item) => (isScalar(item) && item.value === null ? [null] : (this.asText(key, item) ?? [])));
  }

  /** null where it is not there, or says so. */
  yesNoOrNull(key: string): boolean | null {
    const value = this.valueOf(key);
    if (value === undefined) return null;
    if (isScalar(value) && typeof value.value === 'boolean') return value.value;
    this.fail(key, `${key} is ${whatItIs(value)}; write true, false or null`);
    return null;
  }

  /** A time with its unit (`5 min`), in milliseconds; null where it is not there. */
  spanMs(key: string): number | null {
    const value = this.valueOf(key);
    if (value === undefined) return null;
    const text = isScalar(value) && typeof value.value === 'string' ? value.value : '';
    const ms = spanInMs(text.trim());
    if (ms === null) this.fail(key, `${key} is no time; write a number with ms, s, min or h, for example 5 min`);
    return ms;
  }

  /**
   * Groups of keys in a list; one alone counts as a list of one. What is wrong with them is told as of this row.
   * @param shortly what an entry that is a text alone stands for; left out = it must be a group
   */
  groups<Group>(
    key: string,
    keys: readonly string[],
    read: (reader: RowReader) => Group,
    shortly?: (text: string, fail: (message: string) => void) => Group | null,
  ): readonly Group[] {
    return this.items(key).flatMap((item) => {
      if (isMap(item))
        return [read(new RowReader(this.file, { ...this.row, map: item }, this.rangeOf, keys, this.whole ?? this))];
      if (shortly === undefined) {
        this.tell(
          item,
          `${key} has ${whatItIs(item)} where a group is wanted; write ${keys.slice(0, 2).join(': and ')}: and so on`,
        );
        return [];
      }
      const text = this.asText(key, item);
      return (text === null ? null : shortly(text, (message) => this.tell(item, message))) ?? [];
    });
  }

  /** Whether all is well so far. */
  get isGood(): boolean {
    return this.problems.length === 0;
  }

  /** How the row is called where people are told of it. */
  get name(): string {
    if (this.whole !== null) return this.whole.name;
    const id = this.values.get(this.row.kind === 'causes' ? 'code' : 'id')?.value;
    const words =
      isScalar(id) && typeof id.value === 'string' ? id.value.replace(/\s+/g, ' ').trim().slice(0, maxNameLength) : '';
    const { kind, place } = this.row;
    return kind !== 'events' && words !== '' ? words : `${kind} ${place}`;
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
