// Events for tests, with everything but what a test is about filled in. Knows nothing of formats.
import type { EventRecord } from '../../server/src/model/eventRecord';

export const clusterProvider = 'Microsoft-Windows-FailoverClustering';
export const csvFsProvider = 'Microsoft-Windows-FailoverClustering-CsvFs-Diagnostic';
export const csvFltProvider = 'Microsoft-Windows-FailoverClustering-CsvFlt-Diagnostic';

export function madeEvent(parts: Partial<EventRecord>): EventRecord {
  return {
    provider: clusterProvider,
    id: null,
    recordId: 1,
    level: 'ERR',
    channel: 'System',
    computer: 'NODE1.contoso.com',
    process: 4,
    thread: 8,
    writtenMs: Date.UTC(2026, 2, 2, 10, 21, 33, 665),
    isUtc: true,
    data: [],
    text: null,
    ...parts,
  };
}

/** Values without names, as classic providers write them. */
export function values(...all: string[]): EventRecord['data'] {
  return all.map((value) => ({ name: null, value }));
}

/** Values with names. */
export function named(all: Readonly<Record<string, string>>): EventRecord['data'] {
  return Object.entries(all).map(([name, value]) => ({ name, value }));
}
