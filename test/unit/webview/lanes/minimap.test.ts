// The small picture shows the groups that matter, and each column where it is.
import { describe, expect, it } from 'vitest';
import { minimapHeight, minimapRows, minimapShapes } from '../../../../client/webview/lanes/minimapLayout';
import { bandNames, type LaneGroup, type MinimapGroup } from '../../../../server/src/protocol/replayViewMessages';

const place = (name: (typeof bandNames)[number]) => bandNames.indexOf(name);

describe('the minimap', () => {
  it('has ten rows at most: disturbed volumes before the others, in the order of the lanes', () => {
    const volumes = [null, ...Array.from({ length: 20 }, (_, index) => `Volume${index}`)];
    const lanes: LaneGroup[] = volumes.map((volume) => ({ volume, disk: null, isDisturbed: volume === 'Volume15', lanes: [] }));
    const groups: MinimapGroup[] = volumes.map((volume) => ({ volume, bands: [] }));
    const rows = minimapRows(groups, lanes).map(({ volume }) => volume);
    expect(rows).toHaveLength(10);
    expect(rows).toEqual([...Array.from({ length: 9 }, (_, index) => `Volume${index}`), 'Volume15']);
    expect(minimapRows(groups.slice(0, 3), lanes).map(({ volume }) => volume)).toEqual([null, 'Volume0', 'Volume1']);
  });

  it('joins columns of one band and puts them on the axis', () => {
    const bands = ['direct', 'direct', 'blockRedirected', 'unknown'].map((name) => place(name as 'direct'));
    const rows = [
      { volume: 'Volume1', bands },
      { volume: 'Volume2', bands: [place('paused')] },
    ];
    expect(minimapShapes(rows, 10, 400)).toMatchObject([
      { band: 'direct', x: 10, width: 200, y: 0 },
      { band: 'blockRedirected', x: 210, width: 100, y: 0 },
      { band: 'unknown', x: 310, width: 100, y: 0 },
      { band: 'paused', x: 10, width: 400, y: 7 },
    ]);
    expect(minimapHeight(2)).toBe(13);
  });
});
