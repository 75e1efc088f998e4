// What an incident lacks, as rows, in the server's order: the gravest first. Knows nothing of the editor.
import type { IncidentMissing } from '../../../server/src/protocol/messages';
import { escaped } from './markdownText';
import { joined, warningColour, type TreeEntry, type Words } from './treeEntry';

/** More of one kind than this are folded into one row: an archive may hold hundreds of files that are of no use. */
const mostOfOneKind = 5;

/** Kinds that leave the picture whole, as far as anybody can say. */
const mild: ReadonlySet<string> = new Set(['unknownFormat', 'restart']);

export function coverageGroup(missing: readonly IncidentMissing[], t: Words): TreeEntry {
  if (missing.length === 0) {
    return {
      id: 'coverage',
      label: t('Coverage'),
      description: t('nothing is missing, as far as the inputs tell'),
      icon: 'pass',
    };
  }
  const notes = missing.filter(({ code }) => mild.has(code)).length;
  const grave = missing.length - notes;
  const kinds = [...new Set(missing.map(({ code }) => code))];
  return {
    id: 'coverage',
    label: t('Coverage'),
    description: joined([
      grave === 0 ? null : grave === 1 ? t('1 thing is missing') : t('{0} things are missing', grave),
      notes === 0 ? null : notes === 1 ? t('1 note') : t('{0} notes', notes),
    ]),
    isUnfolded: true,
    children: kinds.flatMap((kind) => {
      const rows = missing.flatMap((part, place) => (part.code === kind ? [missingEntry(part, place, t)] : []));
      return rows.length > mostOfOneKind ? [kindEntry(kind, rows, t)] : rows;
    }),
  };
}

function missingEntry({ code, message, at }: IncidentMissing, place: number, t: Words): TreeEntry {
  return {
    id: `coverage/${code}/${place}`,
    label: message,
    tooltip: escaped(message),
    spoken: t('Missing: {0}', message),
    ...signOf(code),
    ...(at === null ? {} : { opens: at }),
  };
}

function kindEntry(code: string, rows: readonly TreeEntry[], t: Words): TreeEntry {
  return { id: `coverage/${code}`, label: kindWords(code, t), description: String(rows.length), ...signOf(code), children: rows };
}

function signOf(code: string): Pick<TreeEntry, 'icon' | 'iconColour'> {
  return mild.has(code) ? { icon: 'info' } : { icon: 'warning', iconColour: warningColour };
}

function kindWords(code: string, t: Words): string {
  const known: Readonly<Record<string, string>> = {
    nodeWithoutLog: t('Nodes without a log'),
    gap: t('Gaps'),
    restart: t('Restarts'),
    lowLogLevel: t('Logs with too low a level'),
    zoneUnknown: t('Files without a time zone'),
    undated: t('Files without dates'),
    unreadable: t('Files that could not be read'),
    unknownFormat: t('Files that were not recognised'),
  };
  return known[code] ?? code;
}
