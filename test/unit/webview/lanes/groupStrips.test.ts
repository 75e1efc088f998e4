// A closed group shows what matters most of its lanes, as fine as it can be seen, and nothing that is too coarse to be true.
import { describe, expect, it } from 'vitest';
import { GroupStrips, type StripQuestion } from '../../../../client/webview/lanes/groupStrips';
import { lanesLayout } from '../../../../client/webview/lanes/layout';
import { rowsOf } from '../../../../client/webview/lanes/rows';
import { runsOf } from '../../../../client/webview/lanes/stripShapes';
import { TimeScale } from '../../../../client/webview/lanes/timeScale';
import { bandNames, type BandName, type ReplayMinimap } from '../../../../server/src/protocol/replayViewMessages';
import { mark, measure } from './someLanes';

const axis = { fromMs: 0, toMs: 100_000 };
const place = (name: BandName) => bandNames.indexOf(name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

function groupStrips() {
  const asked: { params: StripQuestion; answer: (answer: ReplayMinimap | null) => void }[] = [];
  const strips = new GroupStrips({
    ask: (params) => new Promise((answer) => asked.push({ params, answer })),
    axis,
    later: (run) => run(),
    arrived: () => undefined,
    failed: (reason) => expect.fail(String(reason)),
  });
  const answer = async () => {
    const { params, answer: give } = asked.at(-1)!;
    give({ groups: [{ volume: 'Volume1', bands: new Array<number>(params.columns).fill(place('direct')) }] });
    await settled();
  };
  return { strips, asked, answer };
}

describe('strips of closed groups', () => {
  it('are asked for once for a stretch, with as much again at each side, and anew where one comes much nearer', async () => {
    const { strips, asked, answer } = groupStrips();
    strips.want({ fromMs: -2000, toMs: 102_000 }, 100);
    expect(asked.map(({ params }) => params)).toEqual([{ ...axis, columns: 500 }]);
    await answer();
    expect(strips.of('Volume1', 100)).toMatchObject({ ...axis });
    strips.want({ fromMs: 10_000, toMs: 90_000 }, 80);
    expect(asked).toHaveLength(1);
    // Four columns of 200 ms would stand for what takes 1 ms.
    expect(strips.of('Volume1', 1)).toBeNull();
    strips.want({ fromMs: 50_000, toMs: 51_000 }, 1);
    expect(asked[1]!.params).toEqual({ fromMs: 49_000, toMs: 52_000, columns: 1500 });
    await answer();
    expect(strips.of('Volume1', 1)).toMatchObject({ fromMs: 49_000, toMs: 52_000 });
    expect(strips.of('Volume2', 1)).toBeNull();
  });

  it('stand in the heading, in sight only, with the findings over them', () => {
    const group = { volume: 'Volume1', disk: null, isDisturbed: false, lanes: [{ id: 1, node: 'NODE1' }] };
    const rows = rowsOf([group], new Set(['Volume1']));
    const bands = [place('direct'), place('direct'), place('paused'), place('direct')];
    const shapes = lanesLayout({
      ...{ rows, range: { first: 0, end: 1 }, scale: new TimeScale({ fromMs: 1000, toMs: 4000 }, 300), measure, axisEndMs: 4000 },
      ...{
        hasDurations: true,
        ticks: [],
        marks: [mark(0, 2000)],
        pieces: () => [],
        uncoveredOf: () => [],
        plusMinusOf: () => null,
      },
      stripOf: () => ({ fromMs: 0, toMs: 4000, bands }),
    });
    const drawn = shapes.flatMap((shape) => (shape.type === 'band' ? [[shape.band, shape.x, shape.width]] : []));
    expect(drawn).toEqual([
      ['direct', 0, 100],
      ['paused', 100, 100],
      ['direct', 200, 100],
    ]);
    expect(shapes.at(-1)).toMatchObject({ type: 'mark', x: 100 });
  });

  it('join columns that are alike', () => {
    expect(runsOf([place('up'), place('up'), place('down')])).toEqual([
      { band: 'up', from: 0, to: 2 },
      { band: 'down', from: 2, to: 3 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
