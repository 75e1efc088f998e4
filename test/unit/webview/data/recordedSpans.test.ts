// Recorded lanes as they are asked for: what is in sight, and no finer than can be seen.
import { describe, expect, test } from 'vitest';
import { bandNames, type BandName, type BandSpan } from '../../../../server/src/protocol/replayViewMessages';
import { minimapOf, minimapOfStretch, visibleSpans } from '../../../../client/webview/data/recordedSpans';

const span = (band: BandName, fromMs: number, toMs: number): BandSpan => ({
  ...{ band, fromMs, toMs, certainty: 'stated', words: band, step: 0, count: 1 },
});
const lane = {
  lane: 3,
  bands: [span('direct', 0, 1000), span('paused', 1000, 1010), span('draining', 1010, 1020), span('blockRedirected', 1020, 5000)],
  coordinator: [{ fromMs: 0, toMs: 900, certainty: 'stated', step: 0 } as const],
};

describe('recorded spans', () => {
  test('are those in sight', () => {
    expect(visibleSpans(lane, 1005, 1012, 0).bands.map(({ band }) => band)).toEqual(['paused', 'draining']);
    expect(visibleSpans(lane, 950, 1500, 0).coordinator).toEqual([]);
    expect(visibleSpans(lane, 500, 600, 0).coordinator).toHaveLength(1);
  });

  test('come together where they are too short to be told apart, and still fill the time', () => {
    const { bands } = visibleSpans(lane, 0, 5000, 100);
    expect(bands.map(({ band, fromMs, toMs, count }) => [band, fromMs, toMs, count])).toEqual([
      ['direct', 0, 1000, 1],
      ['mixed', 1000, 1020, 2],
      ['blockRedirected', 1020, 5000, 1],
    ]);
    expect(bands[1]!.words).toBe('paused; draining');
  });

  test('that come together are as sure as the least sure of those that are known', () => {
    const certaintyOf = (...certainties: readonly BandSpan['certainty'][]) => {
      const bands = certainties.map((certainty, place) => ({ ...span('paused', 10 * place, 10 * place + 10), certainty }));
      return visibleSpans({ ...lane, bands }, 0, 100, 100).bands[0]!.certainty;
    };
    expect(certaintyOf('stated', 'unknown')).toBe('stated');
    expect(certaintyOf('unknown', 'stated', 'inferred')).toBe('inferred');
    expect(certaintyOf('unknown', 'unknown')).toBe('unknown');
  });
});

test('a minimap of fewer columns keeps what matters most, one of more repeats it', () => {
  const at = (name: BandName) => bandNames.indexOf(name);
  const minimap = { groups: [{ volume: 'Volume1', bands: [at('direct'), at('paused'), at('direct'), at('unknown')] }] };
  expect(minimapOf(minimap, 2).groups[0]!.bands).toEqual([at('paused'), at('direct')]);
  expect(minimapOf(minimap, 8).groups[0]!.bands.slice(0, 4)).toEqual([at('direct'), at('direct'), at('paused'), at('paused')]);
});

test('a stretch in columns shows in each what matters most of all lanes', () => {
  const groups = [
    {
      volume: 'Volume1',
      disk: null,
      isDisturbed: true,
      lanes: [
        { id: 3, node: 'NODE1' },
        { id: 4, node: 'NODE2' },
      ],
    },
  ];
  const spansOf = (id: number) => (id === 3 ? lane : { lane: 4, bands: [span('blockRedirected', 0, 400)], coordinator: [] });
  const { bands } = minimapOfStretch(groups, spansOf, { fromMs: 0, toMs: 2000, columns: 5 }).groups[0]!;
  expect(bands.map((band) => bandNames[band])).toEqual([
    'blockRedirected',
    'direct',
    'paused',
    'blockRedirected',
    'blockRedirected',
  ]);
});
