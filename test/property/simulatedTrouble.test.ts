// Logs of simulated runs as people send them: a clock that is off, lines that are missing. What is said must still be so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeTexts } from '../../server/src/analyze';
import { simulate, type SimulatedRun } from '../../server/src/simulate/simulate';
import { writeLogs } from '../../server/src/simulate/writeLogs';
import { anyScenario } from '../support/anyScenario';
import { wrongValues } from '../support/oracle';
import { runsOf } from '../support/simulatedRuns';

describe('the logs of a simulated run', () => {
  it('tell by how much a clock is off, and nothing that was not so', () => {
    const skewMs = fc.integer({ min: -120_000, max: 120_000 }).filter((ms) => Math.abs(ms) > 10_000);
    fc.assert(
      fc.property(anyScenario(), skewMs, fc.nat(), (any, ms, pick) => {
        const run = simulate(any);
        const off = pick % any.nodes.length;
        const { incident } = analyzeTexts(
          writeLogs(run).map(({ node, text }, place) => ({
            path: `${node}.log`,
            text: place === off ? shifted(text, ms) : text,
          })),
        );
        // Which clock is right nobody can know: the one of the median, else of the first name, is the axis.
        const [skew, reference] = [incident.clocks[off]!, incident.clocks.find(({ input }) => input !== off)!];
        const measured = (skew.skewMs ?? 0) - (reference.skewMs ?? 0);
        const doubt = (skew.plusMinusMs ?? 0) + (reference.plusMinusMs ?? 0);
        expect(Math.abs(measured + ms)).toBeLessThanOrEqual(doubt);
        const axisMs = reference.skewMs ?? 0;
        expect(wrongValues(movedBy(run, axisMs), incident.history, doubt)).toEqual([]);
      }),
      runsOf(60),
    );
  });

  it('tell nothing that was not so where lines of a node are missing', () => {
    const fromMs = fc.integer({ min: 0, max: 3_000_000 });
    const lengthMs = fc.integer({ min: 31 * 60_000, max: 60 * 60_000 });
    fc.assert(
      fc.property(anyScenario(), fromMs, lengthMs, fc.nat(), (any, from, length, pick) => {
        const run = simulate(any);
        const cut = pick % any.nodes.length;
        const left = {
          ...run,
          tellings: run.tellings.filter(({ node, atMs }) => node !== cut || atMs < from || atMs > from + length),
        };
        const { incident } = analyzeTexts(writeLogs(left).map(({ node, text }) => ({ path: `${node}.log`, text })));
        expect(wrongValues(run, incident.history)).toEqual([]);
      }),
      runsOf(60),
    );
  });
});

/** The run on another axis of time. */
function movedBy(run: SimulatedRun, ms: number): SimulatedRun {
  return { ...run, scenario: { ...run.scenario, startUtcMs: run.scenario.startUtcMs + ms } };
}

/** The log as a clock would have written it that is `ms` ahead. */
function shifted(text: string, ms: number): string {
  return text.replace(
    /::(\d{4})\/(\d\d)\/(\d\d)-(\d\d:\d\d:\d\d\.\d{3})/g,
    (_whole, year: string, month: string, day: string, time: string) => {
      const utcMs = Date.parse(`${year}-${month}-${day}T${time}Z`) + ms;
      const written = new Date(utcMs).toISOString();
      return `::${written.slice(0, 10).replaceAll('-', '/')}-${written.slice(11, 23)}`;
    },
  );
}
