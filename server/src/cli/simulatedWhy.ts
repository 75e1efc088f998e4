// Why a simulated cluster did what it did, for a terminal: what happened, the rule that it followed and its source. Knows nothing of logs.
import { formatUtc } from '../explain/momentInWords';
import { visibleText } from '../explain/visibleText';
import type { SimulatedRun } from '../simulate/simulate';
import { happeningsOf } from '../whatIf/happenings';

const timeWidth = '2009-10-08 18:01:41.957'.length;

/** The lines of the table, without line ends. A rule is told in full where it is followed first. */
export function* simulatedWhy(run: SimulatedRun): Generator<string> {
  const told = new Set<string>();
  yield 'WHY (rules of the simulation; no line of a real log)';
  for (const { atMs, text, rule } of happeningsOf(run, () => true)) {
    yield `  ${formatUtc(run.scenario.startUtcMs + atMs)}  ${visibleText(text)}`;
    const indent = ' '.repeat(timeWidth + 4);
    if (told.has(rule.code)) yield `${indent}why: as above, ${rule.code}`;
    else yield `${indent}why: ${rule.text} (${rule.code}; ${rule.status}, ${rule.source})`;
    told.add(rule.code);
  }
}
