// The inputs of an incident as rows: what each file is, who wrote it, when, by which clock, and what is wrong with it.
// Knows nothing of the editor.
import type { IncidentInput } from '../../../server/src/protocol/messages';
import { minuteSpan, momentSpan } from '../times';
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
export function inputGroup(inputs: readonly IncidentInput[], t: Words): TreeEntry {
  const labels = labelsOf(inputs);
  const known = inputs.filter(({ format }) => format !== 'unknown');
  const unknown = inputs.filter(({ format }) => format === 'unknown');
  const rows = known.map((input) => inputEntry(input, labels[input.index] ?? input.name, 'input', t));
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
    children: unknown.length === 0 ? rows : [...rows, rest],
  };
}

/** @param place where the row stands, as part of its id: the same input stands below its node, too */
export function inputEntry(input: IncidentInput, label: string, place: string, t: Words): TreeEntry {
  const { index, uri, name, format, formatWords, node, zoneWords, skewWords, problems } = input;
  const problemWords = problemCount(problems.length, t);
  const description = joined([
    formatWords,
    place === 'input' ? node : null,
    problemWords,
    spanOf(input, minuteSpan),
    zoneWords,
    skewWords,
  ]);
  const id = `${place}/${index}`;
  return {
    id,
    label,
    description,
    tooltip: tooltipOf(input, t),
    spoken: joined([label, description.replaceAll(' · ', ', ')], ', '),
    icon: icons[format] ?? 'calendar',
    ...(problems.length === 0 ? {} : { iconColour: warningColour }),
    context: node === null ? 'input path clock' : 'input path clock node',
    opens: { uri, line: null },
    subject: { name, clock: name, node },
    children: problems.map(({ message, line }, place) => ({
      id: `${id}/problem/${place}`,
      label: message,
      ...(line === null ? {} : { description: t('line {0}', line) }),
      tooltip: escaped(message),
      spoken: t('Problem: {0}', message),
      icon: 'warning',
      iconColour: warningColour,
      opens: { uri, line },
    })),
  };
}

/** The file's own name; with the path where another input of the same node has that name, too. */
export function labelsOf(inputs: readonly IncidentInput[]): readonly string[] {
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
