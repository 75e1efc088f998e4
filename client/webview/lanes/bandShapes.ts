// The shapes of one lane: its bands with words, the coordinator's line above, what no log covers below, doubts of its clock.
// Knows nothing of rows, canvas or SVG.
import type { BandSpan, CoordinatorSpan, UncoveredStretch } from '../../../server/src/protocol/replayViewMessages';
import type { Stretch } from '../state/replayStore';
import { bandWords } from '../theme/bands';
import { durationWords } from './durations';
import { fitText } from './fitText';
import type { Measure, Shape } from './shapes';
import type { SpanPiece } from './spanPieces';
import type { TimeScale } from './timeScale';

export interface LaneScene {
  readonly scale: TimeScale;
  readonly measure: Measure;
  /** What lasts to here lasts to the end of what the logs tell, and perhaps longer. */
  readonly axisEndMs: number;
  /** False where the logs give no times: then nothing has a duration. */
  readonly hasDurations: boolean;
}

export interface LaneContent {
  readonly pieces: readonly SpanPiece[];
  readonly uncovered: readonly UncoveredStretch[];
  /** How far times of this node may be off, where clocks were compared. */
  readonly plusMinusMs: number | null;
}

/** Distances from the top of the row, in pixels. */
export const laneMeasures = {
  coordinator: 5,
  flagFoot: 8,
  band: 9,
  bandHeight: 18,
  strip: 28,
  stripHeight: 3,
  whisker: 29.5,
} as const;

/** What stands at the very end is at least so wide. */
const leastEndPx = 8;
/** Words need at least so much room. */
const leastWordsPx = 30;
const wordsPaddingPx = 6;

/** @param top of the row */
export function laneShapes(content: LaneContent, top: number, scene: LaneScene): Shape[] {
  const shapes: Shape[] = [];
  const parts = joined(content.pieces.flatMap((piece) => partsOf(piece.chunk.spans.bands, piece)));
  for (const part of parts) addBand(shapes, { ...part, isLast: part === parts.at(-1) }, content, top, scene);
  for (const part of joined(content.pieces.flatMap((piece) => partsOf(piece.chunk.spans.coordinator, piece)))) {
    addCoordinator(shapes, part, top, scene);
  }
  return shapes;
}

/** As much of a span as a piece tells. */
interface Part<SomeSpan> extends Stretch {
  readonly span: SomeSpan;
}

function partsOf<SomeSpan extends Stretch>(spans: readonly SomeSpan[], piece: Stretch): Part<SomeSpan>[] {
  const parts: Part<SomeSpan>[] = [];
  for (const span of spans) {
    const fromMs = Math.max(span.fromMs, piece.fromMs);
    const toMs = Math.min(span.toMs, piece.toMs);
    if (fromMs < toMs || (fromMs === toMs && span.fromMs === span.toMs)) parts.push({ span, fromMs, toMs });
  }
  return parts;
}

/** A span that two pieces tell of is one. */
function joined<SomeSpan extends Stretch & { readonly step: number }>(parts: readonly Part<SomeSpan>[]): Part<SomeSpan>[] {
  const whole: Part<SomeSpan>[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const isSame = last?.toMs === part.fromMs && last.span.fromMs === part.span.fromMs && last.span.step === part.span.step;
    if (isSame) whole[whole.length - 1] = { ...part, fromMs: last.fromMs };
    else whole.push(part);
  }
  return whole;
}

function addBand(
  shapes: Shape[],
  part: Part<BandSpan> & { readonly isLast: boolean },
  { uncovered, plusMinusMs }: LaneContent,
  top: number,
  scene: LaneScene,
): void {
  const { scale } = scene;
  const { span } = part;
  const box = visiblePart(part, scale);
  if (box === null) return;
  const y = top + laneMeasures.band;
  // A gap of a pixel keeps neighbours of the same pattern apart, where there is room for it.
  const exact = box.width > 4 && part.toMs === span.toMs ? box.width - 1 : box.width;
  // How it ended can be seen however late it came to that: into the margin behind the last line, which is no time of the logs.
  const isEnd = part.isLast && part.toMs >= scene.axisEndMs && span.band !== 'unknown';
  const width = isEnd ? Math.max(exact, Math.min(leastEndPx, scale.width - box.x)) : exact;
  const { band, certainty } = span;
  shapes.push({
    ...{ type: 'band', x: box.x, y, width, height: laneMeasures.bandHeight },
    ...{ band, isInferred: certainty === 'inferred' },
  });
  const words = wordsOn(span, uncovered, width - 2 * wordsPaddingPx, scene);
  if (words !== null) {
    const textWidth = scene.measure(words, 'label');
    const x = box.x + (width - textWidth) / 2;
    const middle = y + laneMeasures.bandHeight / 2;
    shapes.push({ type: 'text', x, y: middle, width: textWidth, text: words, font: 'label', tone: { onBand: band } });
  }
  if (band !== 'unknown') addUncovered(shapes, part, uncovered, top, scale);
  if (plusMinusMs !== null && span.count === 1 && span.step >= 0) addWhisker(shapes, span, plusMinusMs, top, scale);
}

