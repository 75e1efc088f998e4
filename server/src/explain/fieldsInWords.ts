// What was read out of a message, told in names: GUIDs of named things and bare status codes say nothing to people.
import type { ClusterLog } from '../model/clusterLog';
import type { Fields, FieldValue } from '../model/fields';
import { formatStatus } from '../model/formatStatus';
import { readStatus } from '../parse/statusValue';
import { nameById } from './nameById';

const bareGuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Same fields, same names; a value that has no name stays as it was written. */
export function fieldsInWords({ history }: ClusterLog, fields: Fields): Fields {
  const named = nameById(history.entities);
  const inWords = (field: string, value: FieldValue): FieldValue => {
    if (field === 'status') return statusInWords(value);
    return typeof value === 'string' && bareGuid.test(value) ? named(value) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, inWords(field, value)]));
}

function statusInWords(value: FieldValue): FieldValue {
  const status = typeof value === 'string' || typeof value === 'number' ? readStatus(String(value)) : null;
  if (status === null) return value;
  return status.code === 0 ? 'success' : formatStatus(status);
}
