// Logs of simulated runs as people send them: a clock that is off, lines that are missing. What is stated must still be so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeTexts } from '../../server/src/analyze';
import type { Scenario } from '../../server/src/simulate/scenario';
import { simulate, type SimulatedRun } from '../../server/src/simulate/simulate';
import { writeLogs } from '../../server/src/simulate/writeLogs';
import { anyScenario } from '../support/anyScenario';
import { wrongValues, type Disagreement } from '../support/oracle';

const seed = 20260302;

describe('the logs of a simulated run', () => {
  it('tell by how much a clock is off, and nothing that was not so', () => {
    const skewMs = fc.integer({ min: -120_000, max: 120_000 }).filter((ms) => Math.abs(ms) > 10_000);
    fc.assert(
      fc.property(anyScenario(), skewMs, fc.nat(), (any, ms, pick) => {
        const run = simulate(calm(any));
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
        expect(stated(wrongValues(movedBy(run, axisMs), incident.history, doubt))).toEqual([]);
      }),
      { numRuns: 60, seed },
    );
  });

  it('tell nothing that was not so where lines of a node are missing', () => {
    const fromMs = fc.integer({ min: 0, max: 3_000_000 });
    const lengthMs = fc.integer({ min: 31 * 60_000, max: 60 * 60_000 });
    fc.assert(
      fc.property(anyScenario(), fromMs, lengthMs, fc.nat(), (any, from, length, pick) => {
        const run = simulate(calm(any));
        const cut = pick % any.nodes.length;
        const left = {
          ...run,
          tellings: run.tellings.filter(({ node, atMs }) => node !== cut || atMs < from || atMs > from + length),
        };
        const { incident } = analyzeTexts(writeLogs(left).map(({ node, text }) => ({ path: `${node}.log`, text })));
        // That a node is down, and its volumes with it, only other nodes can tell.
        const found = wrongValues(run, incident.history).filter(({ truth }) => truth !== 'down' && truth !== null);
        expect(stated(found)).toEqual([]);
      }),
      { numRuns: 60, seed },
    );
  });
});

const stated = (found: readonly Disagreement[]) => found.filter(({ certainty }) => certainty === 'stated');

/** Orders of an administrator stand in one log alone; where that is the log in trouble nothing else tells them. */
function calm(scenario: Scenario): Scenario {
  return { ...scenario, actions: scenario.actions.filter((action) => !/^turnRedirection|Backup$/.test(action.do)) };
}

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
