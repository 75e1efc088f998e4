// Keeps findings while their matter lasts and makes them plain values at the end. Knows nothing of what raises them.
import { findingRow, type FindingRow } from '../knowledge/findings';
import type { Fact } from '../model/facts';
import type { Finding } from '../model/history';
import { isSameLine, type Evidence, type LineRef } from '../model/lineRef';
import { compoundKey } from './compoundKey';
import { proofOf, withLines, withProof } from './evidence';
import type { Close, FindingEffect, Prove, Raise } from './findingEffect';
import { momentMs } from './held';
import { nodeArgument, powershellArgument } from './powershellArgument';
import { isToldBy, remaining, ToldBy, tellersOf, withTellers, type IsGone, type Teller, type Who } from './tellers';
import type { Whois } from './whois';

interface Draft {
  readonly raised: Raise;
  readonly fact: Fact;
  causeCode: string | null;
  expected: boolean | null;
  fields: Readonly<Record<string, string>>;
  evidence: readonly LineRef[];
  /** Lines that told of it. */
  times: number;
  last: Fact;
  /** While its matter is open: everybody whose words say that it is. */
  tellers: readonly Teller[];
}

/** Words for values that no line gave, so that no text of the tables ends in a hole. */
const absent: Readonly<Record<string, string>> = {
  status: 'no status given',
  filters: 'not named',
  altitude: 'not named',
  peer: 'not named',
  volume: 'a volume',
  resource: 'a disk',
  node: 'a node',
  minutes: 'many',
  file: 'not named',
  reason: 'not given',
};

/** Grows with the run; `replay` owns the only one. */
export class FindingRecorder {
  private readonly drafts: Draft[] = [];
  private readonly open = new Map<string, number>();
  /** Findings that may be open: only they can be dropped. */
  private readonly touched = new ToldBy<number>();

  constructor(private readonly whois: Whois) {}

  /** Returns the index of the finding that the effect raised, joined or ended; null where there was none to end. */
  apply(effect: FindingEffect, fact: Fact): number | null {
    const known = effect.key === null ? undefined : this.open.get(effect.key);
    if (effect.does === 'prove') {
      if (known === undefined || !isSameMatter(this.drafts[known]!, effect, fact)) return null;
      this.join(known, effect, fact);
      return known;
    }
    if (effect.does === 'drop') {
      this.open.delete(effect.key);
      return null;
    }
    if (effect.does === 'close') {
      if (known === undefined) return null;
      this.open.delete(effect.key);
      this.end(this.drafts[known]!, effect, fact);
      return known;
    }
    if (known !== undefined && !effect.startsAnew && isSameMatter(this.drafts[known]!, effect, fact)) {
      this.join(known, effect, fact);
      return known;
    }
    const index = this.drafts.length;
    this.drafts.push({
      raised: effect,
      fact,
      causeCode: effect.causeCode ?? null,
      expected: expectationOf(effect),
      fields: effect.fields ?? {},
      // The raising line comes first: it is where a reader begins.
      evidence: withLines(proofOf(fact), effect.because ?? []),
      times: 1,
      last: fact,
      tellers: tellersOf(fact),
    });
    if (effect.key !== null) {
      this.open.set(effect.key, index);
      this.touch(index, fact);
    }
    return index;
  }

  /** Matters that are still open are not known to be open any more where nobody else told of them. Jumps of line numbers stay. */
  dropOpen(who: Who): void {
    const isGone = isToldBy(who, this.whois.writerOf);
    for (const indices of this.touched.of(who)) {
      for (const index of indices) {
        const draft = this.drafts[index]!;
        if (draft.raised.code === 'gap') continue;
        indices.delete(index);
        draft.tellers = remaining(draft.tellers, isGone);
        const { key } = draft.raised;
        if (draft.tellers.length === 0 && key !== null && this.open.get(key) === index) this.open.delete(key);
      }
    }
  }

  /** Findings whose matter has no end yet, as far as nobody but those who are gone told of them. */
  stillOpen(isGone: IsGone): readonly Raise[] {
    return [...this.open.values()]
      .map((index) => this.drafts[index]!)
      .filter(({ tellers }) => tellers.every(isGone))
      .map(({ raised }) => raised);
  }

  firstLineOf(key: string): LineRef | null {
    const index = this.open.get(key);
    return index === undefined ? null : this.drafts[index]!.fact.at;
  }

  finish(): Finding[] {
    return this.drafts.map((draft) => this.findingOf(draft));
  }

