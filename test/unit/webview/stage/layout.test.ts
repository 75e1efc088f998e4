// The picture of the stage: nothing stands on anything else, every text fits, lines lead around parts, and what is drawn as in use is in use.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSize, smallSize, stagePicture, titleSize } from '../../../../client/webview/stage/layout';
import type { ShownKinds } from '../../../../client/webview/stage/looks';
import type { Box, PictureLine, PicturePart, Point, StagePicture } from '../../../../client/webview/stage/picture';
import { textWidth } from '../../../../client/webview/stage/textWidth';
import type { StageModel } from '../../../../server/src/ioWays/stageModel';
import { model, noPath, nodeDown, row, type Told } from '../../ioWays/moment';

const some = (...values: readonly string[]) => fc.constantFrom('unknown', ...values);
const anyTold: fc.Arbitrary<Told> = fc.record({
  mode: some('direct', 'fileSystemRedirected', 'blockRedirected'),
  state: some('init', 'paused', 'draining', 'active'),
  coordinator: some('NODE1', 'NODE2'),
  reasons: fc.constantFrom([], noPath, ['StorageSpaceNotAttached']),
  certainty: fc.constantFrom('stated', 'inferred'),
});
const anyModel = fc
  .record({
    told: anyTold,
    generation: fc.constantFrom(1 as const, 2 as const),
    down: fc.subarray(['NODE1', 'NODE2']),
    disk: fc.option(fc.oneof(fc.constant('Cluster Disk 1'), fc.string({ maxLength: 80 }))),
  })
  .map(({ told, down, ...more }) => model({}, { ...more, rows: [row(told)], others: down.map(nodeDown) }));
const anyShown = fc.constantFrom<ShownKinds>('all', 'metadata', 'direct', 'fileSystemRedirected', 'blockRedirected');
const anyWidth = fc.integer({ min: 340, max: 2500 });
const anyHeight = fc.option(fc.integer({ min: 100, max: 1200 }));

function draw(
  moment: StageModel,
  { width = 1000, height = null, shown = 'all' }: Partial<{ width: number; height: number | null; shown: ShownKinds }> = {},
) {
  return stagePicture(moment, {
    ...{ width, height, shown },
    time: () => '2026-05-03 01:58:26.031',
    lineName: ({ line }) => `a-long-name-of-a-node_cluster.log, line ${line}`,
  });
}

const anyPicture = fc
  .tuple(anyModel, anyWidth, anyHeight, anyShown)
  .map(([moment, width, height, shown]) => draw(moment, { width, height, shown }));

describe('the picture', () => {
  it('has all parts apart from each other and inside', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const boxes = [...picture.parts, ...picture.notes.map(inkOf)];
        for (const [index, box] of boxes.entries()) {
          expect(isInside(box, picture)).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other), JSON.stringify([box, other])).toBe(false);
        }
        const [first, second] = picture.frames;
        if (first && second) expect(overlaps(first, second)).toBe(false);
        for (const { y } of picture.legend) for (const box of boxes) expect(y).toBeGreaterThan(box.y + box.height - 1);
      }),
    );
  });

  it('keeps every part of a node within its frame', () => {
    fc.assert(
      fc.property(anyPicture, ({ frames, parts }) => {
        for (const part of parts.filter(({ name }) => name.on !== 'shared')) {
          const frame = frames.find(({ name }) => name.on === part.name.on)!;
          expect(part.x >= frame.x && part.x + part.width <= frame.x + frame.width).toBe(true);
          expect(part.y >= frame.y + frame.headHeight - 1 && part.y + part.height <= frame.y + frame.height).toBe(true);
        }
      }),
    );
  });

  it('has no text wider than its place', () => {
    fc.assert(
      fc.property(anyPicture, ({ parts, frames, notes, legend, width }) => {
        for (const part of parts) expect(textWidth(part.label, part.labelSize)).toBeLessThanOrEqual(part.width - 6);
        for (const { title, role, width: room } of frames) {
          expect(textWidth(title, titleSize, true) + textWidth(role, smallSize)).toBeLessThanOrEqual(room - 24);
        }
        for (const note of notes)
          for (const line of note.lines) expect(textWidth(line, smallSize)).toBeLessThanOrEqual(note.width);
        for (const entry of legend) expect(entry.x + entry.width).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('leads lines around parts: they touch only those where they begin and end', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        for (const line of picture.lines) {
          for (const point of line.points)
            expect(isInside({ x: point[0], y: point[1], width: 0, height: 0 }, picture)).toBe(true);
          const crossed = picture.parts.filter(({ shape }) => shape !== 'network').filter((part) => runsThrough(line, part));
          expect(crossed.map(({ label }) => label)).toEqual([]);
        }
      }),
    );
  });

  it('draws lines with right angles only, without a piece of no length', () => {
    fc.assert(
      fc.property(anyPicture, ({ lines }) => {
        for (const [[x1, y1], [x2, y2]] of lines.flatMap(pieces)) expect((x1 === x2) !== (y1 === y2)).toBe(true);
      }),
    );
  });

  it('never shows reads and writes in use that no line tells', () => {
    fc.assert(
      fc.property(anyModel, anyShown, (moment, shown) => {
        const { parts, lines } = draw(moment, { shown });
        const used = new Set(moment.ways.filter(({ status }) => status === 'inUse').map(({ kind }) => kind));
        for (const { look, kind } of [...parts, ...lines]) if (look === 'inUse') expect(used.has(kind!)).toBe(true);
      }),
    );
  });

  it('writes labels in their usual size where there is room', () => {
    for (const { label, fullLabel, labelSize: size, shape } of draw(model({ coordinator: 'NODE2' }), { width: 1200 }).parts) {
      expect(label).toBe(fullLabel);
      expect(size).toBe(shape === 'network' ? smallSize : labelSize);
    }
  });
});

