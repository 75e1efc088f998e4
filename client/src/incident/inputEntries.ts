// The inputs of an incident as rows: what each file is, who wrote it, when, by which clock, and what is wrong with it.
// Knows nothing of the editor.
import type { IncidentInput, IncidentNode, IncidentOverview } from '../../../server/src/protocol/messages';
import { commonDay, minuteSpan, momentSpan } from '../times';
import { escaped, factLines } from './markdownText';
import { joined, warningColour, type TreeEntry, type Words } from './treeEntry';

const icons: Readonly<Record<string, string>> = {
  'cluster-log': 'output',
  'csv-state': 'table',
  'csv-list': 'table',
  'smb-shares': 'folder-library',
  'filter-instances': 'filter',
  'perf-counters': 'graph-line',
  unknown: 'circle-slash',
};

/** All inputs; those that were not recognised stand last, folded up: an archive may hold hundreds. */
export function inputGroup(overview: IncidentOverview, t: Words): TreeEntry {
  const { inputs } = overview;
  const rows = new InputRows(inputs, commonDay(overview), t);
  const known = inputs.filter(({ format }) => format !== 'unknown');
  const unknown = inputs.filter(({ format }) => format === 'unknown');
  const rest: TreeEntry = {
    id: 'inputs/unknown',
    label: t('Not Recognised'),
    description: String(unknown.length),
    icon: 'circle-slash',
    children: unknown.map((input) => unknownEntry(input, t)),
  };
  return {
    id: 'inputs',
    label: t('Inputs'),
    description: String(known.length),
    isUnfolded: true,
    children: [...known.map((input) => rows.row(input)), ...(unknown.length === 0 ? [] : [rest])],
  };
}

/** Rows of inputs, the same wherever they stand. */
export class InputRows {
  private readonly labels: readonly string[];
  private readonly byIndex: ReadonlyMap<number, IncidentInput>;

  /** @param day date that need not be said with each input */
  constructor(
    inputs: readonly IncidentInput[],
    private readonly day: string | null,
    private readonly t: Words,
  ) {
    this.labels = labelsOf(inputs);
    this.byIndex = new Map(inputs.map((input) => [input.index, input]));
  }

  row(input: IncidentInput): TreeEntry {
    return { ...this.entry(input, `input/${input.index}`, input.node), children: problemEntries(input, this.t) };
  }

  /** Inputs below their node, whose name need not be said again. */
  ofNode({ name, inputs }: IncidentNode): readonly TreeEntry[] {
    return inputs
      .flatMap((index) => this.byIndex.get(index) ?? [])
      .map((input) => this.entry(input, `node/${name}/${input.index}`, null));
  }

  private entry(input: IncidentInput, id: string, shownNode: string | null): TreeEntry {
    const { index, uri, name, format, formatWords, node, zoneWords, skewWords, problems } = input;
    const label = this.labels[index] ?? name;
    const times = spanOf(input, (first, last) => minuteSpan(first, last, this.day));
    const doubts = problemCount(problems.length, this.t);
    const description = joined([formatWords, shownNode, doubts, times, zoneWords, skewWords]);
    return {
      id,
      label,
      description,
      tooltip: tooltipOf(input, this.t),
      spoken: joined([label, description.replaceAll(' · ', ', ')], ', '),
      icon: icons[format] ?? 'calendar',
      ...(problems.length === 0 ? {} : { iconColour: warningColour }),
      context: node === null ? 'input path clock' : 'input path clock node',
      opens: { uri, line: null },
      subject: { name, clock: name, node },
    };
  }
}

function problemEntries({ index, uri, problems }: IncidentInput, t: Words): readonly TreeEntry[] {
  return problems.map(({ message, line }, place) => ({
    id: `input/${index}/problem/${place}`,
    label: message,
    ...(line === null ? {} : { description: t('line {0}', line) }),
    tooltip: escaped(message),
    spoken: t('Problem: {0}', message),
    icon: 'warning',
    iconColour: warningColour,
    opens: { uri, line },
  }));
}

/** The file's own name; with the path where another input of the same node has that name, too. */
function labelsOf(inputs: readonly IncidentInput[]): readonly string[] {
  const keyOf = ({ name, node }: IncidentInput) => `${node ?? ''}\n${baseName(name)}`;
  const times = new Map<string, number>();
  for (const input of inputs) times.set(keyOf(input), (times.get(keyOf(input)) ?? 0) + 1);
  return inputs.map((input) => (times.get(keyOf(input)) === 1 ? baseName(input.name) : input.name));
}

function unknownEntry(input: IncidentInput, t: Words): TreeEntry {
  const { index, uri, name, problems } = input;
  const reason = problems[0]?.message ?? t('Nothing in it has a known form.');
  return {
    id: `input/${index}`,
    label: name,
    description: reason,
    tooltip: tooltipOf(input, t),
    spoken: t('{0}, not recognised: {1}', name, reason),
    icon: 'circle-slash',
    isFaded: true,
    context: 'input path',
    opens: { uri, line: problems[0]?.line ?? null },
    subject: { name, clock: name, node: null },
  };
}

function tooltipOf(input: IncidentInput, t: Words): string {
  const facts = factLines([
    [t('Format'), input.formatWords],
    [t('Node'), input.node],
    [t('Entries'), input.records === 0 ? null : String(input.records)],
    [t('From, to (UTC)'), spanOf(input, momentSpan)],
    [t('Zone'), input.zoneWords],
    [t('Clock'), input.skewWords],
  ]);
  const problems = input.problems.map(({ message }) => `- ${escaped(message)}`).join('\n');
  return joined([`**${escaped(input.name)}**`, facts, problems], '\n\n');
}

function spanOf({ firstUtcMs, lastUtcMs }: IncidentInput, write: (first: number, last: number) => string): string | null {
  return firstUtcMs === null || lastUtcMs === null ? null : write(firstUtcMs, lastUtcMs);
}

function problemCount(count: number, t: Words): string | null {
  if (count === 0) return null;
  return count === 1 ? t('1 problem') : t('{0} problems', count);
}

/** `System.EVTX` of `diag.zip/Node_N1/System.EVTX`; paths of Windows, too. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
