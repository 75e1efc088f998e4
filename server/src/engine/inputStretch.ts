// From which fact to which each input tells something. Knows nothing of what it tells.
import type { Fact } from '../model/facts';
import type { RunContext, RunInput } from './runContext';

/** One input with the places of its facts among those of the run. */
export interface InputStretch extends RunInput {
  /** Indices of its first and last fact; -1 where it has none. */
  readonly firstFact: number;
  readonly lastFact: number;
  /** Has none of its lines a full date? Such an input stands alone: nothing tells when it was written. */
  readonly isUndated: boolean;
}

/** In the order of their first facts, so that it does not matter how inputs are numbered; those without facts come last. */
export function inputStretches(facts: readonly Fact[], run: RunContext): readonly InputStretch[] {
  const first: number[] = [];
  const last: number[] = [];
  const isDated: boolean[] = [];
  facts.forEach(({ at: { input }, utcMs }, index) => {
    first[input] ??= index;
    last[input] = index;
    if (utcMs !== null) isDated[input] = true;
  });
  const told = new Map(run.inputs.map((input) => [input.input, input]));
  for (const key in first) {
    const input = Number(key);
    if (!told.has(input)) told.set(input, { input, node: null, lastUtcMs: null, lastLine: null });
  }
  const stretches = [...told.values()].map((input): InputStretch => ({
    ...input,
    firstFact: first[input.input] ?? -1,
    lastFact: last[input.input] ?? -1,
    isUndated: input.lastUtcMs === null && isDated[input.input] !== true,
  }));
  const place = ({ firstFact }: InputStretch) => (firstFact < 0 ? Infinity : firstFact);
  return stretches.sort((a, b) => (place(a) === place(b) ? compareNames(a, b) : place(a) - place(b)));
}

/** Stands for the end of an input where something follows from it: its last line and time, said by nobody else. */
export function endOfInput({ lastFact, lastLine, lastUtcMs }: InputStretch, facts: readonly Fact[]): Fact {
  const { also, ...last } = facts[lastFact]!;
  void also;
  return { ...last, at: lastLine ?? last.at, utcMs: lastUtcMs ?? last.utcMs };
}

function compareNames(a: RunInput, b: RunInput): number {
  const [one, other] = [a.node?.name ?? '', b.node?.name ?? ''];
  return one < other ? -1 : one > other ? 1 : (a.node?.id ?? 0) - (b.node?.id ?? 0);
}
