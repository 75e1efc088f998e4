// First section of the report: what is missing, what was read, what could not be. Knows nothing of the story.
import { counted } from '../explain/counted';
import { formatUtc } from '../explain/momentInWords';
import { paragraph, type Block, type Item, type Section, type Text } from './document';
import type { CoveragePart, InputTold, MissingTold } from './report';

/** Inputs of no known format that are listed; an archive of diagnostics has hundreds. */
const mostUnread = 30;
const mostMissing = 100;
/** Inputs named beside a problem that they share. */
const mostNamed = 6;

export function layOutCoverage(coverage: CoveragePart): Section {
  const { inputs, missing, nodes } = coverage;
  const read = inputs.filter(({ format }) => format !== 'unknown');
  return {
    id: 'coverage',
    title: ['Coverage'],
    blocks: [
      ...missingBlocks(missing, inputs),
      inputTable(read),
      ...(inputs.length > 1 && nodes.length > 0 ? [nodeTable(coverage)] : []),
      ...unreadBlocks(inputs.filter(({ format }) => format === 'unknown')),
    ],
    sections: [],
  };
}

function missingBlocks(missing: readonly MissingTold[], inputs: readonly InputTold[]): readonly Block[] {
  const items: readonly Item[] = [
    ...missing
      .slice(0, mostMissing)
      .map(({ text, evidence }) => ({ text: [text, ...placed(evidence)], tone: 'warning' as const })),
    ...(missing.length > mostMissing
      ? [
          {
            text: [
              `${missing.length - mostMissing} more gaps are not listed here; `,
              { code: 'history --format json' },
              ' has all of them.',
            ],
          },
        ]
      : []),
    ...problemItems(inputs),
  ];
  if (items.length === 0) return [paragraph('Nothing is known to be missing.')];
  return [paragraph({ strong: 'What is missing, and what to know before you trust the rest:' }), { kind: 'list', items }];
}

function placed(evidence: MissingTold['evidence']): Text {
  return evidence.length === 0 ? [] : [' (', { lines: evidence }, ')'];
}

/** Problems of the inputs; one that several share is told once. */
function problemItems(inputs: readonly InputTold[]): readonly Item[] {
  const places = new Map<string, Text[]>();
  for (const [input, { format, problems, name }] of inputs.entries()) {
    if (format === 'unknown') continue;
    for (const { line, message } of problems) {
      const place: Text = line !== null ? [{ lines: [{ input, line }] }] : inputs.length > 1 ? [{ code: name }] : [];
      places.set(message, [...(places.get(message) ?? []), place]);
    }
  }
  return [...places].map(([message, all]): Item => {
    const named = all.filter(({ length }) => length > 0);
    const left = named.length - mostNamed;
    const listed = named.slice(0, mostNamed).flatMap((place, index) => (index === 0 ? place : [', ', ...place]));
    const start = named.length === 0 ? [] : [...listed, left > 0 ? ` and ${left} more: ` : ': '];
    return { text: [...start, message], tone: 'info' };
  });
}

function inputTable(inputs: readonly InputTold[]): Block {
  const count = (title: string) => ({ title, isNumber: true });
  return {
    kind: 'table',
    columns: [
      ...['input', 'format', 'node', 'times', 'clock', 'from (UTC)', 'to (UTC)'].map((title) => ({ title })),
      ...['lines', 'records', 'unrecognised'].map(count),
    ],
    rows: inputs.map(({ name, formatWords, node, zone, skew, firstUtcMs, lastUtcMs, lines, records, unrecognised }) => [
      [{ code: name }],
      [formatWords],
      [node ?? 'not named'],
      [zone === '' ? 'none' : zone],
      [skew ?? 'not compared'],
      [utcCell(firstUtcMs)],
      [utcCell(lastUtcMs)],
      ...[lines, records, unrecognised].map((number) => [String(number)]),
    ]),
  };
}

/** Which nodes have told of themselves, and when. */
function nodeTable({ nodes }: CoveragePart): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'node' },
      { title: 'cluster.log' },
      { title: 'inputs', isNumber: true },
      { title: 'from (UTC)' },
      { title: 'to (UTC)' },
    ],
    rows: nodes.map(({ node, hasLog, inputs, firstUtcMs, lastUtcMs }) => [
      [node],
      [hasLog ? 'yes' : { tag: 'no', tone: 'warning' }],
      [String(inputs)],
      [utcCell(firstUtcMs)],
      [utcCell(lastUtcMs)],
    ]),
  };
}

function unreadBlocks(unread: readonly InputTold[]): readonly Block[] {
  if (unread.length === 0) return [];
  const left = unread.length - mostUnread;
  const items = unread
    .slice(0, mostUnread)
    .map(({ path, problems }) => ({ text: [{ code: path }, `: ${problems[0]?.message ?? ''}`] }));
  const more = left > 0 ? [{ text: [`${left} more; `, { code: 'history' }, ' lists them'] }] : [];
  return [paragraph(`Not read (${counted(unread.length, 'file')}):`), { kind: 'list', items: [...items, ...more] }];
}

export function utcCell(utcMs: number | null): string {
  return utcMs === null ? 'no date' : formatUtc(utcMs);
}