describe('a lost path', () => {
  const moment = model({ mode: 'blockRedirected', state: 'active', coordinator: 'NODE2', reasons: noPath });

  it.each([400, 700, 1400])('is broken and leads to its line at a width of %i', (width) => {
    const picture = draw(moment, { width });
    const broken = picture.lines.filter(({ look }) => look === 'broken');
    expect(broken).toHaveLength(1);
    expect(broken[0]!.cross).not.toBeNull();
    expect(picture.notes.map(({ tone, link }) => [tone, link?.to])).toEqual([['broken', { input: 0, line: 11 }]]);
  });

  it('is not lit where metadata is shown alone', () => {
    const lit = litParts(draw(moment, { shown: 'metadata' }));
    expect(lit).toEqual([
      'Application',
      'CSV network',
      'CsvFlt.sys',
      'CsvFs.sys',
      'NTFS/ReFS (hidden)',
      'SMB client',
      'SMB server',
      'share <guid>-<n>$',
    ]);
  });

  it('lights the way of block redirected IO where it is shown alone', () => {
    const lit = litParts(draw(moment, { shown: 'blockRedirected' }));
    const way = ['Application', 'CSV network', 'Cluster Disk 1', 'CsvFs.sys', 'CsvNsFlt.sys', 'CsvVbus.sys'];
    expect(lit).toEqual([...way, 'SMB client', 'SMB server', 'disk stack', 'share CSV$']);
  });
});

it('IO that is held stands at CsvFs, and nothing is in use', () => {
  const { parts, lines, notes } = draw(model({ mode: 'direct', state: 'paused', coordinator: 'NODE2' }));
  expect(parts.filter(({ look }) => look === 'stopped').map(({ label }) => label)).toEqual(['Application', 'CsvFs.sys']);
  expect([...parts, ...lines].filter(({ look }) => look === 'inUse')).toEqual([]);
  expect(notes[0]!.lines.join(' ')).toBe('IO is held: paused');
});

it('an unknown coordinator is not drawn as a node that is known', () => {
  const { frames, parts } = draw(model({ mode: 'fileSystemRedirected', state: 'active' }));
  expect(frames.map(({ look }) => look)).toEqual(['known', 'unknown']);
  const onCoordinator = parts.filter(({ name }) => name.on === 'coordinator').map(({ look }) => look);
  expect(onCoordinator).not.toContain('inUse');
});

function litParts({ parts }: StagePicture): readonly string[] {
  return parts
    .filter(({ look }) => look === 'inUse')
    .map(({ label }) => label)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What a note covers with ink. */
function inkOf({ x, y, lines, link }: StagePicture['notes'][number]): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, smallSize)), link ? link.x + link.width - x : 0);
  const bottom = Math.max(y + lines.length * 15, link ? link.y + link.height : 0);
  return { x, y: y + 1, width, height: bottom - y - 2 };
}

function isInside(box: Box, { width, height }: StagePicture): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pieces({ points }: PictureLine): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index]!, point]);
}

/** Its inside, a little in from the border. */
function runsThrough(line: PictureLine, part: PicturePart): boolean {
  const inner = { x: part.x + 1, y: part.y + 1, width: part.width - 2, height: part.height - 2 };
  return pieces(line).some(([[x1, y1], [x2, y2]]) => {
    const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    return overlaps({ ...box, width: box.width + 0.01, height: box.height + 0.01 }, inner);
  });
}