/** The longest of what can be said that fits. */
function wordsOn(span: BandSpan, uncovered: readonly UncoveredStretch[], room: number, scene: LaneScene): string | null {
  if (room < leastWordsPx) return null;
  const { band, words, count } = span;
  const first = (choices: readonly string[]) => choices.find((choice) => scene.measure(choice, 'label') <= room);
  if (band === 'unknown') {
    const reason = uncovered.find(({ fromMs, toMs }) => fromMs <= span.fromMs && toMs >= span.toMs)?.words;
    return first([reason ?? words, bandWords(band)]) ?? null;
  }
  const isWhole = scene.hasDurations && count === 1 && span.toMs < scene.axisEndMs;
  const name = band === 'mixed' ? words : bandWords(band);
  const choices = isWhole
    ? [`${words} · ${durationWords(span.toMs - span.fromMs)}`, `${name} · ${durationWords(span.toMs - span.fromMs)}`, words, name]
    : [words, name];
  return first(choices) ?? fitText(name, room, 'label', scene.measure);
}

/** The line above the bands of the node that is coordinator, with a flag where it begins. */
function addCoordinator(shapes: Shape[], part: Part<CoordinatorSpan>, top: number, { scale }: LaneScene): void {
  const box = visiblePart(part, scale);
  if (box === null) return;
  const { span } = part;
  const y = top + laneMeasures.coordinator;
  shapes.push({
    ...{ type: 'line', x1: box.x, y1: y, x2: box.x + box.width, y2: y, width: 2 },
    ...{ isDashed: span.certainty === 'inferred', tone: 'coordinator' },
  });
  const isBeginSeen = part.fromMs === span.fromMs && scale.xOf(span.fromMs) >= 0;
  if (isBeginSeen && box.x + flagWidth <= scale.width) {
    shapes.push({ type: 'flag', x: box.x, y: top + laneMeasures.flagFoot, height: 8 });
  }
}

const flagWidth = 8;

/** The value is known from other logs, while the node's own tells nothing: a hatched strip under the band says so. */
function addUncovered(
  shapes: Shape[],
  part: Stretch,
  uncovered: readonly UncoveredStretch[],
  top: number,
  scale: TimeScale,
): void {
  for (const stretch of uncovered) {
    const fromMs = Math.max(part.fromMs, stretch.fromMs);
    const toMs = Math.min(part.toMs, stretch.toMs);
    const box = fromMs < toMs ? visiblePart({ fromMs, toMs }, scale) : null;
    if (box === null) continue;
    shapes.push({
      ...{ type: 'band', x: box.x, y: top + laneMeasures.strip, width: box.width, height: laneMeasures.stripHeight },
      ...{ band: 'unknown', isInferred: false },
    });
  }
}

/** How far the beginning may be off: worth drawing where it is more than two pixels. */
function addWhisker(shapes: Shape[], { fromMs }: BandSpan, plusMinusMs: number, top: number, scale: TimeScale): void {
  if (plusMinusMs / scale.msPerPixel <= 2) return;
  const middle = scale.xOf(fromMs);
  if (middle < 0 || middle > scale.width) return;
  const x1 = Math.max(0, scale.xOf(fromMs - plusMinusMs));
  const x2 = Math.min(scale.width, scale.xOf(fromMs + plusMinusMs));
  const y = top + laneMeasures.whisker;
  const stroke = { type: 'line', width: 1, isDashed: false, tone: 'quiet' } as const;
  shapes.push({ ...stroke, x1, y1: y, x2, y2: y });
  for (const x of [x1, x2]) shapes.push({ ...stroke, x1: x, y1: y - 2, x2: x, y2: y + 2 });
}

/** Cut to what can be seen; at least a pixel wide. null = out of sight. */
function visiblePart({ fromMs, toMs }: Stretch, scale: TimeScale): { x: number; width: number } | null {
  const left = Math.max(0, scale.xOf(fromMs));
  const right = Math.min(scale.width, scale.xOf(toMs));
  if (right < 0 || left > scale.width || right < left) return null;
  const x = Math.min(left, scale.width - 1);
  return { x, width: Math.max(1, right - x) };
}
