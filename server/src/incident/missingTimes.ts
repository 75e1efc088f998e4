// Where the lines of one input leave a hole: silence, lines that were cut out, restarts of the service.
// Knows nothing of what happened around it.
import type { Fact, FactBody } from '../model/facts';
import type { History } from '../model/history';
import type { MissingPart } from '../model/incident';
import type { CoveredInput } from './coveredInput';
import { fileName } from './inputName';

/** Told one by one of each input; the rest are counted. */
const maxTold = 20;

/** The lines of one start of the service lie closer together. */
const oneStartMs = 60_000;

type LinesMissing = Extract<FactBody, { kind: 'linesMissing' }>;

interface Gap {
  readonly fact: Fact;
  readonly body: LinesMissing;
}

export function gapsIn(covered: CoveredInput): readonly MissingPart[] {
  const gaps: Gap[] = covered.facts.flatMap((fact) => (fact.body.kind === 'linesMissing' ? [{ fact, body: fact.body }] : []));
  const silences = gaps.filter(({ body }) => body.how === 'silence');
  const told = new Set([...silences].sort((a, b) => (b.body.silentMs ?? 0) - (a.body.silentMs ?? 0)).slice(0, maxTold));
  const parts = silences.filter((gap) => told.has(gap)).map((gap) => silence(covered, gap));
  const others = silences.length - told.size;
  if (others > 0)
    parts.push(
      part(covered, 'gap', null, `${nameOf(covered)} is silent at ${others} more places, for at least half an hour each.`),
    );
  const [firstCut] = gaps.filter(({ body }) => body.how === 'elision');
  const cuts = gaps.filter(({ body }) => body.how === 'elision').length;
  if (firstCut) {
    const places = cuts === 1 ? 'at one place' : `at ${cuts} places`;
    parts.push(
      part(
        covered,
        'gap',
        firstCut.fact,
        `The author of ${nameOf(covered)} cut lines ${places}. What happened there is unknown.`,
      ),
    );
  }
  const jump = gaps.find(({ body }) => body.how === 'lineNumbers');
  if (jump) parts.push(part(covered, 'gap', jump.fact, filteredMessage(covered, jump.body)));
  return parts;
}

function silence(covered: CoveredInput, { fact, body }: Gap): MissingPart {
  const minutes = Math.round((body.silentMs ?? 0) / 60_000);
  const message = `${nameOf(covered)} has no line for ${minutes} minutes: lines are missing, or the service did not run. What held before is unknown from there on.`;
  const toUtcMs = fact.utcMs === null || body.silentMs === null ? null : fact.utcMs + body.silentMs;
  return { ...part(covered, 'gap', fact, message), toUtcMs };
}

function filteredMessage(covered: CoveredInput, { missingLines }: LinesMissing): string {
  const count = missingLines === null ? 'lines' : `${missingLines} lines`;
  return `The line numbers in ${nameOf(covered)} leave ${count} out: it is an excerpt. That it does not tell of something proves nothing.`;
}

/** Starts of the service within an input, told by a line or concluded. */
export function restartsIn(covered: CoveredInput, { findings }: History): readonly MissingPart[] {
  const first = covered.facts.find(({ utcMs, timeOfDayMs, channel }) => (utcMs ?? timeOfDayMs) !== null && channel === null);
  const started = covered.facts.filter(
    (fact) => fact.body.kind === 'serviceStarted' && fact.channel === null && first !== undefined && fact.at.line > first.at.line,
  );
  // One start is told by several lines.
  const told = started.filter((fact, place) => place === 0 || msBetween(started[place - 1]!, fact) > oneStartMs);
  const toldLines = new Set(started.map(({ at }) => at.line));
  const concluded = findings.filter(
    ({ code, at }) => code === 'serviceRestarted' && at.input === covered.index && !toldLines.has(at.line),
  );
  const again = `The cluster service started again (${nameOf(covered)})`;
  const parts = [
    ...told.map((fact) => part(covered, 'restart', fact, `${again}: what was known of this node before is void.`)),
    ...concluded.map((finding) =>
      part(covered, 'restart', finding, `${again} and no line tells of its stop: it crashed, or lines are missing.`),
    ),
  ];
  if (parts.length <= maxTold) return parts;
  return [...parts.slice(0, maxTold), part(covered, 'restart', null, `${again} ${parts.length - maxTold} more times.`)];
}

function msBetween(a: Fact, b: Fact): number {
  return (b.utcMs ?? b.timeOfDayMs ?? 0) - (a.utcMs ?? a.timeOfDayMs ?? 0);
}

function part(
  covered: CoveredInput,
  code: MissingPart['code'],
  at: Pick<Fact, 'at' | 'utcMs'> | null,
  message: string,
): MissingPart {
  const fromUtcMs = at?.utcMs ?? null;
  return { code, node: covered.node, input: covered.index, fromUtcMs, toUtcMs: null, at: at?.at ?? null, message };
}

function nameOf({ input }: CoveredInput): string {
  return fileName(input);
}
