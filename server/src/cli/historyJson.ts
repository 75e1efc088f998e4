// The history of a run as the contract `cluster-log-replay/history@1` spells it: no key missing, null where one does not apply
// (but `knownFrom`, which stands only at a cause that a person's own row tells).
// Knows nothing of files and output.
import { causesInWords, type CauseWords } from '../explain/causesInWords';
import { describeFinding } from '../explain/describeFinding';
import type { ReadIncident } from '../input/readIncident';
import type { ClusterLog, InputSummary } from '../model/clusterLog';
import type { CauseLink, Finding, LookedFor, MissingLog, Span, Track, TrackName, VolumeEntity } from '../model/history';
import type { Coverage, InputClock, MissingPart, NodeCoverage } from '../model/incident';
import type { Certainty, LineRef } from '../model/lineRef';
import type { Severity } from '../model/severity';
import { performanceJson } from './performanceJson';
import { utcText } from './utcText';

type InputJson = Pick<
  InputSummary,
  'path' | 'format' | 'node' | 'timeBase' | 'utcOffsetMinutes' | 'encoding' | 'lines' | 'records' | 'unrecognised' | 'problems'
> &
  Pick<InputClock, 'zoneFrom' | 'skewMs'> & {
    readonly firstUtc: string | null;
    readonly lastUtc: string | null;
    readonly skewPlusMinusMs: number | null;
  };

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
  /** Possible causes that other lines tell of. */
  readonly causedBy: readonly CauseJson[];
  readonly lookedFor: readonly LookedForJson[];
}

interface CauseJson extends Pick<CauseLink, 'rule' | 'certainty' | 'finding' | 'node' | 'lagMs'> {
  readonly text: string;
  readonly evidence: readonly LineRef[];
  /** Only for a person's own rule. */
  readonly knownFrom?: string;
}

interface LookedForJson extends Pick<LookedFor, 'what' | 'found'> {
  readonly fromUtc: string | null;
  readonly toUtc: string | null;
  readonly evidence: readonly LineRef[];
  readonly missing: readonly MissingLog[];
}

/** An item as it is to be shown: another where names stand under aliases. */
type Shown = (item: object) => object;

/** The document in pieces, so that a large history is never one text: the lists of tracks and findings come one item a line. */
export function* historyJson({ incident, logs }: ReadIncident, shown: Shown = (item) => item): Generator<string> {
  const { inputs, clocks, history, coverage, performance } = incident;
  yield '{\n"schema": "cluster-log-replay/history@1",\n"inputs": ';
  yield* listItems(
    shown,
    inputs.map((input, index) => inputJson(input, clocks[index])),
  );
  yield ',\n"nodes": ';
  yield* listItems(
    shown,
    history.nodes.map(({ name, id }) => ({ name, id })),
  );
  yield ',\n"volumes": ';
  yield* listItems(shown, history.volumes.map(volumeJson));
  yield ',\n"tracks": ';
  yield* listItems(shown, trackItems(history.tracks));
  yield ',\n"findings": ';
  yield* listItems(shown, findingItems(history.findings, logs));
  yield `,\n"coverage": ${JSON.stringify(shown(coverageJson(coverage)))}`;
  yield ',\n"performance": ';
  yield* listItems(shown, performance.map(performanceJson));
  yield '\n}\n';
}

function* listItems(shown: Shown, items: Iterable<object>): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(shown(item));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function* trackItems(tracks: readonly Track[]): Generator<TrackJson> {
  for (const track of tracks) yield trackJson(track);
}

function* findingItems(findings: readonly Finding[], logs: readonly ClusterLog[]): Generator<FindingJson> {
  for (const finding of findings) yield findingJson(finding, logs[finding.at.input]);
}

function inputJson(input: InputSummary, clock: InputClock | undefined): InputJson {
  const { path, format, node, timeBase, utcOffsetMinutes, encoding, lines, records, unrecognised } = input;
  return {
    path,
    format,
    node,
    timeBase,
    utcOffsetMinutes,
    zoneFrom: clock?.zoneFrom ?? null,
    skewMs: clock?.skewMs ?? null,
    skewPlusMinusMs: clock?.plusMinusMs ?? null,
    encoding,
    lines,
    records,
    unrecognised,
    firstUtc: utcTextOrNull(input.firstUtcMs),
    lastUtc: utcTextOrNull(input.lastUtcMs),
    problems: input.problems.map(({ code, line, message }) => ({ code, line, message })),
  };
}

/** What the inputs cover, and what is missing: times as texts, places as in evidence. */
function coverageJson({ nodes, missing }: Coverage): object {
  return { nodes: nodes.map(nodeCoverageJson), missing: missing.map(missingJson) };
}

function nodeCoverageJson({ node, inputs, hasLog, firstUtcMs, lastUtcMs }: NodeCoverage): object {
  return { node, inputs, hasLog, firstUtc: utcTextOrNull(firstUtcMs), lastUtc: utcTextOrNull(lastUtcMs) };
}

function missingJson({ code, node, input, fromUtcMs, toUtcMs, at, message }: MissingPart): object {
  const place = at === null ? null : refJson(at);
  return { code, node, input, fromUtc: utcTextOrNull(fromUtcMs), toUtc: utcTextOrNull(toUtcMs), at: place, message };
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

function findingJson(finding: Finding, log: ClusterLog | undefined): FindingJson {
  const { title, cause, advice } = describeFinding(finding, log);
  const causes = causesInWords(finding);
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
    causedBy: finding.causedBy.map((link, place) => causeJson(link, causes[place]!)),
    lookedFor: finding.lookedFor.map(lookedForJson),
  };
}

function causeJson({ rule, certainty, finding, node, lagMs, evidence }: CauseLink, { text, ownFile }: CauseWords): CauseJson {
  const own = ownFile === null ? {} : { knownFrom: `your own rows: ${ownFile}` };
  return { rule, text, certainty, finding, node, lagMs, evidence: refs(evidence), ...own };
}

function lookedForJson({ what, found, fromUtcMs, toUtcMs, evidence, missing }: LookedFor): LookedForJson {
  const [fromUtc, toUtc] = [utcTextOrNull(fromUtcMs), utcTextOrNull(toUtcMs)];
  return { what, found, fromUtc, toUtc, evidence: refs(evidence), missing: missing.map(({ node, log }) => ({ node, log })) };
}

function refs(evidence: readonly LineRef[]): readonly LineRef[] {
  return evidence.map(refJson);
}

/** The character only where the line holds several records. */
function refJson({ input, line, column }: LineRef): LineRef {
  return column === undefined ? { input, line } : { input, line, column };
}

function utcTextOrNull(utcMs: number | null): string | null {
  return utcMs === null ? null : utcText(utcMs);
}
