// The outline of a log: sections, in them episodes, in them the steps with their findings. Knows nothing of LSP.
import { counted } from '../explain/counted';
import { describeFinding } from '../explain/describeFinding';
import { describeStep } from '../explain/describeStep';
import { episodeTitle } from '../explain/episodeTitle';
import { formatMoment } from '../explain/momentInWords';
import type { ClusterLog } from '../model/clusterLog';
import { episodes, type Episode } from '../model/episodes';
import { isSameLine, type LineRef } from '../model/lineRef';
import { lineMessageRange, refRange } from '../model/messageRange';
import { sectionSpans } from '../model/sectionSpans';
import { lineOfStep } from '../model/stepAt';
import type { TextRange } from '../model/textRange';

export interface LogSymbol {
  readonly name: string;
  readonly detail: string;
  readonly what: 'section' | 'episode' | 'step' | 'finding';
  /** All lines it covers. */
  readonly range: TextRange;
  /** What is selected on a jump to it; inside `range`. */
  readonly selection: TextRange;
  readonly children: readonly LogSymbol[];
}

/** An outline is for reading: beyond this many steps of one episode, and in all, only those with findings are listed. */
const mostStepsOfEpisode = 100;
const mostSteps = 2000;
/** Beyond this many episodes only alarming ones are listed, the first of them. */
const mostEpisodes = 1000;

/** Yields after each episode: the lines of thousands are read. */
export function* documentSymbols(log: ClusterLog): Generator<void, readonly LogSymbol[]> {
  const budget = { steps: mostSteps };
  const groups: { readonly episode: Episode; readonly symbol: LogSymbol }[] = [];
  for (const episode of listedEpisodes(log)) {
    groups.push({ episode, symbol: episodeSymbol(log, episode, budget) });
    yield;
  }
  const sections = sectionSpans(log.records).map((span): LogSymbol => {
    const inside = groups.filter(({ episode }) => isInside(episode, span.firstLineIndex, span.lastLineIndex));
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
  const outside = groups.filter(({ episode }) => episode.firstLine - 1 < firstSectionLine).map(({ symbol }) => symbol);
  return [...outside, ...sections];
}

function listedEpisodes(log: ClusterLog): readonly Episode[] {
  const all = episodes(log);
  if (all.length <= mostEpisodes) return all;
  const isAlarming = ({ findings }: Episode) => findings.some((finding) => log.history.findings[finding]!.severity !== 'info');
  return all.filter(isAlarming).slice(0, mostEpisodes);
}

function episodeSymbol(log: ClusterLog, episode: Episode, budget: { steps: number }): LogSymbol {
  const { steps } = log.history;
  const isRaised = (step: number) => steps[step]!.findings.length > 0;
  const isLong = episode.steps.length > mostStepsOfEpisode || episode.steps.length > budget.steps;
  const listed = (isLong ? episode.steps.filter(isRaised) : episode.steps).slice(0, Math.min(mostStepsOfEpisode, budget.steps));
  budget.steps -= listed.length;
  const first = formatMoment(steps[episode.steps[0]!]!);
  return {
    name: episodeTitle(log, episode),
    detail: [first, counted(episode.steps.length, 'step')].filter(Boolean).join(', '),
    what: 'episode',
    range: linesRange(log, episode.firstLine - 1, episode.lastLine - 1),
    selection: lineMessageRange(log, episode.firstLine - 1),
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

function isInside(episode: Episode, firstLineIndex: number, lastLineIndex: number): boolean {
  return episode.firstLine - 1 >= firstLineIndex && episode.firstLine - 1 <= lastLineIndex;
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
