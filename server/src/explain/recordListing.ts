// The part of a description that explains the values of a listing: why a volume is redirected, what a filter is, who may open a volume.
import { counterRow } from '../knowledge/counters';
import { altitudeGroup, filterRow } from '../knowledge/filters';
import { ioModeReason } from '../knowledge/ioModeReasons';
import type { FieldValue } from '../model/fields';
import { fillMarkdown } from './fillText';
import { bulletList, codeSpan, escapeMarkdown } from './markdown';
import type { RecordContext } from './recordContext';

/** A counter file may give hundreds of values; the first ones are those of CSV. */
const mostListed = 20;

export function describeListing({ record: { view } }: RecordContext): string {
  if (view.listed === undefined) return '';
  const { rowId, fields } = view.listed;
  switch (rowId) {
    case 'csvState.volume':
      return reasonsInWords(fields['reasons'] ?? null);
    case 'filterInstances.csvFilter':
    case 'filterInstances.namespaceFilter':
    case 'filterInstances.filter':
      return filterInWords(textOf(fields['filter']), textOf(fields['altitude']));
    case 'csvList.securityDescriptor':
      return accessInWords(fields['allowed'] ?? null, fields['denied'] ?? null, fields['isWhole'] === true);
    case 'smbShares.volume':
    case 'smbShares.csv':
    case 'smbShares.clusterStorage':
      return accessInWords(fields['allowed'] ?? null, null, true);
    case 'perfCounters.sample':
      return bulletList(listOf(fields['values'] ?? null).map(counterInWords));
    default:
      return '';
  }
}

function reasonsInWords(reasons: FieldValue): string {
  if (reasons === null) return 'The display cut the reasons, so they are left open.';
  const items = listOf(reasons).map((name) => {
    const reason = ioModeReason(name);
    if (reason === undefined) return `${codeSpan(name)}: a reason that nobody has published`;
    const standing = reason.expected === true ? ' This is by design.' : reason.expected === false ? ' Somebody should act.' : '';
    return `${codeSpan(name)}: ${fillMarkdown(reason.cause, {})}${standing} ${fillMarkdown(reason.remedy, {})}`;
  });
  return items.length === 0 ? '' : `**Why it is redirected**\n\n${bulletList(items)}`;
}

/** `Object(instance)\Counter = value`, with what is known of the counter. */
function counterInWords(text: string): string {
  const [, object, counter] = /^([^\\(]+)(?:\(.*\))?\\([^\\]*) = /.exec(text) ?? [];
  const row = object === undefined || counter === undefined ? undefined : counterRow(object, counter);
  return row === undefined ? codeSpan(text) : `${codeSpan(text)}: ${escapeMarkdown(row.meaning)} (${row.status})`;
}

function filterInWords(filter: string | null, altitude: string | null): string {
  const known = filter === null ? undefined : filterRow(filter);
  const group = altitude === null ? undefined : altitudeGroup(altitude);
  const parts = [
    known === undefined ? '' : `${fillMarkdown(known.about, {})} (${known.status})`,
    group === undefined
      ? ''
      : `Altitude ${codeSpan(altitude ?? '')} belongs to ${escapeMarkdown(group.name)} (${group.from} to ${group.to}): ${escapeMarkdown(group.job)}.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function accessInWords(allowed: FieldValue, denied: FieldValue, isWhole: boolean): string {
  if (!isWhole)
    return 'PowerShell printed only the begin of it. For the whole set `$FormatEnumerationLimit = -1` before the command.';
  const items = [
    ...listOf(allowed).map((account) => `${codeSpan(account)} may`),
    ...listOf(denied).map((account) => `${codeSpan(account)} may not`),
  ];
  return items.length === 0 ? '' : `**Who may use it**\n\n${bulletList(items)}`;
}

function listOf(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? value.slice(0, mostListed).map(String) : [];
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
