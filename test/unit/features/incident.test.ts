// Two nodes and their exports seen as one: every answer may come from, and lead to, another file.
import { describe, expect, test } from 'vitest';
import { complete } from '../../../server/src/model/complete';
import { definition } from '../../../server/src/features/definition';
import { diagnostics } from '../../../server/src/features/diagnostics';
import { documentSymbols, type LogSymbol } from '../../../server/src/features/documentSymbols';
import { hover } from '../../../server/src/features/hover';
import { incidentOverview } from '../../../server/src/features/incidentOverview';
import { references } from '../../../server/src/features/references';
import { replayOverview } from '../../../server/src/features/replayOverview';
import { replayState } from '../../../server/src/features/replayState';
import { replayStepAtLine } from '../../../server/src/features/replayStepAtLine';
import { replaySteps } from '../../../server/src/features/replaySteps';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import type { InputPlace } from '../../../server/src/model/logOfInput';
import { placeOf, textIn } from '../../support/analyzed';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles, volumeStates } from '../../support/twoNodes';

const sample = incidentOf(twoNodeFiles);
const names = ['NODE1_cluster.log', 'NODE2_cluster.log', 'NODE2_System.xml', 'volume-states.txt'];
const [node1, node2, events, listing] = sample.logs as [ClusterLog, ClusterLog, ClusterLog, ClusterLog];
const guid = 'c4d90b6e-51f2-4c87-8a3d-0e7b92f1a664';
const { missing } = sample.incident.coverage;
const lineAddress = ({ input, line }: { input: number; line: number }) => `${names[input]}#L${line}`;

function hoverOn(log: ClusterLog, words: string): string {
  return hover(log, placeOf(log, words), { lineAddress })?.markdown ?? '';
}

/** `NODE2_cluster.log 12: Volume1`. */
function shown(places: readonly InputPlace[]): string[] {
  return places.map(({ input, range }) => `${names[input]} ${range.start.lineIndex + 1}: ${textIn(sample.logs[input]!, range)}`);
}

function allReferences(log: ClusterLog, words: string, maximum = 1000): string[] {
  const config = { maximum, includeFirst: true };
  return shown([...references(log, placeOf(log, words, 1), config)].flatMap(({ places }) => places));
}

