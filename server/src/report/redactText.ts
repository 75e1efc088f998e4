// Replaces what tells whose cluster it is in one text: known names, and whatever has the form of an address, an account, a GUID or a path.
// Knows nothing of reports.
import { Aliases, type Alias, type AliasKind } from './aliases';
import { addressPatterns } from './addressPatterns';
import { accountPatterns } from './accountPatterns';
import type { HiddenName } from './namesToHide';
import { pathPatterns } from './pathPatterns';
import { wordedPatterns } from './wordedPatterns';
import { isPublicName } from './publicNames';
import type { Pattern, Redaction } from './redaction';

const wordRun = /[\p{L}\p{N}]+/uy;
const wordEnd = /[\p{L}\p{N}]/u;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const digitsOnly = /^\d{1,3}$/;
const guid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const publicVolume = /^(?:volume|cluster disk )\s?(\d{1,4})$/i;

/** In this order at one place; the longest match counts. */
const patterns: readonly Pattern[] = [...addressPatterns, ...accountPatterns, ...pathPatterns, ...wordedPatterns];

export class TextRedaction implements Redaction {
  /** By the first run of letters and digits, lower case; the longest first. */
  private readonly names = new Map<string, HiddenName[]>();
  private readonly byName = new Map<string, HiddenName>();
  private readonly aliases = new Aliases((alias) => this.byName.has(alias.toLowerCase()));

  constructor(names: Iterable<HiddenName>) {
    const all = [...names];
    for (const name of all) this.learn(name);
    // Things that are numbered in public keep their number, whoever is met first.
    for (const { kind, key, name } of this.byName.values()) if (publicVolume.test(name)) this.alias(kind, key, name);
    for (const { kind, key, name } of this.byName.values()) this.alias(kind, key, name);
  }

  alias(kind: AliasKind, key: string, written: string): string {
    const number = kind === 'volume' || kind === 'disk' ? publicVolume.exec(written)?.[1] : undefined;
    return this.aliases.of(kind, key, written, number === undefined ? null : Number(number));
  }

  learn({ kind, key, name }: HiddenName): void {
    const core = coreOf(name);
    if (core === '' || digitsOnly.test(core) || guid.test(core) || isPublicName(core)) return;
    for (const spelling of new Set([core, core.replaceAll("'", "''")])) {
      if (this.byName.has(spelling.toLowerCase())) continue;
      const hidden = { kind, key, name: spelling };
      this.byName.set(spelling.toLowerCase(), hidden);
      wordRun.lastIndex = 0;
      const first = wordRun.exec(spelling)![0].toLowerCase();
      const same = [...(this.names.get(first) ?? []), hidden];
      this.names.set(
        first,
        same.sort((a, b) => b.name.length - a.name.length),
      );
    }
  }

  find(name: string): HiddenName | undefined {
    return this.byName.get(coreOf(name).toLowerCase());
  }

  list(): readonly Alias[] {
    return this.aliases.list();
  }

  redact(text: string): string {
    const whole = withoutCutWord(text);
    let redacted = '';
    let kept = 0;
    for (let place = 0; place < whole.length;) {
      if (place > 0 && wordEnd.test(whole[place - 1]!)) {
        place++;
        continue;
      }
      const match = this.matchAt(whole, place);
      if (match === undefined) {
        place += wordAt(whole, place)?.length ?? 1;
        continue;
      }
      redacted += whole.slice(kept, place) + match.replacement();
      kept = place = match.end;
    }
    return redacted + whole.slice(kept);
  }

  private matchAt(text: string, place: number): Match | undefined {
    const found = [this.nameAt(text, place), ...patterns.map((pattern) => this.patternAt(pattern, text, place))];
    return found.reduce((best, match) => (match !== undefined && match.end > (best?.end ?? place) ? match : best), undefined);
  }

  private nameAt(text: string, place: number): Match | undefined {
    const first = wordAt(text, place);
    if (first === undefined) return undefined;
    for (const { kind, key, name } of this.names.get(first.toLowerCase()) ?? []) {
      const written = text.slice(place, place + name.length);
      const end = place + written.length;
      // A text that was cut in the middle of a name tells what is left of it.
      const isCut =
        text[end - 1] === '…' && end === text.length && name.toLowerCase().startsWith(written.slice(0, -1).toLowerCase());
      if (isCut) return { end: end - 1, replacement: () => this.alias(kind, key, name) };
      if (written.toLowerCase() !== name.toLowerCase() || (end < text.length && wordEnd.test(text[end]!))) continue;
      return { end, replacement: () => this.alias(kind, key, written) };
    }
    return undefined;
  }

  private patternAt({ form, replace }: Pattern, text: string, place: number): Match | undefined {
    form.lastIndex = place;
    const match = form.exec(text);
    if (match === null) return undefined;
    const replacement = replace(match, this);
    return replacement === null ? undefined : { end: place + match[0].length, replacement: () => replacement };
  }
}

/** Without quotes and braces around it; a bracket at the end stays where it closes one within. */
function coreOf(name: string): string {
  const core = name.replace(edges, '');
  const closed = `${core})`;
  return core.includes('(') && !core.includes(')') && name.includes(closed) ? closed : core;
}

interface Match {
  readonly end: number;
  replacement(): string;
}

function wordAt(text: string, place: number): string | undefined {
  wordRun.lastIndex = place;
  return wordRun.exec(text)?.[0];
}

/** The word in which a text was cut may be a piece of anything. */
function withoutCutWord(text: string): string {
  return text.endsWith('…') ? text.replace(/[^\s]*[\p{N}\\/@.:{-][^\s]*…$/u, '…') : text;
}
