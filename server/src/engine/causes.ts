// Connects findings with what may have led to them, by the rules of knowledge/causes. Runs when all findings are known.
// Knows nothing of how facts were read. What is near in time and place is no proof: a link says how near, and who was not asked.
import type { CauseRule, Sign } from '../knowledge/causes/causeRule';
import { causeRules, rulesFor } from '../knowledge/causes/causeRules';
import { ownCauses, ownRulesFor } from '../knowledge/causes/ownCauses';
import type { Fact } from '../model/facts';
import type { CauseLink, Finding, LookedFor, Step, Track } from '../model/history';
import type { Evidence, LineRef } from '../model/lineRef';
import { causeFields } from './causeFields';
import { momentOf, nodesAbout, storageOf, storageOfEffect } from './causePlaces';
import { CoordinatorTimes } from './coordinatorTimes';
import { proofOf, withLines } from './evidence';
import { LogCoverage } from './logCoverage';
import type { RunContext } from './runContext';
import { settled, type Settling } from './settledFinding';
import { marksOf, marksOfFact, marksOfFinding, SignIndex, type Moment, type Seen } from './signIndex';
import type { World } from './topic';

interface Effect {
  readonly index: number;
  readonly finding: Finding;
  /** null without a time: then nothing can be said of what was near. */
  readonly moment: Moment | null;
  readonly storage: string | null;
}

/** Where a sign is looked for. */
interface Scope {
  /** Whether a thing about this node counts; null = no line says about which it is. */
  readonly holds: (node: string | null) => boolean;
  /** Nodes whose logs must be at hand to say that it was not there. */
  readonly asked: readonly string[];
  /** One log of any of them is enough. */
  readonly byOne: boolean;
}

interface Search {
  readonly seen: readonly Seen[];
  readonly sameStorage: boolean | null;
  readonly lookedFor: LookedFor;
}

interface CauseInputs {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
  readonly tracks: readonly Track[];
}

/** What rules of one origin, the product or a person, tell of a finding. */
interface Tried {
  readonly links: readonly CauseLink[];
  readonly settling: Settling;
  readonly searches: readonly LookedFor[];
}

const builtInMarks = marksOfRules(causeRules);

