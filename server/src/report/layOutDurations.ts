// How long IO went which way and how long applications waited, per volume and node. Unknown time is always a row of its own.
import { formatDuration, formatUtc } from '../explain/momentInWords';
import { listOf, paragraph, type Block, type Column, type Section, type Strip, type Text, type Tone } from './document';
import type { DurationRow, Report, Wait } from './report';

/** Waits that are listed one by one; the sums hold all. */
const mostWaits = 200;

export function layOutDurations({ durations, coverage: { fromUtcMs, toUtcMs } }: Report): Section {
  const { coveredMs, ioModes, volumeStates, waits, untold } = durations;
  const from = fromUtcMs === null ? '' : formatUtc(fromUtcMs);
  const to = toUtcMs === null ? '' : formatUtc(toUtcMs);
  const covered =
    coveredMs === null
      ? paragraph('No line has a full date, so that nothing can be measured; the stretches are counted.')
      : paragraph(
          `The covered time is ${formatDuration(coveredMs)}, from the first to the last dated line of all inputs. Shares are of it, unknown time included.`,
        );
  return {
    id: 'durations',
    title: ['Durations'],
    blocks: [
      covered,
      ...(untold.length === 0
        ? []
        : listOf([[`No line tells anything of ${untold.map(({ volume, node }) => `${volume} on ${node}`).join(', ')}.`]])),
    ],
    sections: [
      partOf('durations-io', 'Which way IO went', ioModes, 'IO mode', ioTones, from, to),
      partOf('durations-state', 'State of each volume', volumeStates, 'state', stateTones, from, to),
      waitSection(waits),
    ],
  };
}

const ioTones: Readonly<Record<string, Tone>> = {
  direct: 'good',
  fileSystemRedirected: 'redirected',
  blockRedirected: 'blockRedirected',
};
const stateTones: Readonly<Record<string, Tone>> = {
  active: 'good',
  draining: 'held',
  paused: 'held',
  setDownlevel: 'held',
  init: 'lost',
  dismounted: 'lost',
};

function partOf(
  id: string,
  title: string,
  rows: readonly DurationRow[],
  what: string,
  tones: Readonly<Record<string, Tone>>,
  from: string,
  to: string,
): Section {
  const toneOf = (value: string): Tone => tones[value] ?? 'unknown';
  const blocks: readonly Block[] =
    rows.length === 0
      ? [paragraph('No line tells of it.')]
      : [
          ...stripsOf(rows, toneOf, from, to),
          { kind: 'table', columns: columnsOf(what), rows: rows.map((row) => cellsOf(row, toneOf)) },
        ];
  return { id, title: [title], blocks, sections: [] };
}

function columnsOf(what: string): readonly Column[] {
  return [
    { title: 'volume' },
    { title: 'node' },
    { title: what },
    ...['sum', 'share', 'longest', 'stretches'].map((title) => ({ title, isNumber: true })),
    { title: 'proof of the longest' },
  ];
}

function cellsOf(row: DurationRow, toneOf: (value: string) => Tone): readonly Text[] {
  const { volume, node, value, words, totalMs, share, longestMs, stretches, evidence } = row;
  return [
    [volume],
    [node],
    [{ tag: value, tone: toneOf(value) }, ...meaningOf(value, words)],
    [durationCell(totalMs)],
    [shareCell(share)],
    [durationCell(longestMs)],
    [String(stretches)],
    evidence.length === 0 ? ['no line'] : [{ lines: evidence }],
  ];
}

/** What the value means, without the value itself: `active: IO flows`. */
function meaningOf(value: string, words: string): Text {
  const rest = words.startsWith(`${value}: `) ? words.slice(value.length + 2) : words;
  return rest === value || rest.startsWith(`${value} `) ? [] : [` (${rest.replace(/ \((\w+)\)/g, '')})`];
}

function durationCell(ms: number | null): string {
  return ms === null ? 'no time' : formatDuration(ms);
}

/** A share that is not nothing never reads as nothing. */
function shareCell(share: number | null): string {
  if (share === null) return '';
  if (share > 0 && share < 0.0005) return '< 0.1 %';
  return share < 1 && share > 0.9995 ? '> 99.9 %' : `${(share * 100).toFixed(1)} %`;
}

function stripsOf(rows: readonly DurationRow[], toneOf: (value: string) => Tone, from: string, to: string): readonly Block[] {
  if (from === '') return [];
  const strips = new Map<string, Strip['parts'][number][]>();
  for (const { volume, node, value, words, places } of rows) {
    const label = `${volume} on ${node}`;
    const parts = places.map(([start, end]) => ({ from: start, to: end, tone: toneOf(value), words }));
    strips.set(label, [...(strips.get(label) ?? []), ...parts]);
  }
  return [{ kind: 'strips', strips: [...strips].map(([label, parts]) => ({ label, parts })), from, to }];
}

function waitSection(waits: readonly Wait[]): Section {
  const left = waits.length - mostWaits;
  return {
    id: 'durations-waits',
    title: ['How long applications waited'],
    blocks: [
      ...(waits.length === 0
        ? [paragraph('No line tells that IO of a volume was held.')]
        : [
            paragraph(
              'From draining until IO flowed again or the volume was lost. Longer than a few seconds is felt by virtual machines.',
            ),
            waitTable(waits.slice(0, mostWaits)),
          ]),
      ...(left > 0 ? [paragraph(`${left} more waits are not listed here.`)] : []),
    ],
    sections: [],
  };
}

function waitTable(waits: readonly Wait[]): Block {
  const columns = [
    'from (UTC)',
    'volume',
    'node',
    'why',
    'waited',
    'draining',
    'paused',
    'reopening files',
    'then',
    'how we know',
    'proof',
  ];
  return {
    kind: 'table',
    columns: columns.map((title, place) => ({ title, isNumber: place > 3 && place < 8 })),
    rows: waits.map((wait) => {
      const { fromUtcMs, volume, node, how, durationMs, isWhole, outcome, certainty, evidence } = wait;
      return [
        [fromUtcMs === null ? 'no date' : formatUtc(fromUtcMs)],
        [volume],
        [node],
        [howWords[how]],
        [durationMs === null ? 'no time' : `${isWhole ? '' : 'at least '}${formatDuration(durationMs)}`],
        ...['draining', 'paused', 'setDownlevel'].map((state) => [phaseCell(wait, state)]),
        [outcomeTags[outcome]],
        [certainty],
        [{ lines: evidence }],
      ];
    }),
  };
}

function phaseCell({ phases }: Wait, state: string): string {
  const own = phases.filter((phase) => phase.state === state);
  if (own.length === 0) return '';
  return own.some(({ durationMs }) => durationMs === null)
    ? 'no time'
    : formatDuration(own.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0));
}

const howWords: Readonly<Record<Wait['how'], string>> = {
  autoPause: 'paused by itself',
  ordered: 'ordered',
  notKnown: 'not told',
};

const outcomeTags: Readonly<Record<Wait['outcome'], { readonly tag: string; readonly tone: Tone }>> = {
  active: { tag: 'active', tone: 'good' },
  lost: { tag: 'lost', tone: 'lost' },
  notKnown: { tag: 'not known', tone: 'unknown' },
};
