// The report with aliases in place of names, in every text and every quoted line, before it is written in any form.
import { inputNames } from '../model/inputNames';
import type { InputSummary } from '../model/clusterLog';
import type { Incident } from '../model/incident';
import { visibleText } from '../explain/visibleText';
import type { Alias } from './aliases';
import { namesToHide, type HiddenName } from './namesToHide';
import type { Report } from './report';
import { TextRedaction } from './redactText';

export interface RedactedReport {
  readonly report: Report;
  readonly aliases: readonly Alias[];
}

/** Words of the product, not of a log. */
const ownKeys: ReadonlySet<string> = new Set([
  ...['code', 'severity', 'standing', 'certainty', 'track', 'format', 'formatWords', 'time', 'zone', 'how', 'outcome', 'state'],
]);

export function redactReport(report: Report, incident: Incident): RedactedReport {
  const redaction = incidentRedaction(incident);
  // Accounts, hosts and domains are known by the form in which they stand somewhere; the first pass finds them, the second one
  // replaces them everywhere.
  redactedValue(report, redaction, ownKeys);
  const result = redactedValue(report, redaction, ownKeys) as Report;
  const inputs = result.coverage.inputs.map((input, index) => {
    const name = fileAlias(report.coverage.inputs[index]!.path, redaction);
    return { ...input, path: name, name };
  });
  return { report: { ...result, isRedacted: true, coverage: { ...result.coverage, inputs } }, aliases: redaction.list() };
}

/** Knows the names that the lines of an incident tell, and those of its files. */
export function incidentRedaction(incident: Incident): TextRedaction {
  return new TextRedaction(hiddenNames(incident));
}

/** The same with every text redacted but those under a key that holds words of the product. */
export function redactedValue(value: unknown, redaction: TextRedaction, own: ReadonlySet<string>, key = ''): unknown {
  if (typeof value === 'string') return own.has(key) ? value : redaction.redact(value);
  if (Array.isArray(value)) return value.map((item) => redactedValue(item, redaction, own, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, redactedValue(inner, redaction, own, name)]));
}

function* hiddenNames(incident: Incident): Generator<HiddenName> {
  for (const name of namesToHide(incident)) yield* [name, { ...name, name: visibleText(name.name) }];
  yield* fileNames(incident.inputs);
}

/** Names of files that say nothing of whose they are; as words of the report they stay. */
const publicFile = /^(?:cluster|system|application|operational|events?)\.(?:log|evtx|xml|csv|txt|json|zip)$/i;

function* fileNames(inputs: readonly InputSummary[]): Generator<HiddenName> {
  const names = inputNames(inputs);
  for (const [index, { path }] of inputs.entries())
    for (const name of [path, names[index] ?? path])
      if (!publicFile.test(name)) yield { kind: 'file', key: path.toLowerCase(), name };
}

/** What stands for the path of an input: `file-1.log`. */
export function fileAlias(path: string, redaction: TextRedaction): string {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(path) ?? [];
  return `${redaction.alias('file', path.toLowerCase(), path)}${ending.toLowerCase()}`;
}
