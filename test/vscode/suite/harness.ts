// A list of named tests, run one after the other in the extension host. Results go to the launcher, which counts and prints.
import { tell } from './launcher';

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs what was registered; rejects when a test failed, as VS Code expects of `run()`. */
export async function runTests(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    const error = await body().then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
    );
    if (error !== null) failed++;
    await tell('result', { name, error });
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

/** Asks again until there is an answer. What the editor does, it does in its own time; no answer within `mostMs` is a failure. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, mostMs = 15_000): Promise<T> {
  const end = performance.now() + mostMs;
  let last: unknown = null;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for: ${what}${last === null ? '' : ` (${String(last)})`}`);
}
