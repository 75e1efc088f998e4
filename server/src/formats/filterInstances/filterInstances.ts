// fltmc instances and fltmc: the file system filters and the volumes they sit on. CSV has two filters of its own; others on its
// volumes may force redirection. Knows nothing of the form it was printed in.
import { altitudeGroup, filterRow } from '../../knowledge/filters';
import { listed, textOf, type ListedObject } from '../powershell/listing';
import type { AboutListing, Conclusion, ListingKind, PlacedObject, ReadObject } from '../powershell/listingKind';

export const filterInstances: ListingKind = {
  format: 'filter-instances',
  names: ['Altitude', 'Instance Name', 'Filter Name', 'Num Instances'],
  neverEmpty: ['Filter', 'Filter Name'],
  telling: ['Filter', 'Filter Name', 'Volume Name', 'Altitude'],
  read: readFilter,
  splitLooseRow,
  conclude,
};

function readFilter(object: ListedObject): ReadObject | undefined {
  const filter = textOf(object, 'Filter', 'Filter Name', 'FilterName');
  if (filter === null || listed(object, 'Altitude') === undefined) return undefined;
  const altitude = textOf(object, 'Altitude');
  const known = filterRow(filter);
  return {
    rowId:
      known?.role === 'csvVolume'
        ? 'filterInstances.csvFilter'
        : known?.role === 'csvNamespace'
          ? 'filterInstances.namespaceFilter'
          : 'filterInstances.filter',
    fields: {
      filter,
      altitude,
      target: textOf(object, 'Volume Name', 'VolumeName'),
      instance: textOf(object, 'Instance Name'),
      instances: numberOf(textOf(object, 'Num Instances')),
      group: (altitude === null ? undefined : altitudeGroup(altitude)?.name) ?? null,
    },
    facts: [],
  };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

const filterAndVolume = /^(\S+)\s+(\S.*?)\s+(\d{4,6}(?:\.\d+)?)(?:\s+(.*))?$/;
const filterAndCount = /^(\S+)\s+(\d+)\s+(\d{4,6}(?:\.\d+)?)(?:\s+(\S+))?$/;

/** Altitudes are the only long numbers: what stands on both sides of one is known by that. */
function splitLooseRow(names: readonly string[], row: string): readonly string[] | null {
  const [first = '', second = ''] = names.map((name) => name.toLowerCase());
  const isCount = first === 'filter name';
  if (!isCount && (first !== 'filter' || second !== 'volume name')) return null;
  const found = (isCount ? filterAndCount : filterAndVolume).exec(row);
  return found === null ? null : found.slice(1).map((cell: string | undefined) => cell ?? '');
}

/**
 * A volume is in CSV where the filter of CSV sits on it, or where somebody asked for it by its path below ClusterStorage.
 * Other volumes have filters of their own that are no matter of CSV.
 */
function conclude(objects: readonly PlacedObject[], { commands, isWhole }: AboutListing): readonly Conclusion[] {
  const csvVolumes = new Set(
    objects.filter(({ read }) => read.rowId === 'filterInstances.csvFilter').map(({ read }) => String(read.fields['target'])),
  );
  const isAskedOfCsv = commands.some((command) => /fltmc.*ClusterStorage\\/i.test(command));
  const conclusions: Conclusion[] = [];
  for (const { object, read } of objects) {
    const { filter, altitude, target } = read.fields;
    if (typeof filter !== 'string' || typeof altitude !== 'string' || read.rowId !== 'filterInstances.filter') continue;
    const volume = typeof target === 'string' ? target : null;
    const isOnCsv = volume === null ? isAskedOfCsv || null : csvVolumes.has(volume) || /\\ClusterStorage\\/i.test(volume);
    if (isOnCsv === true || filterRow(filter)?.role === 'forcesRedirection')
      conclusions.push({
        body: { kind: 'filterAttached', filter, altitude, target: volume, isOnCsv },
        line: object.line,
        rowId: read.rowId,
      });
  }
  return isWhole ? [...conclusions, ...missing(objects)] : conclusions;
}

/** The filter of the namespace sits on the system volume of every node that runs CSV. Only a listing that shows that volume tells. */
function missing(objects: readonly PlacedObject[]): readonly Conclusion[] {
  const csvFilter = objects.find(({ read }) => read.rowId === 'filterInstances.csvFilter');
  const onSystem = objects.some(({ read }) => /^[A-Z]:$/i.test(String(read.fields['target'])));
  const hasNamespace = objects.some(({ read }) => read.rowId === 'filterInstances.namespaceFilter');
  if (csvFilter === undefined || !onSystem || hasNamespace) return [];
  return [
    {
      body: { kind: 'csvFilterMissing', filter: 'CsvNSFlt', target: null },
      line: csvFilter.object.line,
      rowId: 'filterInstances.csvFilter',
    },
  ];
}