/** The findings with their possible causes and with what was looked for. */
export function withCauses({ facts, findings, steps, tracks }: CauseInputs, run: RunContext, world: World): Finding[] {
  if (findings.length === 0) return [];
  const places = placesOf(findings, steps, facts.length);
  const plusMinus = plusMinusByNode(run, world);
  const effects = findings.map((finding, index): Effect => {
    const fact = facts[places[index]!];
    return { index, finding, moment: momentOf(finding, places[index]!, fact), storage: storageOfEffect(finding, world.whois) };
  });
  const index = indexOf(facts, effects, world);
  const coverage = new LogCoverage(facts, run, world.whois);
  const coordinators = new CoordinatorTimes(tracks);
  return effects.map((effect) => {
    const { finding } = effect;
    // A listing gives its reason itself, and shows a moment that nobody wrote down: there is no time to look into.
    if (effect.moment === null && facts[places[effect.index]!]?.source === 'listing') return finding;
    const builtIn = tried(rulesFor(finding.code, finding.causeCode), effect);
    const own = tried(ownRulesFor(finding.code, finding.causeCode), effect);
    const causedBy = [...builtIn.links, ...own.links];
    const lookedFor = [...builtIn.searches, ...own.searches];
    if (lookedFor.length === 0) return finding;
    return settled({ ...finding, causedBy, lookedFor }, builtIn.settling, own.settling);
  });

  /** Called once for each origin, so that a person's own rules take nothing from the built-in ones. */
  function tried(rules: readonly CauseRule[], effect: Effect): Tried {
    const searches = new Map<string, LookedFor>();
    const links: CauseLink[] = [];
    const settling: (boolean | null)[] = [];
    const used = new Set<Seen>();
    for (const rule of rules) {
      const found = rule.seen.map((sign) => look(sign, rule, effect));
      const against = rule.notSeen.map((sign) => look(sign, rule, effect));
      for (const { lookedFor } of [...found, ...against]) note(searches, lookedFor);
      const isMet = found.every(({ seen }) => seen.length > 0) && against.every(({ seen }) => seen.length === 0);
      // What a more exact rule has used tells nothing new.
      if (!isMet || found.every(({ seen }) => seen.every((one) => used.has(one)))) continue;
      for (const { seen } of found) for (const one of seen) used.add(one);
      links.push(linkOf(rule, found, effect, facts));
      settling.push(rule.expected);
    }
    return { links, settling, searches: [...searches.values()] };
  }

  function look(sign: Sign, { withinMs, afterMs }: CauseRule, effect: Effect): Search {
    const { moment } = effect;
    const utc = moment !== null && moment.axis === utcAxis;
    const fromMs = (moment?.ms ?? 0) - withinMs;
    const toMs = (moment?.ms ?? 0) + afterMs;
    const scope = scopeOf(sign, effect, fromMs);
    const [seen, sameStorage] = moment === null ? [none, null] : nearest(sign, scope, effect, moment, fromMs, toMs);
    const isFound = seen.length > 0;
    const missing = isFound || !utc ? none : coverage.missing(scope.asked, scope.byOne, sign.heldBy, fromMs, toMs);
    return {
      seen,
      sameStorage,
      lookedFor: {
        what: sign.what,
        found: isFound ? true : !utc || missing.length > 0 ? null : false,
        evidence: isFound ? linesOf(seen) : none,
        fromUtcMs: utc ? fromMs : null,
        toUtcMs: utc ? toMs : null,
        missing,
      },
    };
  }

  function nearest(
    sign: Sign,
    { holds }: Scope,
    effect: Effect,
    moment: Moment,
    fromMs: number,
    toMs: number,
  ): readonly [readonly Seen[], boolean | null] {
    let best: readonly Seen[] = none;
    let bestIsSame: boolean | null = null;
    const storages: readonly (string | null | undefined)[] =
      sign.storage === 'any' || effect.storage === null ? [undefined] : [effect.storage, null];
    for (const mark of marksOf(sign)) {
      for (const node of index.nodesOf(mark, moment.axis)) {
        if (!holds(node)) continue;
        const slackMs = slackOf(effect.finding, node);
        // What another clock may have told too late still counts as before.
        const at = slackMs === 0 ? moment : { ...moment, ms: moment.ms + slackMs, place: Infinity };
        const window = { fromMs: fromMs - slackMs, untilMs: toMs + slackMs };
        for (const storage of storages) {
          const seen = index.near(mark, node, storage, at, window, effect.index);
          const isSame = typeof storage === 'string' ? true : null;
          if (seen.length > 0 && isBetter(seen, isSame, best, bestIsSame, moment)) [best, bestIsSame] = [seen, isSame];
        }
      }
    }
    return [best, bestIsSame];
  }

  /** How far the clock of the node of a sign may be off against that of the effect; 0 for one node. */
  function slackOf({ node, at }: Finding, other: string | null): number {
    const own = node ?? world.whois.writers[at.input] ?? null;
    if (own !== null && own === other) return 0;
    return (plusMinus.get(own) ?? 0) + (plusMinus.get(other) ?? 0);
  }

  function scopeOf({ where }: Sign, { finding, moment }: Effect, fromMs: number): Scope {
    const everyone: Scope = { holds: () => true, asked: coverage.nodes, byOne: where === 'cluster' };
    const only = (nodes: readonly string[]): Scope => ({
      holds: (node) => node === null || nodes.includes(node),
      asked: nodes,
      byOne: false,
    });
    switch (where) {
      case 'same':
        return finding.node === null ? everyone : only([finding.node]);
      case 'former': {
        const from = finding.fields['from'];
        return from === undefined || !coverage.nodes.includes(from) ? everyone : only([from]);
      }
      case 'another':
        return {
          holds: (node) => node !== finding.node,
          asked: coverage.nodes.filter((node) => node !== finding.node),
          byOne: false,
        };
      case 'coordinator': {
        const known =
          finding.volume === null || moment?.axis !== utcAxis ? none : coordinators.during(finding.volume, fromMs, moment.ms);
        return known.length === 0 ? everyone : only(known);
      }
      default:
        return everyone;
    }
  }
}

/** As `momentOf` names the axis of dated lines. */
const utcAxis = 'utc';

const none: readonly never[] = [];

/** Marks that any of the rules looks for: all other facts need no index. */
function marksOfRules(rules: readonly CauseRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ seen, notSeen }) => [...seen, ...notSeen].flatMap((sign) => marksOf(sign))));
}

