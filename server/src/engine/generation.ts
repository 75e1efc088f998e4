// Which generation of CSV wrote a log whose header does not tell the build. Knows nothing of what follows from it.
import type { Fact, FactBody, FactKind } from '../model/facts';
import type { RunContext } from './runContext';

/** Only the Disk Control Manager of 2008 R2 starts CSVFilter and hands it the root (S-SEED1). */
const firstGenerationOnly: ReadonlySet<FactKind> = new Set<FactKind>([
  'csvRootSet',
  'csvRootMessageSent',
  'filterListenerLaunched',
]);

/** Windows Server 2012 came out in September of that year; nothing older has CSVFS. */
const firstCsvFsUtcMs = Date.UTC(2012, 0, 1);

export function generationOf(facts: readonly Fact[], run: RunContext): 1 | 2 {
  if (run.generation !== null) return run.generation;
  for (const { body, source } of facts) {
    if (source === 'csvfs') return 2;
    if (firstGenerationOnly.has(body.kind) || startsFirstFilter(body)) return 1;
    if (body.kind === 'directIoLost' && body.generation) return body.generation;
  }
  // Without a line that only one generation writes the date decides; a 2008 R2 that ran on after 2012 is not told from it.
  const dated = facts.find(({ utcMs }) => utcMs !== null)?.utcMs;
  if (dated !== undefined && dated !== null) return dated < firstCsvFsUtcMs ? 1 : 2;
  // Undated and silent about it: every Windows Server since 2012 has the second generation.
  return 2;
}

/** Later versions start other drivers in the same words. */
function startsFirstFilter(body: FactBody): boolean {
  return body.kind === 'csvDriverStarted' && body.driver.toLowerCase() === 'csvfilter';
}
