// Waits for IO as sentences. Knows nothing of where they stand.
import { counted } from '../explain/counted';
import { formatDuration, formatUtc } from '../explain/momentInWords';
import type { Sentence, Wait } from './report';

const phaseWords: Readonly<Record<string, string>> = {
  draining: 'draining',
  paused: 'paused',
  setDownlevel: 'reopening files',
};

/** Volumes on nodes that are summed up. */
const mostSummed = 8;

/** `NODE2 held all IO of Volume1 for 257 ms (draining 49 ms, ...), then IO flowed again.` */
export function waitInWords(wait: Wait, time: string): Sentence {
  const { volume, node, how, durationMs, phases, outcome, certainty, evidence, toUtcMs } = wait;
  const length = durationMs === null ? '' : ` for ${isLengthKnown(wait) ? '' : 'at least '}${formatDuration(durationMs)}`;
  const steps = phases.map(
    ({ state, durationMs: ms }) => `${phaseWords[state] ?? state}${ms === null ? '' : ` ${formatDuration(ms)}`}`,
  );
  return {
    utcMs: toUtcMs,
    time,
    node,
    text: `IO of ${volume} was held on ${node}${length} (${steps.join(', ')})${howWords[how]}, and applications waited; ${outcomeWords[outcome]}.`,
    certainty,
    severity: outcome === 'lost' ? 'error' : how === 'autoPause' ? 'warning' : null,
    evidence,
    quotes: [],
  };
}

/** Per volume and node how often and how long IO was held in all; the longest first. */
export function waitsInWords(waits: readonly Wait[]): readonly Sentence[] {
  const byPair = new Map<string, Wait[]>();
  for (const wait of waits) {
    const pair = `${wait.volume.length}:${wait.volume} ${wait.node}`;
    byPair.set(pair, [...(byPair.get(pair) ?? []), wait]);
  }
  const sums = [...byPair.values()].map((own) => ({
    own,
    totalMs: own.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
  }));
  return sums
    .sort((a, b) => b.totalMs - a.totalMs)
    .slice(0, mostSummed)
    .map(({ own, totalMs }) => sumInWords(own, totalMs));
}

function sumInWords(own: readonly Wait[], totalMs: number): Sentence {
  const [longest] = [...own].sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0)) as [Wait];
  const { volume, node } = longest;
  const isDated = own.some(({ durationMs }) => durationMs !== null);
  const least = own.every(isLengthKnown) ? '' : 'at least ';
  const total = `${least}${formatDuration(totalMs)}`;
  // A log that ends with the line that tells of the pause shows no length at all.
  const length = isDated && totalMs > 0 ? (own.length === 1 ? ` for ${total}` : `, ${total} in all`) : '';
  const most = own.length > 1 && longest.durationMs !== null ? `, ${formatDuration(longest.durationMs)} at the longest` : '';
  const lost = own.filter(({ outcome }) => outcome === 'lost').length;
  const end =
    lost === 0 ? '' : `; ${lost === own.length ? 'then' : `${counted(lost, 'time')} then`} the volume was lost on this node`;
  return {
    utcMs: longest.fromUtcMs,
    time: longest.fromUtcMs === null ? '' : formatUtc(longest.fromUtcMs),
    node,
    text: `IO of ${volume} was held on ${node} ${own.length === 1 ? 'once' : counted(own.length, 'time')}${length}${most}: applications waited${end}.`,
    certainty: own.every(({ certainty }) => certainty === 'stated') ? 'stated' : 'inferred',
    severity: lost > 0 ? 'error' : own.some(({ how }) => how === 'autoPause') ? 'warning' : 'info',
    evidence: own.flatMap(({ evidence }) => evidence),
    quotes: [],
  };
}

/** Both ends are told. */
function isLengthKnown({ isWhole, outcome }: Wait): boolean {
  return isWhole && outcome !== 'notKnown';
}

const howWords: Readonly<Record<Wait['how'], string>> = {
  autoPause: ', because the volume paused by itself',
  ordered: ', because the cluster ordered it',
  notKnown: '',
};

export const outcomeWords: Readonly<Record<Wait['outcome'], string>> = {
  active: 'then IO flowed again',
  lost: 'then the volume was lost on this node and IO failed',
  notKnown: 'how it ended is not known',
};
