// Up to which fact each input tells something. Knows nothing of what it tells.
import type { Fact } from '../model/facts';
import type { RunContext, RunInput } from './runContext';

/** One input with the place of its last fact among those of the run. */
export interface InputStretch extends RunInput {
  /** Index of the last fact that it tells, as its own or as a copy; -1 where it has none. */
  readonly lastFact: number;
  /** Has none of its lines a full date? Such an input stands alone: nothing tells when it was written. */
  readonly isUndated: boolean;
}

/** In the order in which facts first name them, so that it does not matter how inputs are numbered; those without facts come last. */
export function inputStretches(facts: readonly Fact[], run: RunContext): readonly InputStretch[] {
  const lastFacts = new Map<number, number>();
  const dated = new Set<number>();
  let latest = -1;
  facts.forEach(({ at, also, utcMs }, index) => {
    if (utcMs !== null && at.input !== latest) dated.add(at.input);
    if (utcMs !== null) latest = at.input;
    lastFacts.set(at.input, index);
    if (also !== undefined) for (const { input } of also) lastFacts.set(input, index);
  });
  const given = new Map(run.inputs.map((input) => [input.input, input]));
  const silent = run.inputs.filter(({ input }) => !lastFacts.has(input)).sort(compareNames);
  const telling = [...lastFacts.keys()].map(
    (input) => given.get(input) ?? { input, node: null, lastUtcMs: null, lastLine: null },
  );
  return [...telling, ...silent].map((input) => ({
    ...input,
    lastFact: lastFacts.get(input.input) ?? -1,
    isUndated: input.lastUtcMs === null && !dated.has(input.input),
  }));
}

/** Stands for the end of an input where something follows from it: its last line and time, said by nobody else. */
export function endOfInput({ input, lastFact, lastLine, lastUtcMs }: InputStretch, facts: readonly Fact[]): Fact {
  const { also = [], ...last } = facts[lastFact]!;
  const at = lastLine ?? [last.at, ...also].find((line) => line.input === input) ?? last.at;
  return { ...last, at, utcMs: lastUtcMs ?? last.utcMs };
}

function compareNames(a: RunInput, b: RunInput): number {
  const [one, other] = [a.node?.name ?? '', b.node?.name ?? ''];
  return one < other ? -1 : one > other ? 1 : (a.node?.id ?? 0) - (b.node?.id ?? 0);
}