describe('a hover', () => {
  test('cites the lines of other inputs that prove the same finding', () => {
    expect(hoverOn(node1, "Cluster node 'NODE3' was removed")).toContain(
      'Proven together with `NODE2_cluster.log` line [9](<NODE2_cluster.log#L9>).',
    );
  });

  test('on a line that only helps to prove leads to where the finding stands', () => {
    expect(hoverOn(node2, "Cluster node 'NODE3' was removed")).toContain(
      '- `NODE3` left the active membership (`NODE1_cluster.log` line [9](<NODE1_cluster.log#L9>))',
    );
  });

  test('knows from the log of one node who was coordinator while another was redirected', () => {
    const markdown = hoverOn(node2, 'is no longer directly accessible');
    expect(markdown).toMatch(/Coordinator of `Volume1`: NODE1, since .* \(inferred, .*`NODE1_cluster\.log` line \[10\]/);
    expect(markdown).toContain('Volume state of `Volume1 on NODE1`: active: IO flows');
  });

  test('says where else the same event stands', () => {
    expect(hoverOn(node2, 'has now resumed normal operation')).toContain(
      'The same event stands in `NODE2_System.xml` line [2](<NODE2_System.xml#L2>).',
    );
    expect(hoverOn(events, '<EventID>5122')).toContain(
      'The same event stands in `NODE2_cluster.log` line [15](<NODE2_cluster.log#L15>).',
    );
  });

  test('on a copy of an event finds what its other copy proves', () => {
    expect(hoverOn(events, '<EventID>5122')).toContain('**Helps to prove**');
    expect(hoverOn(node2, 'has now resumed normal operation')).toContain('**Helps to prove**');
  });

  test('tells an event that has no text by its row and its values', () => {
    const markdown = hoverOn(events, '<EventID>5122');
    expect(markdown).toMatch(/^\*\*`Volume1` works again on this node\*\*/);
    expect(markdown).toContain(
      'Event 5122 of `Microsoft-Windows-FailoverClustering` in `System`, written on `NODE2.contoso.com`',
    );
    expect(markdown).toContain('- ResourceName: `Cluster Disk 1`');
  });

  test('tells a listed state by its row', () => {
    expect(hoverOn(listing, 'BlockRedirected')).toMatch(/^\*\*`Volume1` on `NODE2`: `BlockRedirected`\*\*/);
  });

  test('does not take a line of an export for one of a log', () => {
    const { logs } = incidentOf([{ path: 'states.txt', text: `# composed\n${volumeStates}` }]);
    const markdown = hover(logs[0]!, { lineIndex: 0, character: 3 })!.markdown;
    expect(markdown).toMatch(/^\*\*A line that is no record of this file\*\*\n\nThe file is read as volume states;/);
    expect(markdown).not.toContain('Known from');
  });
});

describe('definition', () => {
  test('of a name leads to the input that first names it', () => {
    const first = `NODE1_cluster.log 10: ${guid}`;
    for (const log of [node1, node2, events, listing])
      expect(shown(definition(log, placeOf(log, 'Volume1', 1)))).toEqual([first]);
  });

  test('elsewhere on a line leads to the proving lines of all inputs', () => {
    const places = shown(definition(node1, placeOf(node1, 'removed from the active')));
    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(/^NODE2_cluster\.log 9: Cluster node 'NODE3' was removed/);
  });

  test('leads to the begin of the line where the text of the other input is not at hand', () => {
    const { input, records, facts, history, text, index, inputs } = node2;
    const alone = { input, records, facts, history, text, index, inputs };
    expect(definition(alone, placeOf(alone, 'Volume1', 1))).toEqual([
      { input: 0, range: { start: { lineIndex: 9, character: 0 }, end: { lineIndex: 9, character: 0 } } },
    ]);
  });
});

describe('references', () => {
  test('are those of all inputs, the own ones first', () => {
    const found = allReferences(events, 'Volume1');
    expect(found.slice(0, 2)).toEqual(['NODE2_System.xml 2: Volume1', `NODE1_cluster.log 10: ${guid}`]);
    expect(new Set(found.map((place) => place.split(' ')[0]))).toEqual(new Set(names));
    expect(found).toContain(`volume-states.txt 3: ${guid}`);
    expect(found).toContain('NODE2_cluster.log 12: Volume1');
  });

  test('are bounded over all inputs', () => {
    expect(allReferences(events, 'Volume1', 5)).toHaveLength(5);
  });

  test('leave out the line that first names the thing in its own input alone', () => {
    const config = { maximum: 1000, includeFirst: false };
    const found = shown([...references(node2, placeOf(node2, 'Volume1', 1), config)].flatMap(({ places }) => places));
    expect(found.some((place) => place.startsWith('NODE1_cluster.log 10:'))).toBe(false);
    expect(found.some((place) => place.startsWith('NODE2_cluster.log 12:'))).toBe(true);
  });

  test('tell how far the search is', () => {
    const config = { maximum: 1000, includeFirst: true };
    const last = [...references(node2, placeOf(node2, 'Volume1', 1), config)].at(-1)!;
    expect(last.doneLines).toBe(last.totalLines);
    expect(last.totalLines).toBe(sample.logs.reduce((sum, { text }) => sum + text.lineCount, 0));
  });
});

describe('diagnostics', () => {
  const all = (log: ClusterLog) => [...diagnostics(log, { maximum: 1000, minimumSeverity: 'info', missing })];

  test('stand in the input of their line, and lead to the others', () => {
    const removed = all(node1).find(({ message }) => message.startsWith('NODE3 left'))!;
    expect(removed.related.map(({ input, message }) => [input, message])).toEqual([[1, 'NODE3 left the cluster']]);
    expect(all(node2).some(({ message }) => message.startsWith('NODE3 left'))).toBe(false);
    const redirected = sample.logs.flatMap((log) =>
      all(log)
        .filter(({ code }) => code === 'redirected')
        .map(() => log.index),
    );
    expect(redirected).toEqual(
      [...sample.incident.history.findings.filter(({ code }) => code === 'redirected').map(({ at }) => at.input)].sort(),
    );
  });

  test('tell what is missing of the incident in the input that it is missing from, once', () => {
    const part = { node: null, fromUtcMs: null, toUtcMs: null, code: 'lowLogLevel' } as const;
    const parts = [
      { ...part, input: 1, at: null, message: 'Only errors.' },
      { ...part, input: 1, at: { input: 1, line: 10 }, message: 'Nothing behind this line.' },
      { ...part, input: 0, at: null, message: 'Not here.' },
    ];
    const found = [...diagnostics(node2, { maximum: 1000, minimumSeverity: 'error', missing: [...parts, ...parts] })];
    const missed = found.filter(({ code }) => code === 'lowLogLevel');
    expect(missed.map(({ range, message }) => [range.start.lineIndex, message])).toEqual([
      [0, 'Only errors.'],
      [9, 'Nothing behind this line.'],
    ]);
  });
});

describe('the replay', () => {
  test('has the steps of all inputs on one axis, each with its input', () => {
    const steps = complete(replaySteps(sample.whole, 0, 1000));
    expect(new Set(steps.map(({ input }) => input))).toEqual(new Set([0, 1, 3])); // the event of input 2 is that of input 1
    const times = steps.flatMap(({ utcMs }) => utcMs ?? []);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(steps.find(({ input, line }) => input === 1 && line === 12)!.title).toBe('Direct access to Volume1 lost on NODE2');
    expect(steps.find(({ input, line }) => input === 3 && line === 2)!.title).toBe('Volume1 on NODE2: BlockRedirected');
    expect(complete(replaySteps(node1, 0, 1000))).toEqual(steps);
  });

  test('says where an input ends while others go on', () => {
    const titles = complete(replaySteps(sample.whole, 0, 1000)).map(({ title }) => title);
    expect(titles).toContain('NODE2_cluster.log of NODE2 ends here: what only it told is not known from here on');
  });

  test('has an overview of the whole and of each input', () => {
    const whole = complete(replayOverview(sample.whole));
    expect(whole.inputs.map(({ name, node }) => [name, node])).toEqual([
      ['NODE1_cluster.log', 'NODE1'],
      ['NODE2_cluster.log', 'NODE2'],
      ['NODE2_System.xml', 'NODE2'],
      ['volume-states.txt', null],
    ]);
    expect(whole.lines).toBe(sample.incident.inputs.reduce((sum, { lines }) => sum + lines, 0));
    expect(whole.volumes).toEqual(['Volume1']);
    expect(whole.isUndisturbed).toBe(false);
    const own = complete(replayOverview(node1));
    expect(own).toMatchObject({ node: 'NODE1', lines: 16, stepCount: whole.stepCount, volumes: ['Volume1'] });
  });

  test('at a line of one log knows what the others told until then', () => {
    const at = placeOf(node1, 'gumId: 503').lineIndex + 1; // 10:10 in the log of NODE1, which has no step since 09:42
    const { step } = replayStepAtLine(node1, at);
    expect(sample.incident.history.steps[step]!.utcMs).toBeLessThan(Date.UTC(2024, 4, 21, 10, 10));
    const state = complete(replayState(node1, step)).volumes.find(({ node }) => node === 'NODE2')!;
    expect(state.ioMode).toMatchObject({ value: 'blockRedirected' });
    const before = replayStepAtLine(node1, placeOf(node1, 'gumId: 502').lineIndex + 1).step;
    expect(complete(replayState(node1, before)).volumes.find(({ node }) => node === 'NODE2')!.ioMode.value).toBe('unknown');
  });

  test('at the same moment in both logs is at the same step, though the clocks differ', () => {
    const at = (log: ClusterLog) => replayStepAtLine(log, placeOf(log, 'gumId: 503').lineIndex + 1).step;
    expect(at(node2)).toBe(at(node1));
  });

  test('the whole has no lines of its own', () => {
    expect(hover(sample.whole, { lineIndex: 0, character: 0 })).toBeUndefined();
    expect(replayStepAtLine(sample.whole, 5)).toEqual({ step: -1 });
    expect(complete(documentSymbols(sample.whole))).toEqual([]);
  });
});

describe('an outline', () => {
  const stepsOf = (symbols: readonly LogSymbol[]): LogSymbol[] =>
    symbols.flatMap((symbol) => [...(symbol.what === 'step' ? [symbol] : []), ...stepsOf(symbol.children)]);

  test('holds what stands in its own input, and copies of events at their own line', () => {
    expect(stepsOf(complete(documentSymbols(events))).map(({ range, name }) => `${range.start.lineIndex + 1} ${name}`)).toEqual([
      '2 Volume1 works again on NODE2',
    ]);
    const lines = stepsOf(complete(documentSymbols(node1))).map(({ range }) => range.start.lineIndex + 1);
    expect(lines).toEqual([9, 10, 11, 12, 16]);
  });
});

test('the overview says what the inputs are, and how their clocks were brought together', () => {
  const overview = incidentOverview(sample.incident, { roots: ['case'] });
  expect(overview.title).toBe('case');
  expect(overview.inputs.map(({ name, formatWords, node, zoneWords }) => [name, formatWords, node, zoneWords])).toEqual([
    ['NODE1_cluster.log', 'cluster.log', 'NODE1', 'UTC'],
    ['NODE2_cluster.log', 'cluster.log', 'NODE2', 'UTC'],
    ['NODE2_System.xml', 'events as XML', 'NODE2', 'UTC'],
    ['volume-states.txt', 'volume states', null, ''],
  ]);
  expect(overview.inputs[0]!.skewWords).toBe('the clock that others are compared with');
  expect(overview.inputs[1]!.skewWords).toMatch(/^1\.\d+ s ahead of NODE1, give or take [\d.]+ s \(\d+ pairs\), corrected$/);
  expect(overview.inputs[3]!.skewWords).toBeNull();
  expect(overview.volumes).toEqual([
    {
      name: 'Volume1',
      names: [guid, 'Cluster Disk 1'],
      firstNamed: { input: 0, line: 10 },
    },
  ]);
  expect(overview.nodes.filter(({ hasLog }) => hasLog).map(({ name, id, inputs }) => [name, id, inputs])).toEqual([
    ['NODE1', 1, [0]],
    ['NODE2', 2, [1, 2]],
  ]);
  expect(overview.missing.map(({ code }) => code)).toContain('nodeWithoutLog');
  expect(overview.stepCount).toBe(sample.incident.history.steps.length);
});
