// The stage at one moment as a list of what is to be drawn. Knows nothing of pages: places come from places.ts, states from looks.ts.
import { isUnknown, type StageBand, type StageLine, type StageModel } from '../../../server/src/ioWays/stageModel';
import type { ComponentId } from '../../../server/src/ioWays/components';
import { bandWords } from '../theme/bands';
import { t } from '../words';
import { arrangementOf } from './arrangement';
import { linkStates, isOpenWay, partKey, partStates, shownWays, type LinkState, type PartState, type ShownKinds } from './looks';
import type { Box, PictureFrame, PictureLegend, PictureLine, PictureNote, PicturePart, Point, StagePicture } from './picture';
import { headHeight, networkLines, placesOf, wideFrom, type StagePlaces } from './places';
import { besideOffset, diskRoute, middleOfLongest, networkRoute, routeBetween } from './routes';
import { componentWords, partWords, roleWords, untoldWords, wayWords } from './stageWords';
import { fitText, textWidth, wrapText } from './textWidth';

export interface StageLayoutOptions {
  readonly width: number;
  /** As much as there is to be seen at once; null: no matter. */
  readonly height: number | null;
  readonly shown: ShownKinds;
  /** Writes a time as the page does. */
  readonly time: (utcMs: number) => string;
  /** Names a line: `line 10277`, with its file where there are several. */
  readonly lineName: (line: StageLine) => string;
}

/** Sizes of text in pixels. */
export const labelSize = 12;
export const smallSize = 11;
export const titleSize = 13;

/** Below this nothing can be read; a narrower page scrolls. */
export const leastWidth = 340;

export function stagePicture(model: StageModel, options: StageLayoutOptions): StagePicture {
  const width = Math.max(leastWidth, Math.floor(options.width));
  const places = placesOf(arrangementOf(model.generation, model.place ?? 'dataServer', width >= wideFrom), width, options.height);
  const states = partStates(model, options.shown);
  const legend = legendOf(model, options, { x: places.frames[0]!.box.x, y: places.height + 12, width });
  const legendEnd = legend.at(-1);
  return {
    width,
    height: legendEnd ? legendEnd.y + legendEnd.height + 2 : places.height,
    frames: places.frames.map(({ on, box }) => frameOf(on, box, model, on === 'coordinator' && places.railX !== null)),
    parts: [...places.parts].map(([key, box]) => partOf(key, box, states.get(key), model)),
    lines: linesOf(model, options.shown, places),
    notes: [...stopNote(model, places.stopNote, options), ...diskNote(model, places, options)],
    legend,
  };
}

/** @param isCrossed lines come down through its head at the right */
function frameOf(on: 'here' | 'coordinator', box: Box, model: StageModel, isCrossed: boolean): PictureFrame {
  const node = on === 'here' ? model.chosen : model.coordinator;
  const roles = roleWords(node, model);
  const fullTitle = partWords({ component: 'node', on }, model);
  const room = (isCrossed ? box.width * 0.7 : box.width) - 24;
  const isInferred = node?.isCoordinator === true && model.coordinatorValue?.certainty === 'inferred';
  const roleRoom = room - Math.min(textWidth(fullTitle, titleSize, true), room * 0.5) - 12;
  const fitting = roles.find((one) => textWidth(one, smallSize) <= roleRoom);
  const shownRole = fitting ?? fitText(roles.at(-1)!, roleRoom, smallSize);
  const title = fitText(fullTitle, room - textWidth(shownRole, smallSize) - 12, titleSize, true);
  return {
    ...box,
    name: { component: 'node', on },
    ...{ title, fullTitle, headHeight, role: shownRole },
    roleX: isCrossed ? box.x + 12 + textWidth(title, titleSize, true) + 12 : null,
    look: node === null ? 'unknown' : node.isDown ? 'down' : isInferred ? 'inferred' : 'known',
    isCoordinator: node?.isCoordinator ?? false,
  };
}

