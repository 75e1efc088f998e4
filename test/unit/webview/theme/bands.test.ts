// Bands can be told apart by pattern as well as by colour, and read in every theme.
import { describe, expect, it } from 'vitest';
import { bandMeaning, bandLooks, bandPaint, bandWords } from '../../../../client/webview/theme/bands';
import { contrast, mix, readColour, type Rgb } from '../../../../client/webview/theme/contrast';
import { groundOf } from '../../../../client/webview/theme/grounds';
import type { ThemeKind } from '../../../../client/webview/theme/inks';
import { patternTiles } from '../../../../client/webview/theme/patterns';
import { bandNames } from '../../../../server/src/protocol/replayViewMessages';

const kinds: readonly ThemeKind[] = ['dark', 'light', 'highContrastDark', 'highContrastLight'];
const noVariables = () => '';
const rgb = (colour: string): Rgb => readColour(colour)!;

describe.each(kinds)('in the theme %s', (kind) => {
  const { background, foreground } = groundOf(kind, noVariables);

  it.each(bandNames)('%s stands out from the page by its ground, pattern or border', (band) => {
    const { ground, mark, border } = bandPaint(band, kind, background, foreground);
    const seen = [border, patternTiles[bandLooks[band].pattern] && mark, ground].filter((colour) => colour !== null);
    const best = Math.max(...seen.map((colour) => contrast(rgb(colour), rgb(background))));
    // The unknown is to recede: it is what is not there. Words say it, too.
    expect(best).toBeGreaterThanOrEqual(band === 'unknown' ? 1.6 : 3);
  });

  it.each(bandNames)('words can be read on %s', (band) => {
    const { ground, plate, text } = bandPaint(band, kind, background, foreground);
    expect(contrast(rgb(text), rgb(plate ?? ground ?? background))).toBeGreaterThanOrEqual(4.5);
  });

  it('other colours can be read, too', () => {
    const ground = groundOf(kind, noVariables);
    for (const colour of [ground.foreground, ground.quiet, ground.link]) {
      expect(contrast(rgb(colour), rgb(background))).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [ground.coordinator, ground.focus, ...Object.values(ground.severity)]) {
      expect(contrast(rgb(colour), rgb(background))).toBeGreaterThanOrEqual(3);
    }
    for (const severity of ['error', 'warning', 'info'] as const) {
      expect(contrast(rgb(ground.onSeverity[severity]), rgb(ground.severity[severity]))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('no two states of a volume have one pattern in inks that only hue tells apart', () => {
  const ofVolumes = [
    'direct',
    'fileSystemRedirected',
    'blockRedirected',
    'active',
    'draining',
    'paused',
    'setDownlevel',
  ] as const;
  const patterns = [...ofVolumes, 'init', 'dismounted', 'unknown', 'mixed'].map((band) => bandLooks[band as 'direct'].pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

it('each band has words and a meaning of its own', () => {
  expect(new Set(bandNames.map(bandWords)).size).toBe(bandNames.length);
  expect(new Set(bandNames.map(bandMeaning)).size).toBe(bandNames.length);
});

describe('colours', () => {
  it('are read in the forms that themes write', () => {
    expect(readColour('#fff')).toEqual([255, 255, 255]);
    expect(readColour(' #1e1E1e ')).toEqual([30, 30, 30]);
    expect(readColour('#12345678')).toEqual([18, 52, 86]);
    expect(readColour('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
    expect(readColour('rgba(1 2 3 / 50%)')).toEqual([1, 2, 3]);
    expect(readColour('red')).toBeNull();
    expect(readColour('')).toBeNull();
  });

  it('mix by share', () => {
    expect(mix('#ffffff', '#000000', 0)).toBe('#000000');
    expect(mix('#ffffff', '#000000', 1)).toBe('#ffffff');
    expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
  });

  it('contrast is that of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});

describe('colours of VS Code', () => {
  const take = (values: Readonly<Record<string, string>>) => groundOf('dark', (name) => values[name] ?? '');

  it('are taken over', () => {
    expect(take({ 'editor-background': '#002b36', foreground: '#93a1a1' })).toMatchObject({
      background: '#002b36',
      foreground: '#93a1a1',
    });
  });

  it('but not where they cannot be read on the background, or are seen through', () => {
    const ground = take({ 'editor-background': '#101010', foreground: '#202020', descriptionForeground: '#ffffff80' });
    expect(ground.foreground).toBe(groundOf('dark', noVariables).foreground);
    expect(ground.quiet).toBe(groundOf('dark', noVariables).quiet);
  });
});

it('patterns have something to draw, and tiles that canvas can make', () => {
  for (const tile of Object.values(patternTiles)) {
    if (tile === null) continue;
    expect(Number.isInteger(tile.size)).toBe(true);
    expect(tile.strokes.length + tile.dots.length).toBeGreaterThan(0);
    for (const { x, y, radius } of tile.dots) {
      expect(Math.min(x, y) - radius).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y) + radius).toBeLessThanOrEqual(tile.size);
    }
  }
});