  private touch(index: number, fact: Fact): void {
    this.touched.addFact(fact, this.whois.writerOf(fact), index);
  }

  private join(index: number, effect: Raise | Prove, fact: Fact): void {
    const draft = this.drafts[index]!;
    this.touch(index, fact);
    draft.tellers = withTellers(draft.tellers, fact);
    draft.evidence = withProof(draft.evidence, fact);
    if (!isSameLine(draft.last.at, fact.at)) draft.times++;
    draft.last = fact;
    if (effect.does === 'prove') return;
    // A later line may tell what the first one left open.
    if (draft.causeCode === null && effect.causeCode) {
      draft.causeCode = effect.causeCode;
      draft.expected ??= expectationOf(effect);
    }
    if (effect.expected === true) draft.expected = true;
    if (effect.fields !== undefined && hasMore(effect.fields, draft.fields)) draft.fields = { ...effect.fields, ...draft.fields };
  }

  private end(draft: Draft, { fields }: Close, fact: Fact): void {
    draft.evidence = withProof(draft.evidence, fact);
    draft.fields = { ...draft.fields, ...fields };
    // A time of day alone does not tell how many midnights lie between.
    const fromMs = draft.fact.utcMs;
    const toMs = fact.utcMs;
    if (fromMs !== null && toMs !== null && toMs >= fromMs)
      draft.fields = { ...draft.fields, seconds: ((toMs - fromMs) / 1000).toFixed(1) };
  }

  private findingOf({ raised, fact, causeCode, expected, fields, evidence, times }: Draft): Finding {
    const row = findingRow(raised.code);
    if (row === undefined) throw new Error(`knowledge/findings has no row ${raised.code}`);
    const volume = raised.volume ?? null;
    const resource = raised.resource ?? (volume === null ? null : this.whois.diskOf(volume));
    const node = raised.node ?? null;
    return {
      code: raised.code,
      severity: expected === true ? row.severityWhenExpected : row.severity,
      at: fact.at,
      utcMs: fact.utcMs,
      timeOfDayMs: fact.timeOfDayMs,
      volume,
      resource,
      node,
      causeCode,
      expected,
      fields: { ...namesFor(row, causeCode, volume, resource, node), times: String(times), ...fields },
      evidence: evidence as Evidence,
      causedBy: none,
      lookedFor: none,
    };
  }
}

/** What led to a finding is looked for when all of them are known. */
const none: readonly never[] = [];

/** Runs for every line of a matter that goes on for hours, so it makes no list. */
function hasMore(fields: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>): boolean {
  for (const field in fields) if (!(field in known)) return true;
  return false;
}

function isSameMatter({ last }: Draft, { joinsWithinMs }: Raise | Prove, fact: Fact): boolean {
  const lastMs = momentMs(last);
  const ms = momentMs(fact);
  return joinsWithinMs === undefined || lastMs === null || ms === null || ms - lastMs <= joinsWithinMs;
}

/** The names and stand-ins that the texts of a finding ask for. */
function namesFor(
  row: FindingRow,
  causeCode: string | null,
  volume: string | null,
  resource: string | null,
  node: string | null,
): Record<string, string> {
  const names: Readonly<Record<string, string | null>> = {
    volume,
    resource,
    node,
    volumeArgument: powershellArgument(volume, '<volume>'),
    resourceArgument: powershellArgument(resource, '<disk>'),
    nodeArgument: nodeArgument(node),
  };
  const fields: Record<string, string> = {};
  for (const field of fieldsIn(row, causeCode)) {
    const text = names[field] ?? absent[field];
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}

const fieldsByTexts = new Map<string, readonly string[]>();

/** Field names in the texts of a row and of one of its causes; found once. */
function fieldsIn({ code, title, explain, causes, advice }: FindingRow, causeCode: string | null): readonly string[] {
  const key = compoundKey(code, causeCode);
  let fields = fieldsByTexts.get(key);
  if (fields === undefined) {
    const cause = causes.find((candidate) => candidate.code === causeCode);
    const texts = [title, explain, ...advice, ...(cause ? [cause.text, ...cause.advice] : [])];
    fields = [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field!)))];
    fieldsByTexts.set(key, fields);
  }
  return fields;
}

/** As the fact says, else as the cause has it in the table. */
function expectationOf({ code, causeCode, expected }: Raise): boolean | null {
  if (expected !== undefined) return expected;
  return findingRow(code)?.causes.find((cause) => cause.code === causeCode)?.expected ?? null;
}