function partOf(key: string, box: Box, state: PartState | undefined, model: StageModel): PicturePart {
  const [component, on] = key.split('@') as [ComponentId, PicturePart['name']['on']];
  const shape = component === 'disk' ? 'disk' : component === 'network' ? 'network' : 'box';
  const fullLabel = componentWords(component, model);
  // Lines go over the upper part of the network where it stands upright.
  const isUpright = shape === 'network' && box.height > box.width / 2;
  const isLying = shape === 'network' && !isUpright;
  return {
    ...box,
    name: { component, on },
    ...{ fullLabel, shape },
    ...fittingLabel(
      fullLabel,
      box.width - (shape === 'disk' ? 28 : isLying ? 2 * networkLines + 8 : 8),
      shape === 'network' ? smallSize : labelSize,
    ),
    look: state?.look ?? 'quiet',
    kind: state?.kind ?? null,
    isInferred: state?.isInferred ?? false,
    labelAt: [
      box.x + box.width / 2 - (isLying ? networkLines : 0),
      isUpright ? box.y + box.height - 14 : box.y + box.height / 2 + (shape === 'disk' ? 3 : 0),
    ],
  };
}

/** Rather a little smaller than cut. Parts on a way are written in bold, so there must be room for that. */
function fittingLabel(text: string, room: number, size: number): Pick<PicturePart, 'label' | 'labelSize'> {
  const fitting = [size, size - 0.5, size - 1, size - 1.5].find((one) => textWidth(text, one, true) <= room);
  return { labelSize: fitting ?? size - 1, label: fitting === undefined ? fitText(text, room, size - 1, true) : text };
}

/** Quiet lines once each, under those that say something. */
function linesOf(model: StageModel, shown: ShownKinds, places: StagePlaces): readonly PictureLine[] {
  const byPlace = new Map<string, PictureLine>();
  let entered: { readonly key: string; readonly at: Point } | null = null;
  const links = linkStates(model, shown);
  for (const [index, link] of links.entries()) {
    if (link.from.component === 'network') continue; // drawn with the link that leads into it
    const next = link.to.component === 'network' ? links[index + 1] : undefined;
    const to = next?.to ?? link.to;
    const at = entered !== null && entered.key === partKey(link.from) ? entered.at : null;
    const points = routeOf(link, to, places, at);
    if (points === null) continue;
    entered = { key: partKey(to), at: points.at(-1)! };
    const line = lineOf(
      points,
      next && strengthOf(next) < strengthOf(link) ? { ...next, isCrossed: link.isCrossed } : link,
      model,
    );
    const place = points.join(' ');
    byPlace.delete(place);
    byPlace.set(place, line);
  }
  return [...byPlace.values()].sort((a, b) => Number(a.look !== 'quiet') - Number(b.look !== 'quiet'));
}

/** A link over the network is known no further than its far end. */
function strengthOf({ look }: LinkState): number {
  return look === 'unknown' ? 0 : 1;
}

function routeOf(link: LinkState, to: LinkState['to'], places: StagePlaces, entered: Point | null): readonly Point[] | null {
  const [from, end] = [places.parts.get(partKey(link.from)), places.parts.get(partKey(to))];
  if (!from || !end) return null;
  const offset = link.isMetadata ? -besideOffset : besideOffset;
  const network = places.parts.get('network@shared');
  if (link.to.component === 'network' && network) return networkRoute(from, end, network, offset, entered);
  const isApart = link.to.component === 'disk' && link.from.on === 'here' && places.frames.length > 1;
  if (isApart) return diskRoute(from, end, places.railX, places.belowNodes + 9);
  return routeBetween(from, end, offset, entered);
}

function lineOf(points: readonly Point[], link: LinkState, model: StageModel): PictureLine {
  const { kind, look, isInferred, isCrossed } = link;
  const isOwnPath = link.to.component === 'disk' && link.from.on === 'here' && model.place !== 'coordinator';
  if (isOwnPath && model.diskPath === 'lost') {
    return {
      points,
      look: 'broken',
      kind: null,
      isInferred: model.chosen.ioMode?.certainty === 'inferred',
      cross: middleOfLongest(points),
    };
  }
  if (isOwnPath && look === 'quiet' && model.diskPath === 'unknown') {
    return { points, look: 'unknown', kind: null, isInferred: false, cross: null };
  }
  return { points, look, kind, isInferred, cross: isCrossed ? middleOfLongest(points) : null };
}

