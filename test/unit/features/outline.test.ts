// Document symbols and folding ranges: the shape of a log at a glance.
import { expect, test } from 'vitest';
import { complete } from '../../../server/src/model/complete';
import { documentSymbols, type LogSymbol } from '../../../server/src/features/documentSymbols';
import { foldingRanges } from '../../../server/src/features/foldingRanges';
import { analyzed, analyzedCorpus, corpusText } from '../../support/analyzed';

/** `what lines name`, indented as the outline is. */
function outline(symbols: readonly LogSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ what, name, range, children }) => [
    `${indent}${what} ${range.start.lineIndex + 1}-${range.end.lineIndex + 1} ${name}`,
    ...outline(children, `${indent}  `),
  ]);
}

test('episodes hold steps, steps hold findings', () => {
  expect(outline(complete(documentSymbols(analyzedCorpus('2019-witness-disk-pr-status-170.log'))))).toEqual([
    'episode 8-9 Another holder defends the reservation of Quorum Disk: ERROR_BUSY (170) (and 1 more finding)',
    '  step 8-8 Quorum Disk could not be taken from its holder: ERROR_BUSY (170)',
    '    finding 8-8 Another holder defends the reservation of Quorum Disk: ERROR_BUSY (170)',
    '  step 9-9 Arbitration of Quorum Disk failed: ERROR_BUSY (170)',
    '    finding 9-9 Arbitration for Quorum Disk failed: ERROR_BUSY (170)',
  ]);
});

test('quiet stretches are named by how they began and ended', () => {
  const [episode] = complete(documentSymbols(analyzedCorpus('seed-2008r2-dcm-bringup-full.log')));
  expect(episode!.name).toBe('CSV root is C:\\ClusterStorage … C:\\ClusterStorage\\Volume1 linked to its volume');
  expect(episode!.detail).toMatch(/^2009-10-08 18:01:35\.592, \d+ steps$/);
});

test('a long silence begins a new episode', () => {
  const lines = outline(complete(documentSymbols(analyzedCorpus('2019-quorum-lost-node-unreachable.log')))).filter((line) =>
    line.startsWith('episode'),
  );
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('lost quorum');
});

const seed = corpusText('seed-2008r2-dcm-bringup-full.log').trimEnd();
const sectioned = analyzed(
  `[=== Cluster ===]\nBuild Number 14393\n\n[=== Nodes ===]\nName,Id,Weight,State,\n NODE1,1,1,Up,\n\n[=== Cluster Logs ===]\n${seed}\n`,
);

test('sections hold the episodes of their lines', () => {
  const lines = outline(complete(documentSymbols(sectioned))).filter(
    (line) => !line.includes(' step ') && !line.includes(' finding '),
  );
  expect(lines).toEqual([
    'section 1-3 Cluster',
    'section 4-7 Nodes',
    'section 8-21 Cluster Logs',
    expect.stringMatching(/^ {2}episode 9-21 CSV root is/),
  ]);
});

test('a selection lies within its range, and children within their parents', () => {
  const check = (symbol: LogSymbol, first: number, last: number): void => {
    expect(symbol.range.start.lineIndex).toBeGreaterThanOrEqual(first);
    expect(symbol.range.end.lineIndex).toBeLessThanOrEqual(last);
    expect(symbol.selection.start.lineIndex).toBe(symbol.range.start.lineIndex);
    expect(symbol.selection.end.character).toBeLessThanOrEqual(
      symbol.selection.end.lineIndex === symbol.range.end.lineIndex ? symbol.range.end.character : Infinity,
    );
    for (const child of symbol.children) check(child, symbol.range.start.lineIndex, symbol.range.end.lineIndex);
  };
  for (const log of [
    sectioned,
    analyzedCorpus('2012r2-ag-failover-svr13.log'),
    analyzedCorpus('w2k-interconnect-loss-node2.log'),
  ]) {
    for (const symbol of complete(documentSymbols(log))) check(symbol, 0, log.text.lineCount - 1);
  }
});

test('an outline of very many steps stays readable', () => {
  const log = analyzed(`${Array.from({ length: 400 }, () => seed).join('\n')}\n`);
  const count = (symbols: readonly LogSymbol[]): number => symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);
  expect(count(complete(documentSymbols(log)))).toBeLessThan(10_000);
});

test('sections, episodes and records of several lines fold', () => {
  expect(complete(foldingRanges(sectioned))).toEqual(
    expect.arrayContaining([
      { firstLineIndex: 0, lastLineIndex: 2, what: 'section' },
      { firstLineIndex: 3, lastLineIndex: 6, what: 'section' },
      { firstLineIndex: 7, lastLineIndex: 20, what: 'section' },
      { firstLineIndex: 8, lastLineIndex: 20, what: 'episode' },
    ]),
  );
  const events = analyzedCorpus('2016-system-section-quorum-lost.log');
  expect(complete(foldingRanges(events)).filter(({ what }) => what === 'record')).toEqual([
    { firstLineIndex: 2, lastLineIndex: 3, what: 'record' },
    { firstLineIndex: 7, lastLineIndex: 8, what: 'record' },
  ]);
});

test('a blank line after an entry does not make it fold', () => {
  const log = analyzedCorpus('2019-quorum-lost-node-unreachable.log');
  expect(complete(foldingRanges(log)).filter(({ what }) => what === 'record')).toEqual([]);
});

test('an empty log has no outline', () => {
  expect(complete(documentSymbols(analyzed('')))).toEqual([]);
  expect(complete(foldingRanges(analyzed('')))).toEqual([]);
});
