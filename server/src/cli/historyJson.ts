// The history of a run as the contract `cluster-log-replay/history@1` spells it: no key missing, null where one does not apply.
// Knows nothing of files and output.
import { describeFinding } from '../explain/describeFinding';
import type { ClusterLog, InputSummary } from '../model/clusterLog';
import type { Finding, Span, Track, TrackName, VolumeEntity } from '../model/history';
import type { Certainty, LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';
import { utcText } from './utcText';

type InputJson = Pick<
  InputSummary,
  'path' | 'format' | 'node' | 'timeBase' | 'utcOffsetMinutes' | 'encoding' | 'lines' | 'records' | 'unrecognised' | 'problems'
> & { readonly firstUtc: string | null; readonly lastUtc: string | null };

interface TrackJson {
  readonly track: TrackName;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  readonly spans: readonly SpanJson[];
}

interface SpanJson {
  readonly fromUtc: string | null;
  readonly toUtc: string | null;
  readonly value: string;
  readonly reasons: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly LineRef[];
}

interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly atUtc: string | null;
  readonly volume: string | null;
  readonly resource: string | null;
  readonly node: string | null;
  readonly cause: { readonly code: string; readonly text: string } | null;
  readonly evidence: readonly LineRef[];
  readonly advice: readonly string[];
}

/**
 * The document in pieces, so that a large history is never one text: the lists of tracks and findings come one item a line.
 * Each log is an input of its own, analysed with its place in `logs`.
 */
export function* historyJson(logs: readonly ClusterLog[]): Generator<string> {
  yield '{\n"schema": "cluster-log-replay/history@1",\n"inputs": ';
  yield* listItems(logs.map(({ input }) => inputJson(input)));
  yield ',\n"nodes": ';
  yield* listItems(distinct(logs.flatMap(({ history }) => history.nodes.map(({ name, id }) => ({ name, id })))));
  yield ',\n"volumes": ';
  yield* listItems(distinct(logs.flatMap(({ history }) => history.volumes.map(volumeJson))));
  yield ',\n"tracks": ';
  yield* listItems(trackItems(logs));
  yield ',\n"findings": ';
  yield* listItems(findingItems(logs));
  yield '\n}\n';
}

function* listItems(items: Iterable<object>): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function* trackItems(logs: readonly ClusterLog[]): Generator<TrackJson> {
  for (const { history } of logs) for (const track of history.tracks) yield trackJson(track);
}

function* findingItems(logs: readonly ClusterLog[]): Generator<FindingJson> {
  for (const log of logs) for (const finding of log.history.findings) yield findingJson(finding, log);
}

function inputJson(input: InputSummary): InputJson {
  const {
    path,
    format,
    node,
    timeBase,
    utcOffsetMinutes,
    encoding,
    lines,
    records,
    unrecognised,
    firstUtcMs,
    lastUtcMs,
    problems,
  } = input;
  return {
    path,
    format,
    node,
    timeBase,
    utcOffsetMinutes,
    encoding,
    lines,
    records,
    unrecognised,
    firstUtc: utcTextOrNull(firstUtcMs),
    lastUtc: utcTextOrNull(lastUtcMs),
    problems: problems.map(({ code, line, message }) => ({ code, line, message })),
  };
}

function volumeJson({ name, resource, resourceId, volumeGuid, mountPath }: VolumeEntity): VolumeEntity {
  return { name, resource, resourceId, volumeGuid, mountPath };
}

function trackJson({ track, volume, resource, node, spans }: Track): TrackJson {
  return { track, volume, resource, node, spans: spans.map(spanJson) };
}

function spanJson({ fromUtcMs, toUtcMs, value, reasons, certainty, evidence }: Span): SpanJson {
  return {
    fromUtc: utcTextOrNull(fromUtcMs),
    toUtc: utcTextOrNull(toUtcMs),
    value,
    reasons,
    certainty,
    evidence: refs(evidence),
  };
}

function findingJson(finding: Finding, log: ClusterLog): FindingJson {
  const { title, cause, advice } = describeFinding(finding, log);
  const { code, severity, utcMs, volume, resource, node, evidence } = finding;
  return {
    code,
    severity,
    title,
    atUtc: utcTextOrNull(utcMs),
    volume,
    resource,
    node,
    cause: cause === null ? null : { code: cause.code, text: cause.text },
    evidence: refs(evidence),
    advice,
  };
}

function refs(evidence: readonly LineRef[]): readonly LineRef[] {
  return evidence.map(({ input, line }) => ({ input, line }));
}

function utcTextOrNull(utcMs: number | null): string | null {
  return utcMs === null ? null : utcText(utcMs);
}

/** Logs of one cluster name the same nodes and volumes. */
function distinct<T extends object>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
