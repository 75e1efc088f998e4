// Where the lines of one input leave a hole: silence, lines that were cut out, restarts of the service, times of another day.
// Knows nothing of what happened around it.
import type { Fact, FactBody } from '../model/facts';
import type { History } from '../model/history';
import type { MissingPart } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { fileName } from './inputName';

/** Told one by one of each input, the longest ones; the rest are counted. */
const maxGaps = 20;

/** Ranges closer than this may be halves of one incident. */
const apartMs = 60 * 60_000;

type LinesMissing = Extract<FactBody, { kind: 'linesMissing' }>;

interface Gap {
  readonly fact: Fact;
  readonly body: LinesMissing;
}

export function gapsIn(covered: CoveredInput): readonly MissingPart[] {
  const gaps: Gap[] = covered.facts.flatMap((fact) => (fact.body.kind === 'linesMissing' ? [{ fact, body: fact.body }] : []));
  const silences = gaps.filter(({ body }) => body.how === 'silence');
  const told = new Set([...silences].sort((a, b) => (b.body.silentMs ?? 0) - (a.body.silentMs ?? 0)).slice(0, maxGaps));
  const parts = silences.filter((gap) => told.has(gap)).map((gap) => silence(covered, gap));
  const others = silences.length - told.size;
  if (others > 0)
    parts.push(part(covered, null, `${nameOf(covered)} is silent at ${others} more places, for at least half an hour each.`));
  const [firstCut] = gaps.filter(({ body }) => body.how === 'elision');
  const cuts = gaps.filter(({ body }) => body.how === 'elision').length;
  if (firstCut) {
    const places = cuts === 1 ? 'at one place' : `at ${cuts} places`;
    parts.push(
      part(covered, firstCut.fact, `The author of ${nameOf(covered)} cut lines ${places}. What happened there is unknown.`),
    );
  }
  const jump = gaps.find(({ body }) => body.how === 'lineNumbers');
  if (jump) parts.push(part(covered, jump.fact, filteredMessage(covered, jump.body)));
  return parts;
}

function silence(covered: CoveredInput, { fact, body }: Gap): MissingPart {
  const minutes = Math.round((body.silentMs ?? 0) / 60_000);
  const message = `${nameOf(covered)} has no line for ${minutes} minutes: lines are missing, or the service did not run. What held before is unknown from there on.`;
  const toUtcMs = fact.utcMs === null || body.silentMs === null ? null : fact.utcMs + body.silentMs;
  return { ...part(covered, fact, message), toUtcMs };
}

function filteredMessage(covered: CoveredInput, { missingLines }: LinesMissing): string {
  const count = missingLines === null ? 'lines' : `${missingLines} lines`;
  return `The line numbers in ${nameOf(covered)} leave ${count} out: it is an excerpt. That it does not tell of something proves nothing.`;
}

/** Starts of the service within an input, told by a line or concluded. */
export function restartsIn(covered: CoveredInput, history: History): readonly MissingPart[] {
  const first = covered.facts.find(({ utcMs, timeOfDayMs, channel }) => (utcMs ?? timeOfDayMs) !== null && channel === null);
  const started = covered.facts.filter(
    (fact) => fact.body.kind === 'serviceStarted' && fact.channel === null && first !== undefined && fact.at.line > first.at.line,
  );
  const toldLines = new Set(started.map(({ at }) => at.line));
  const concluded = history.findings.filter(
    ({ code, at }) => code === 'serviceRestarted' && at.input === covered.index && !toldLines.has(at.line),
  );
  const told = started.map((fact) =>
    restart(covered, fact, `The cluster service started again (${nameOf(covered)}): what was known of this node before is void.`),
  );
  const silent = concluded.map((finding) =>
    restart(
      covered,
      finding,
      `The cluster service started again (${nameOf(covered)}) and no line tells of its stop: it crashed, or lines are missing.`,
    ),
  );
  return [...told, ...silent];
}

function restart(covered: CoveredInput, at: Pick<Fact, 'at' | 'utcMs'>, message: string): MissingPart {
  return { ...part(covered, at, message), code: 'restart' };
}

/** Inputs whose times lie apart from those of the others: they belong to another incident, or a clock or zone is wrong. */
export function otherTimes(inputs: readonly CoveredInput[]): readonly MissingPart[] {
  const groups = groupsInTime(inputs);
  if (groups.length < 2) return [];
  const weightiest = [...groups].sort((a, b) => weightOf(b) - weightOf(a))[0]!;
  return groups
    .filter((group) => group !== weightiest)
    .flat()
    .map((covered) => ({
      ...part(
        covered,
        null,
        `${nameOf(covered)} tells of ${dayOf(covered.firstUtcMs!)} to ${dayOf(covered.lastUtcMs!)}, apart from the other inputs. ` +
          'It belongs to another time, or its clock or zone is wrong.',
      ),
      code: 'otherTime' as const,
      fromUtcMs: covered.firstUtcMs,
      toUtcMs: covered.lastUtcMs,
    }));
}

/** Inputs that overlap, directly or through others. */
function groupsInTime(inputs: readonly CoveredInput[]): readonly (readonly CoveredInput[])[] {
  const dated = inputs.filter(({ firstUtcMs }) => firstUtcMs !== null).sort((a, b) => a.firstUtcMs! - b.firstUtcMs!);
  const groups: CoveredInput[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const covered of dated) {
    if (covered.firstUtcMs! - lastMs > apartMs) groups.push([]);
    groups.at(-1)!.push(covered);
    lastMs = Math.max(lastMs, covered.lastUtcMs!);
  }
  return groups;
}

/** Logs before all else: what they tell of is what people ask about. */
function weightOf(group: readonly CoveredInput[]): number {
  const manyRecords = 1e12;
  return group.reduce((sum, { input }) => sum + input.records + (input.format === 'cluster-log' ? manyRecords : 0), 0);
}

function part(covered: CoveredInput, at: Pick<Fact, 'at' | 'utcMs'> | null, message: string): MissingPart {
  const fromUtcMs = at?.utcMs ?? null;
  return { code: 'gap', node: covered.node, input: covered.index, fromUtcMs, toUtcMs: null, at: at?.at ?? null, message };
}

function nameOf({ input }: CoveredInput): string {
  return fileName(input);
}

function dayOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 16).replace('T', ' ');
}
