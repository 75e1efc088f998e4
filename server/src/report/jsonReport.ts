// The report as `cluster-log-replay/report@1`: no key missing, null where one does not apply. Knows nothing of output.
import type { LineRef } from '../model/lineRef';
import type {
  CoveragePart,
  DurationRow,
  DurationsPart,
  FindingTold,
  InputTold,
  Moment,
  Quote,
  Report,
  Sentence,
  TimelineRow,
  TrackTold,
  Wait,
} from './report';

/** The document in pieces: the lists come one item a line. */
export function* jsonReport(report: Report): Generator<string> {
  const { isRedacted, coverage, story, findings, durations, performance, timeline, tracks } = report;
  yield '{\n"schema": "cluster-log-replay/report@1",\n';
  yield `"redacted": ${isRedacted},\n`;
  yield '"coverage": ';
  yield* listed(coverageJson(coverage));
  yield ',\n"story": ';
  yield* listed({
    summary: story.summary.map(sentenceJson),
    chapters: story.chapters.map(({ title, sentences, left }) => ({ title, sentences: sentences.map(sentenceJson), left })),
    left: story.left,
  });
  yield ',\n"findings": ';
  yield* listed({ items: findings.items.map(findingJson), left: findings.left });
  yield ',\n"unjudged": ';
  yield* listed({ items: findings.unjudged.items.map(sentenceJson), left: findings.unjudged.left });
  yield ',\n"durations": ';
  yield* listed(durationsJson(durations));
  yield ',\n"performance": ';
  yield* listed({
    items: performance.items.map(({ sentence, rows }) => ({ ...sentenceJson(sentence), rows })),
    left: performance.left,
  });
  yield ',\n"timeline": ';
  yield* listed({ rows: timeline.rows.map(rowJson), left: timeline.left });
  yield ',\n"tracks": ';
  yield* items(tracks.map(trackJson));
  yield '\n}\n';
}

/** An object whose lists come one item a line. */
function* listed(object: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = '{ ';
  for (const [key, value] of Object.entries(object)) {
    yield `${separator}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* items(value);
    else yield JSON.stringify(value);
    separator = ',\n';
  }
  yield ' }';
}

function* items(list: readonly unknown[]): Generator<string> {
  let separator = '[\n';
  for (const item of list) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield list.length === 0 ? '[]' : '\n]';
}

function coverageJson({ inputs, nodes, missing, fromUtcMs, toUtcMs }: CoveragePart): Readonly<Record<string, unknown>> {
  return {
    fromUtc: utc(fromUtcMs),
    toUtc: utc(toUtcMs),
    missing: missing.map(({ code, text, evidence }) => ({ code, text, evidence: refs(evidence) })),
    inputs: inputs.map(inputJson),
    nodes: nodes.map(({ node, hasLog, inputs: own, firstUtcMs, lastUtcMs }) => ({
      node,
      hasLog,
      inputs: own,
      firstUtc: utc(firstUtcMs),
      lastUtc: utc(lastUtcMs),
    })),
  };
}

function inputJson(input: InputTold): object {
  const { path, name, format, node, zone, skew, firstUtcMs, lastUtcMs, lines, records, unrecognised, problems } = input;
  return {
    path,
    name,
    format,
    node,
    zone: zone === '' ? null : zone,
    skew,
    firstUtc: utc(firstUtcMs),
    lastUtc: utc(lastUtcMs),
    lines,
    records,
    unrecognised,
    problems: problems.map(({ code, line, message }) => ({ code, line, message })),
  };
}

function sentenceJson({ node, text, certainty, severity, evidence, ...moment }: Sentence): object {
  return { ...momentJson(moment), node, text, certainty, severity, evidence: refs(evidence) };
}

function findingJson(finding: FindingTold): object {
  const {
    code,
    severity,
    standing,
    title,
    meaning,
    lasted,
    cause,
    causes,
    chain,
    lookedFor,
    volume,
    resource,
    node,
    at,
    evidence,
    quotes,
    advice,
  } = finding;
  return {
    code,
    severity,
    expected: standing === 'notKnown' ? null : standing === 'expected',
    title,
    meaning: meaning === '' ? null : meaning,
    lasted,
    cause: cause === null ? null : { code: cause.code, text: cause.text },
    causes: causes.map(({ rule, text, certainty, evidence: lines }) => ({ rule, text, certainty, evidence: refs(lines) })),
    chain,
    lookedFor: lookedFor.map(({ text, found, evidence: lines }) => ({ text, found, evidence: refs(lines) })),
    ...momentJson(finding),
    volume,
    resource,
    node,
    at: ref(at),
    evidence: refs(evidence),
    quotes: quotes.map(quoteJson),
    advice: advice.map(({ text, command, remark, isChange }) => ({
      text,
      command,
      remark: remark === '' ? null : remark,
      changes: isChange,
    })),
  };
}

function durationsJson({ coveredMs, ioModes, volumeStates, waits, untold }: DurationsPart): Readonly<Record<string, unknown>> {
  return {
    coveredMs,
    ioModes: ioModes.map((row) => durationJson('mode', row)),
    volumeStates: volumeStates.map((row) => durationJson('state', row)),
    waits: waits.map(waitJson),
    untold: untold.map(({ volume, node }) => ({ volume, node })),
  };
}

function durationJson(key: 'mode' | 'state', row: DurationRow): object {
  const { volume, node, value, totalMs, share, longestMs, stretches, evidence } = row;
  return { volume, node, [key]: value, totalMs, share, longestMs, stretches, evidence: refs(evidence) };
}

function waitJson(wait: Wait): object {
  const { volume, node, how, fromUtcMs, toUtcMs, durationMs, isWhole, phases, outcome, certainty, evidence } = wait;
  return {
    volume,
    node,
    how: how === 'notKnown' ? null : how,
    fromUtc: utc(fromUtcMs),
    toUtc: utc(toUtcMs),
    durationMs,
    whole: isWhole,
    phases: phases.map(({ state, durationMs: ms }) => ({ state, durationMs: ms })),
    outcome: outcome === 'notKnown' ? null : outcome,
    certainty,
    evidence: refs(evidence),
  };
}

function rowJson({ node, text, changes, evidence, ...moment }: TimelineRow): object {
  return {
    ...momentJson(moment),
    node,
    text,
    changes: changes.map(({ track, of, from, to, isConfirmed, certainty }) => ({
      track,
      of,
      from,
      to,
      confirmed: isConfirmed,
      certainty,
    })),
    evidence: refs(evidence),
  };
}

function trackJson({ track, title, of, node, spans, left }: TrackTold): object {
  return {
    track,
    title,
    of,
    node,
    spans: spans.map(({ fromUtcMs, toUtcMs, words, reasons, certainty, evidence }) => ({
      fromUtc: utc(fromUtcMs),
      toUtc: utc(toUtcMs),
      words,
      reasons,
      certainty,
      evidence: refs(evidence),
    })),
    left,
  };
}

/** `time` as people read it: a time of day where no date stands. */
function momentJson({ utcMs, time }: Moment): object {
  return { utc: utc(utcMs), time: time === '' ? null : time };
}

function quoteJson({ at, text }: Quote): object {
  return { at: ref(at), text };
}

function refs(evidence: readonly LineRef[]): readonly LineRef[] {
  return evidence.map(ref);
}

/** The character only where the line holds several records. */
function ref({ input, line, column }: LineRef): LineRef {
  return column === undefined ? { input, line } : { input, line, column };
}

function utc(utcMs: number | null): string | null {
  return utcMs === null || Math.abs(utcMs) > 8.64e15 ? null : new Date(utcMs).toISOString();
}
