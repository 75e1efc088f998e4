// What an incident consists of: its inputs, nodes and volumes, and what is missing. Knows nothing of requests and addresses.
import { formatInWords, skewInWords, zoneInWords } from '../explain/inputInWords';
import { visibleText } from '../explain/visibleText';
import type { InputProblem } from '../model/clusterLog';
import type { EntityNames, VolumeEntity } from '../model/history';
import type { Incident } from '../model/incident';
import { baseName, nameBelow } from '../model/inputNames';
import type { LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';
import { timesOf } from '../model/wholeIncident';

export interface IncidentConfig {
  /** Paths that were opened, as the paths of the inputs begin. */
  readonly roots: readonly string[];
}

export interface IncidentSummary {
  readonly title: string;
  readonly inputs: readonly SummaryInput[];
  readonly nodes: readonly SummaryNode[];
  readonly volumes: readonly SummaryVolume[];
  readonly missing: readonly { readonly code: string; readonly message: string; readonly at: LineRef | null }[];
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly stepCount: number;
  readonly findingCounts: Readonly<Record<Severity, number>>;
}

export interface SummaryInput {
  readonly index: number;
  readonly name: string;
  readonly format: string;
  readonly formatWords: string;
  readonly node: string | null;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly records: number;
  readonly zoneWords: string;
  readonly skewWords: string | null;
  readonly problems: readonly InputProblem[];
}

export interface SummaryNode {
  readonly name: string;
  readonly id: number | null;
  readonly hasLog: boolean;
  readonly inputs: readonly number[];
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
}

export interface SummaryVolume {
  readonly name: string;
  /** Every other name. */
  readonly names: readonly string[];
  readonly firstNamed: LineRef | null;
}

export function incidentOverview(incident: Incident, { roots }: IncidentConfig): IncidentSummary {
  const { inputs, clocks, history, coverage } = incident;
  const findingCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of history.findings) findingCounts[severity]++;
  return {
    title: titleOf(roots),
    inputs: inputs.map((input, index) => {
      const { path, format, node, firstUtcMs, lastUtcMs, records, problems } = input;
      const clock = clocks[index];
      return {
        index,
        name: visibleText(nameBelow(path, roots)),
        format,
        formatWords: formatInWords(format),
        node,
        firstUtcMs,
        lastUtcMs,
        records,
        zoneWords: zoneInWords(input, clock),
        skewWords: clock ? skewInWords(clock, node) : null,
        problems,
      };
    }),
    nodes: coverage.nodes.map(({ node, hasLog, inputs: own, firstUtcMs, lastUtcMs }) => ({
      name: node,
      id: history.nodes.find(({ name }) => name.toLowerCase() === node.toLowerCase())?.id ?? null,
      hasLog,
      inputs: own,
      firstUtcMs,
      lastUtcMs,
    })),
    volumes: volumesOf(history.volumes, history.entities),
    missing: coverage.missing.map(({ code, message, at }) => ({ code, message, at })),
    ...timesOf(inputs),
    stepCount: history.steps.length,
    findingCounts,
  };
}

function volumesOf(volumes: readonly VolumeEntity[], entities: readonly EntityNames[]): readonly SummaryVolume[] {
  const entityOf = new Map(entities.filter(({ type }) => type === 'volume').map((entity) => [entity.names[0], entity]));
  return volumes.map(({ name, resource, resourceId, volumeGuid, mountPath }) => {
    const entity = entityOf.get(name);
    const names = [...(entity?.names ?? []), mountPath, volumeGuid, resource, resourceId];
    return {
      name,
      names: [...new Set(names.filter((other) => other !== null && other !== name))] as string[],
      firstNamed: entity?.firstNamed ?? null,
    };
  });
}

/** The name of the folder or ZIP; of several things the first, and how many more. */
function titleOf(roots: readonly string[]): string {
  const [first = '', ...others] = roots;
  const name = visibleText(baseName(first));
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}
