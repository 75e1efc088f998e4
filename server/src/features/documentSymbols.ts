// The outline of a log: sections, in them incidents, in them the steps with their findings. Knows nothing of LSP.
import { counted } from '../explain/counted';
import { describeFinding } from '../explain/describeFinding';
import { describeStep } from '../explain/describeStep';
import { incidentTitle } from '../explain/incidentTitle';
import { formatMoment } from '../explain/momentInWords';
import type { ClusterLog } from '../model/clusterLog';
import { incidents, type Incident } from '../model/incidents';
import { isSameLine, type LineRef } from '../model/lineRef';
import { lineMessageRange, refRange } from '../model/messageRange';
import { sectionSpans } from '../model/sectionSpans';
import { lineOfStep } from '../model/stepAt';
import type { TextRange } from '../model/textRange';

export interface LogSymbol {
  readonly name: string;
  readonly detail: string;
  readonly what: 'section' | 'incident' | 'step' | 'finding';
  /** All lines it covers. */
  readonly range: TextRange;
  /** What is selected on a jump to it; inside `range`. */
  readonly selection: TextRange;
  readonly children: readonly LogSymbol[];
}

/** An outline is for reading: beyond this many steps of one incident, and in all, only those with findings are listed. */
const mostStepsOfIncident = 100;
const mostSteps = 2000;
/** Beyond this many incidents only alarming ones are listed, the first of them. */
const mostIncidents = 1000;

/** Yields after each incident: the lines of thousands are read. */
export function* documentSymbols(log: ClusterLog): Generator<void, readonly LogSymbol[]> {
  const budget = { steps: mostSteps };
  const groups: { readonly incident: Incident; readonly symbol: LogSymbol }[] = [];
  for (const incident of listedIncidents(log)) {
    groups.push({ incident, symbol: incidentSymbol(log, incident, budget) });
    yield;
  }
  const sections = sectionSpans(log.records).map((span): LogSymbol => {
    const inside = groups.filter(({ incident }) => isInside(incident, span.firstLineIndex, span.lastLineIndex));
    return {
      name: span.name || 'Section without a name',
      detail: `${span.lastLineIndex - span.firstLineIndex} lines`,
      what: 'section',
      range: linesRange(log, span.firstLineIndex, span.lastLineIndex),
      selection: fullLine(log, span.firstLineIndex),
      children: inside.map(({ symbol }) => symbol),
    };
  });
  const firstSectionLine = sections[0]?.range.start.lineIndex ?? Infinity;
  const outside = groups.filter(({ incident }) => incident.firstLine - 1 < firstSectionLine).map(({ symbol }) => symbol);
  return [...outside, ...sections];
}

function listedIncidents(log: ClusterLog): readonly Incident[] {
  const all = incidents(log);
  if (all.length <= mostIncidents) return all;
  const isAlarming = ({ findings }: Incident) => findings.some((finding) => log.history.findings[finding]!.severity !== 'info');
  return all.filter(isAlarming).slice(0, mostIncidents);
}

function incidentSymbol(log: ClusterLog, incident: Incident, budget: { steps: number }): LogSymbol {
  const { steps } = log.history;
  const isRaised = (step: number) => steps[step]!.findings.length > 0;
  const isLong = incident.steps.length > mostStepsOfIncident || incident.steps.length > budget.steps;
  const listed = (isLong ? incident.steps.filter(isRaised) : incident.steps).slice(
    0,
    Math.min(mostStepsOfIncident, budget.steps),
  );
  budget.steps -= listed.length;
  const first = formatMoment(steps[incident.steps[0]!]!);
  return {
    name: incidentTitle(log, incident),
    detail: [first, counted(incident.steps.length, 'step')].filter(Boolean).join(', '),
    what: 'incident',
    range: linesRange(log, incident.firstLine - 1, incident.lastLine - 1),
    selection: lineMessageRange(log, incident.firstLine - 1),
    children: listed.map((step) => stepSymbol(log, step)),
  };
}

function stepSymbol(log: ClusterLog, index: number): LogSymbol {
  const step = log.history.steps[index]!;
  const at = lineOfStep(log, step) ?? step.at;
  const raised = step.findings.filter((finding) => isSameLine(log.history.findings[finding]!.at, step.at));
  return {
    name: describeStep(log, index).title,
    detail: formatMoment(step),
    what: 'step',
    range: rangeOf(log, at),
    selection: refRange(log, at),
    children: raised.map((finding) => findingSymbol(log, finding, at)),
  };
}

function findingSymbol(log: ClusterLog, index: number, at: LineRef): LogSymbol {
  const { title, cause } = describeFinding(log.history.findings[index]!, log);
  return {
    name: title,
    detail: cause?.text ?? '',
    what: 'finding',
    range: rangeOf(log, at),
    selection: refRange(log, at),
    children: [],
  };
}

function isInside(incident: Incident, firstLineIndex: number, lastLineIndex: number): boolean {
  return incident.firstLine - 1 >= firstLineIndex && incident.firstLine - 1 <= lastLineIndex;
}

/** The line of a step, or the record where it shares its line with others. */
function rangeOf(log: ClusterLog, at: LineRef): TextRange {
  return at.column === undefined ? fullLine(log, at.line - 1) : refRange(log, at);
}

function fullLine(log: ClusterLog, lineIndex: number): TextRange {
  return linesRange(log, lineIndex, lineIndex);
}

function linesRange(log: ClusterLog, first: number, last: number): TextRange {
  return { start: { lineIndex: first, character: 0 }, end: { lineIndex: last, character: log.text.line(last).length } };
}
