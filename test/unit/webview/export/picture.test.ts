// A picture holds all that it is to show within its edges, and its SVG is well-formed whatever the logs say.
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { pictureLayout, type PictureScene } from '../../../../client/webview/export/pictureLayout';
import { escapeXml } from '../../../../client/webview/escapeXml';
import { fileName } from '../../../../client/webview/export/savePicture';
import { rowsOf } from '../../../../client/webview/lanes/rows';
import { svgPatterns, svgShapes } from '../../../../client/webview/lanes/svgPainter';
import { TimeScale } from '../../../../client/webview/lanes/timeScale';
import { groundOf } from '../../../../client/webview/theme/grounds';
import type { Palette } from '../../../../client/webview/theme/palette';
import { band, coordinator, mark, measure, pieceOf } from '../lanes/someLanes';

const evil = '<script>alert("1")</script> & \u0007\ud800';
const stretch = { fromMs: 0, toMs: 10_000 };
const palette: Palette = { kind: 'light', ...groundOf('light', () => ''), fontFamily: '"Segoe UI", sans-serif', fontSize: 13 };

function sceneOf(): PictureScene {
  const rows = rowsOf([{ volume: evil, disk: evil, isDisturbed: true, lanes: [{ id: 1, node: evil }] }], new Set());
  const bands = [
    band('direct', 0, 4000, { words: evil }),
    band('blockRedirected', 4000, 10_000, { certainty: 'inferred', words: evil }),
  ];
  return {
    lanes: {
      ...{
        rows,
        range: { first: 0, end: 2 },
        scale: new TimeScale(stretch, 1200),
        measure,
        axisEndMs: 10_000,
        hasDurations: true,
      },
      ticks: [{ ms: 5000, words: '01:58:05', isDate: false }],
      stripOf: () => null,
      pieces: () => [pieceOf(stretch, { bands, coordinator: [coordinator(1000, 9000)] })],
      marks: [mark(0, 4000, { volume: evil, node: evil, severity: 'error' })],
      uncoveredOf: () => [],
      plusMinusOf: () => 100,
    },
    ...{ title: evil, underTitle: '2026-05-03 01:58:00 – 02:00:00 UTC', numbers: new Map([[0, 1]]), findingTitles: [evil] },
    head: { ms: 4000, words: '2026-05-03 01:58:04.000' },
    ...{ sources: ['NODE1_cluster.log', 'NODE2_cluster.log'], rowsLeftOut: 3 },
  };
}

describe('a picture', () => {
  const picture = pictureLayout(sceneOf());

  it('says what it shows and where it is from', () => {
    const words = picture.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    expect(words).toEqual(
      expect.arrayContaining([
        '2026-05-03 01:58:00 – 02:00:00 UTC',
        '01:58:05',
        '3 more rows are not drawn',
        `1  ${evil}`,
        'direct',
        'block redirected',
        'dashed: inferred',
        'coordinator',
        'clock, plus or minus',
        'Drawn from NODE1_cluster.log, NODE2_cluster.log',
        'The play head stands at 2026-05-03 01:58:04.000. Nothing in these lanes is simulated.',
      ]),
    );
    expect(picture.shapes).toContainEqual(expect.objectContaining({ type: 'mark', words: '1' }));
    const head = picture.shapes.find((shape) => shape.type === 'line' && shape.tone === 'playHead');
    expect(head).toMatchObject({ x1: 16 + 170 + 480 });
  });

  it('has everything within its edges', () => {
    for (const shape of picture.shapes) {
      if (shape.type === 'line' || shape.type === 'flag' || shape.type === 'mark') continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(picture.width);
      expect(shape.y).toBeGreaterThan(0);
      expect(shape.y).toBeLessThan(picture.height);
    }
  });

  it('is well-formed SVG, in which words of logs are words', () => {
    const names = new Set<string>();
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.on('text', (text) => texts.push(text));
    parser.write(`<svg>${svgPatterns(picture.shapes, palette)}${svgShapes(picture.shapes, palette)}</svg>`).close();
    expect([...names].sort()).toEqual(['circle', 'defs', 'line', 'path', 'pattern', 'rect', 'svg', 'text']);
    expect(texts).toContain('<script>alert("1")</script> & \ufffd\ufffd');
  });

  it('defines each pattern that it uses', () => {
    const text = svgPatterns(picture.shapes, palette) + svgShapes(picture.shapes, palette);
    const used = [...text.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(text).toContain(`id="${id}"`);
  });
});

it('escapes what XML would take for markup and replaces what it forbids', () => {
  expect(escapeXml(`<a b="c" d='e'> &\u0000\ud83d\ude00\udc00`)).toBe(
    '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62; &#38;\ufffd\u{1f600}\ufffd',
  );
});

it('a file is called after what is replayed, as systems allow it', () => {
  expect(fileName('NODE1_cluster.log')).toBe('NODE1_cluster');
  expect(fileName('C:\\logs\\a/b: "why?"')).toBe('C-logs-a-b- -why-');
  expect(fileName('///')).toBe('replay');
});
