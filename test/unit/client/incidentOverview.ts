// An incident as the server tells it, for tests of what is made of it.
import type { IncidentInput, IncidentOverview } from '../../../server/src/protocol/messages';

/** `{0}` filled in, as the editor does it for English. */
export function english(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_hole, index: string) => String(values[Number(index)]));
}

export function input(index: number, name: string, more: Partial<IncidentInput> = {}): IncidentInput {
  return {
    index,
    uri: `file:///case/${name}`,
    name,
    format: 'cluster-log',
    formatWords: 'cluster.log',
    node: null,
    firstUtcMs: Date.UTC(2024, 4, 21, 8, 30),
    lastUtcMs: Date.UTC(2024, 4, 21, 10, 47),
    records: 16,
    zoneWords: 'UTC',
    skewWords: null,
    problems: [],
    ...more,
  };
}

export function overview(more: Partial<IncidentOverview> = {}): IncidentOverview {
  return {
    replayUri: 'cluster-log-incident:/case',
    version: 1,
    title: 'case',
    roots: ['file:///case'],
    inputs: [],
    nodes: [],
    volumes: [],
    missing: [],
    firstUtcMs: null,
    lastUtcMs: null,
    stepCount: 0,
    findingCounts: { error: 0, warning: 0, info: 0 },
    ...more,
  };
}
