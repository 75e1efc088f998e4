// The stage as elements: texts of logs stay texts, parts can be reached and are named, the same picture for page and file.
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { stagePicture } from '../../../../client/webview/stage/layout';
import type { Shape, StageColours } from '../../../../client/webview/stage/shapes';
import { stageShapes } from '../../../../client/webview/stage/stageShapes';
import { svgText } from '../../../../client/webview/stage/svgText';
import { partLabel } from '../../../../client/webview/stage/stageWords';
import type { StageModel } from '../../../../server/src/ioWays/stageModel';
import { model, noPath, type Told } from '../../ioWays/moment';

const colours: StageColours = {
  ...{
    background: '#1e1e1e',
    foreground: '#cccccc',
    quiet: '#a0a0a0',
    link: '#4daafc',
    coordinator: '#ffd75e',
    error: '#f4565a',
  },
  ...{ kind: 'dark', fontFamily: 'sans-serif' },
};
const lost: Told = { mode: 'blockRedirected', state: 'active', coordinator: 'NODE2', reasons: noPath };

function drawn(moment: StageModel): readonly Shape[] {
  const options = { width: 1000, height: null, shown: 'all', time: () => '01:58:26.031' } as const;
  const picture = stagePicture(moment, { ...options, lineName: ({ line }) => `line ${line}` });
  return stageShapes(picture, colours, 'test', (part) => partLabel(part, moment));
}

describe('shapes', () => {
  it('name every part and say what goes through it', () => {
    const labels = [...everyShape(drawn(model(lost)))].flatMap(({ part }) => part?.label ?? []);
    expect(labels).toContain('NODE1 data server, no path to the disk');
    expect(labels).toContain('NODE2 coordinator');
    expect(labels).toContain('CsvNsFlt.sys on NODE2: block redirected goes through it');
    expect(labels).toContain('CsvFlt.sys on NODE2: metadata goes through it');
    expect(labels).toContain('disk stack on NODE1');
    expect(labels).toContain('Cluster Disk 1: block redirected goes through it');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('lead to the line that tells of the lost path', () => {
    const links = [...everyShape(drawn(model(lost)))].flatMap(({ link }) => link ?? []);
    expect(links).toEqual([{ to: { input: 0, line: 11 }, label: 'Show line 11' }]);
  });

  it('move only where IO goes', () => {
    const moving = (told: Told) =>
      [...everyShape(drawn(model(told)))].filter(({ attributes }) => attributes['class'] === 'stage-flow').length;
    expect(moving(lost)).toBeGreaterThan(5);
    expect(moving({ ...lost, state: 'paused' })).toBe(0);
    expect(moving({})).toBe(0);
  });
});

describe('as text of an SVG', () => {
  it('is well formed and shows names as they are, whatever they hold', () => {
    const disk = '<script>"a"&\u0001\'b\'</script>';
    const svg = `<svg>${drawn(model(lost, { disk })).map(svgText).join('')}</svg>`;
    const texts: string[] = [];
    const tags = new Set<string>();
    const parser = new SaxesParser();
    parser.on('text', (text) => texts.push(text));
    parser.on('opentag', ({ name }) => tags.add(name));
    parser.write(svg).close();
    expect(texts).toContain('<script>"a"&\ufffd\'b\'</script>');
    expect([...tags].sort()).toEqual(['defs', 'g', 'path', 'pattern', 'rect', 'svg', 'text']);
    expect(svg).not.toContain('class=');
  });
});

function* everyShape(shapes: readonly (Shape | string)[]): Generator<Shape> {
  for (const one of shapes) {
    if (typeof one === 'string') continue;
    yield one;
    yield* everyShape(one.children);
  }
}
