// How many random scenarios a property tries, and from which seed. Knows nothing of scenarios.

/** The same ones each time; SIMULATED_RUNS and SIMULATED_SEED in the environment ask for more and for others. */
export function runsOf(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  const { SIMULATED_RUNS = numRuns, SIMULATED_SEED = 20260302 } = process.env;
  return { numRuns: Number(SIMULATED_RUNS), seed: Number(SIMULATED_SEED) };
}