/** The step that raised each finding tells its place among the facts; what is left at the very end has no step. */
function placesOf(findings: readonly Finding[], steps: readonly Step[], end: number): readonly number[] {
  const places = new Array<number>(findings.length).fill(end);
  for (const { fact, findings: proven } of steps)
    for (const finding of proven) places[finding] = Math.min(places[finding]!, fact);
  return places;
}

function plusMinusByNode({ inputs }: RunContext, { whois }: World): ReadonlyMap<string | null, number> {
  const byNode = new Map<string | null, number>();
  for (const { input, plusMinusMs } of inputs) {
    const node = whois.writers[input] ?? null;
    byNode.set(node, Math.max(byNode.get(node) ?? 0, plusMinusMs ?? 0));
  }
  return byNode;
}

function indexOf(facts: readonly Fact[], effects: readonly Effect[], world: World): SignIndex {
  const { whois } = world;
  const index = new SignIndex();
  const wantedMarks = ownCauses().length === 0 ? builtInMarks : new Set([...builtInMarks, ...marksOfRules(ownCauses())]);
  facts.forEach((fact, place) => {
    const mark = marksOfFact(fact);
    if (!wantedMarks.has(mark)) return;
    const moment = momentOf(fact, place, fact);
    if (moment === null) return;
    const { body } = fact;
    const device = body.kind === 'signSeen' ? body.device : body.kind === 'unsafeFilterFound' ? body.filter : null;
    for (const storage of storageOf(fact, whois))
      for (const node of nodesAbout(fact, whois)) index.add(mark, { ...moment, fact, finding: null, node, storage, device });
  });
  for (const { index: place, finding, moment, storage } of effects) {
    const fact = moment === null ? undefined : facts[moment.place];
    if (moment === null || fact === undefined) continue;
    const node = finding.node ?? (finding.volume !== null || finding.resource !== null ? whois.writerOf(fact) : null);
    const device = finding.fields['filters'] ?? finding.fields['peer'] ?? null;
    for (const mark of marksOfFinding(finding))
      if (wantedMarks.has(mark)) index.add(mark, { ...moment, fact, finding: place, node, storage, device });
  }
  return index;
}

/** One that names the same disk goes before one that names none, then the nearer. */
function isBetter(
  seen: readonly Seen[],
  isSame: boolean | null,
  best: readonly Seen[],
  bestIsSame: boolean | null,
  { ms }: Moment,
): boolean {
  if (best.length === 0) return true;
  if (isSame !== bestIsSame) return isSame === true;
  // Of the same line the finding, which chains go on from, comes first.
  return Math.abs(seen[0]!.ms - ms) < Math.abs(best[0]!.ms - ms);
}

function linesOf(seen: readonly Seen[]): readonly LineRef[] {
  return seen.reduce<readonly LineRef[]>((lines, { fact }) => withLines(lines, proofOf(fact)), none);
}

function linkOf(rule: CauseRule, found: readonly Search[], { finding, moment }: Effect, facts: readonly Fact[]): CauseLink {
  const [first] = found[0]!.seen as readonly [Seen];
  const lines = found.flatMap(({ seen }) => linesOf(seen));
  const evidence = withLines([], [first.fact.at, ...lines]) as Evidence;
  const isStated = rule.isStated === true && finding.causeCode !== null && facts[first.place]?.certainty === 'stated';
  const storages = found.map(({ sameStorage }) => sameStorage);
  return {
    rule: rule.code,
    certainty: isStated ? 'stated' : 'inferred',
    evidence,
    finding: found.flatMap(({ seen }) => seen.map((one) => one.finding)).find((index) => index !== null) ?? null,
    node: first.node,
    lagMs: moment === null ? null : moment.ms - first.ms,
    sameStorage: storages.includes(true) ? true : null,
    fields: causeFields(rule, finding, first),
  };
}

/** The same sign may be looked for by several rules: what was found goes first, then the longer search. */
function note(searches: Map<string, LookedFor>, lookedFor: LookedFor): void {
  const known = searches.get(lookedFor.what);
  const isBetter =
    known === undefined || (known.found !== true && (lookedFor.found === true || lengthOf(lookedFor) > lengthOf(known)));
  if (isBetter) searches.set(lookedFor.what, lookedFor);
}

function lengthOf({ fromUtcMs, toUtcMs }: LookedFor): number {
  return fromUtcMs === null || toUtcMs === null ? 0 : toUtcMs - fromUtcMs;
}