function stopNote(model: StageModel, room: Box, options: StageLayoutOptions): readonly PictureNote[] {
  const { chosen, stop } = model;
  if (chosen.isDown) return [note(room, t('{0} is down', chosen.name), 'stopped', chosen.state?.evidence[0], options)];
  if (stop !== null) {
    const band = bandWords(chosen.band);
    const words = stop.kind === 'failing' ? t('IO fails: {0}', band) : heldWords(chosen.band, band);
    return [note(room, words, 'stopped', undefined, options)];
  }
  const isUntold = chosen.ioMode === null || isUnknown(chosen.ioMode);
  return isUntold ? [note(room, t('IO mode: {0}', untoldWords(model)), 'quiet', undefined, options)] : [];
}

/** What is under way when a volume drains goes on to its end. */
function heldWords(band: StageBand, inWords: string): string {
  if (band === 'setDownlevel') return t('IO is held: files are reopened');
  return band === 'draining' ? t('new IO is held: {0}', inWords) : t('IO is held: {0}', inWords);
}

function diskNote(model: StageModel, places: StagePlaces, options: StageLayoutOptions): readonly PictureNote[] {
  const { chosen, diskPath } = model;
  if (places.diskNote === null || chosen.isDown) return [];
  const { ioMode } = chosen;
  if (diskPath === 'lost' && ioMode !== null) {
    const since = ioMode.sinceUtcMs;
    const words = since === null ? t('path to the disk lost') : t('path lost, told {0}', options.time(since));
    return [note(places.diskNote, words, 'broken', ioMode.evidence[0], options)];
  }
  if (diskPath === 'notAttached')
    return [note(places.diskNote, t('space attached to its owner only'), 'quiet', ioMode?.evidence[0], options)];
  if (diskPath !== 'unknown') return [];
  // The simulator knows its paths, but what it answers tells only of those that are lost.
  const words = model.isSimulated ? t('path to the disk: the simulation does not tell') : t('path to the disk: no line tells');
  return [note(places.diskNote, words, 'quiet', undefined, options)];
}

const lineHeight = 15;

/** Words in as many lines as there is room for, with a link behind or under them. */
function note(
  room: Box,
  words: string,
  tone: PictureNote['tone'],
  proof: StageLine | undefined,
  options: StageLayoutOptions,
): PictureNote {
  const most = Math.max(2, Math.floor(room.height / lineHeight));
  if (proof === undefined) return { ...room, lines: wrapText(words, room.width, smallSize, most), tone, link: null };
  const names = [options.lineName(proof), t('line {0}', proof.line)] as const;
  const beside = names.find((name) => textWidth(`${words}  ${name}`, smallSize) <= room.width);
  const linkWords = beside ?? names.find((name) => textWidth(name, smallSize) <= room.width) ?? names[1];
  const isOneLine = beside !== undefined;
  const lines = wrapText(words, room.width, smallSize, isOneLine ? 1 : most - 1);
  const shown = fitText(linkWords, room.width, smallSize);
  const x = isOneLine ? room.x + textWidth(`${words}  `, smallSize) : room.x;
  const y = room.y + (isOneLine ? 0 : lines.length * lineHeight);
  const link = { x, y, width: textWidth(shown, smallSize), height: lineHeight, words: shown, to: proof };
  return { ...room, lines, tone, link };
}

function openWayWords({ isSimulated }: StageModel): string {
  return isSimulated ? t('reads and writes: by which way is not simulated') : t('reads and writes: no line tells by which way');
}

const sampleWidth = 34;
const legendHeight = 20;

/** Side by side while there is room. */
function legendOf(
  model: StageModel,
  { shown }: StageLayoutOptions,
  room: { readonly x: number; readonly y: number; readonly width: number },
): readonly PictureLegend[] {
  let { x, y } = room;
  return shownWays(model, shown).map((way) => {
    const sentence = isOpenWay(way, shown) ? openWayWords(model) : wayWords(way, model);
    const words = fitText(sentence, room.width - room.x - sampleWidth - 8, smallSize);
    const entry = sampleWidth + textWidth(words, smallSize) + 8;
    if (x > room.x && x + entry > room.width) [x, y] = [room.x, y + legendHeight];
    const looks = { inUse: 'inUse', held: 'stopped', notUsed: 'notUsed', notPossible: 'barred', unknown: 'unknown' } as const;
    const made = { x, y, width: entry, height: legendHeight, words, kind: way.kind };
    x += entry + 16;
    return { ...made, look: looks[way.status], isInferred: way.certainty === 'inferred' };
  });
}
