// What-ifs from every real log of the corpus: whatever the lines tell or leave open, the future begins with what they tell.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statesAt, trackId } from '../../../server/src/model/stateAt';
import { whatIf } from '../../../server/src/whatIf/whatIf';
import { analyzedCorpus } from '../../support/analyzed';

const folder = join(__dirname, '..', '..', 'fixtures', 'corpus');
const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));

describe('a what-if from a real log', () => {
  it.each(logs)('%s: begins with what its lines tell, and each choice changes something or says why not', (name) => {
    const log = analyzedCorpus(name);
    const last = log.history.steps.length - 1;
    for (const step of new Set([-1, Math.floor(last / 2), last])) {
      const question = { step, example: null, volume: null } as const;
      const beginning = whatIf(log, { ...question, actions: [] });
      const known = new Map(statesAt(log, step).map((state) => [trackId(state), state.value]));
      for (const { track, volume, node, spans } of beginning.tracks) {
        const value = known.get(trackId({ track, volume, resource: null, node })) ?? 'unknown';
        if (track !== 'reservation' && value !== 'unknown')
          expect([track, volume, node, spans[0]!.value]).toEqual([track, volume, node, value]);
      }
      for (const choice of beginning.choices.slice(0, 12)) {
        const { happenings } = whatIf(log, { ...question, actions: [choice] });
        expect([choice, happenings.some(({ action }) => action === 0)]).toEqual([choice, true]);
      }
    }
  });
});
