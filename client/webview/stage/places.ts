// Places of nodes, parts, network and disk on the stage for a width, in pixels. Knows nothing of states and words.
import type { Arrangement } from './arrangement';
import { partKey } from './looks';
import type { Box } from './picture';

export interface StagePlaces {
  readonly frames: readonly { readonly on: 'here' | 'coordinator'; readonly box: Box }[];
  /** By `partKey`. */
  readonly parts: ReadonlyMap<string, Box>;
  /** Where the nodes stand under each other: how far left the line to the disk goes down; null: they stand side by side. */
  readonly railX: number | null;
  /** Room for words on how IO stands, beside the application. */
  readonly stopNote: Box;
  /** Room for words on the way from the chosen node to the disk; null where the node is the coordinator. */
  readonly diskNote: Box | null;
  /** Where the nodes end. */
  readonly belowNodes: number;
  readonly height: number;
}

/** From this width on nodes stand side by side. */
export const wideFrom = 700;

export const headHeight = 34;
const padding = 12;
const columnGap = 16;
const mostColumn = 196;
const diskHeight = 38;
const networkWidth = 100;
/** Between nodes that stand under each other: the network, and words on the way to the disk. */
const betweenNodes = 66;
const railRoom = 26;
/** Half of the room that lines need at the end of a network that lies. */
export const networkLines = 18;

/** @param height as much as the stage should take, where it can; null: as it is best */
export function placesOf(arrangement: Arrangement, width: number, height: number | null): StagePlaces {
  if (width < wideFrom) return narrow(arrangement, width, pitchOf(arrangement.rows, null)); // it scrolls anyway
  return wide(arrangement, width, pitchOf(arrangement.rows, height));
}

/** Rows and what stands in them, in pixels. */
interface Pitch {
  readonly row: number;
  readonly part: number;
}

const usualRow = 43;
const leastRow = 36;
const mostRow = 50;
/** Between a part and the one below it: room for an arrow. */
const betweenParts = 14;
/** What a stage has below its nodes: disk and legend. */
const belowRoom = 106;

function pitchOf(rows: number, height: number | null): Pitch {
  const wanted = height === null ? usualRow : (height - belowRoom - headHeight - padding + betweenParts) / rows;
  const row = Math.floor(Math.min(mostRow, Math.max(leastRow, wanted)));
  return { row, part: row - betweenParts };
}

function wide({ nodes, rows }: Arrangement, width: number, pitch: Pitch): StagePlaces {
  const parts = new Map<string, Box>();
  const height = frameHeight(rows, pitch);
  const isPair = nodes.length === 2;
  const columns = nodes.reduce((sum, node) => sum + node.columns, 0);
  const fixed = nodes.reduce((sum, node) => sum + 2 * padding + (node.columns - 1) * columnGap, 0);
  const leastGap = isPair ? networkWidth + 16 : 0;
  const column = Math.min(mostColumn, (width - 2 - fixed - leastGap) / columns);
  // Names of parts are longer on the coordinator; where there is little room it gets more of it.
  const isTight = isPair && nodes[0]!.columns === nodes[1]!.columns && column < 150;
  const columnOf = (on: 'here' | 'coordinator') => (isTight ? column * (on === 'here' ? 0.86 : 1.14) : column);
  const spare = width - 2 - fixed - column * columns;
  const gap = isPair ? Math.min(spare, 220) : 0;
  let x = 1 + (spare - gap) / 2;
  const frames = nodes.map((node, index) => {
    const frameWidth = 2 * padding + node.columns * columnOf(node.on) + (node.columns - 1) * columnGap;
    const box = { x, y: 1, width: frameWidth, height };
    putParts(parts, node, box, columnOf(node.on), pitch);
    x += frameWidth + (index === 0 ? gap : 0);
    return { on: node.on, box };
  });
  const [first, last] = [frames[0]!.box, frames.at(-1)!.box];
  const belowNodes = 1 + height;
  const diskWidth = Math.min(280, last.width - 2 * padding);
  // Under the disk stack, as all IO of the coordinator goes straight down.
  const stack = parts.get(partKey({ component: 'diskStack', on: frames.at(-1)!.on }))!;
  const disk = {
    x: Math.max(last.x, stack.x + stack.width / 2 - diskWidth / 2),
    y: belowNodes + 26,
    width: diskWidth,
    height: diskHeight,
  };
  parts.set('disk@shared', disk);
  if (isPair) {
    const centre = (first.x + first.width + last.x) / 2;
    const low = parts.get('smbClient@here') ?? parts.get('miniRedirector@here')!;
    const bottom = low.y + low.height + 34;
    const top = headHeight - 2;
    parts.set('network@shared', { x: centre - networkWidth / 2, y: top, width: networkWidth, height: bottom - top });
  }
  const ownStack = parts.get('diskStack@here')!;
  const noteX = ownStack.x + ownStack.width / 2 + 12;
  return {
    ...{ frames, parts, belowNodes, railX: null },
    stopNote: stopNoteOf(parts, first, columnOf('here')),
    diskNote: isPair ? { x: noteX, y: belowNodes + 8, width: disk.x - noteX - 16, height: 32 } : null,
    height: disk.y + disk.height + 2,
  };
}

function narrow({ nodes, rows }: Arrangement, width: number, pitch: Pitch): StagePlaces {
  const height = frameHeight(rows, pitch);
  const parts = new Map<string, Box>();
  const isPair = nodes.length === 2;
  const left = isPair ? railRoom : 1;
  const frameWidth = width - left - 1;
  const frames = nodes.map((node, index) => {
    const used = (frameWidth - 2 * padding - (node.columns - 1) * columnGap) / node.columns;
    const box = { x: left, y: 1 + index * (height + betweenNodes), width: frameWidth, height };
    putParts(parts, node, box, used, pitch);
    return { on: node.on, box };
  });
  const [first, last] = [frames[0]!.box, frames.at(-1)!.box];
  const lastBottom = last.y + last.height;
  const diskWidth = Math.min(280, frameWidth - 60);
  const stack = parts.get(partKey({ component: 'diskStack', on: frames.at(-1)!.on }))!;
  const underStack = stack.x + stack.width / 2 - diskWidth / 2;
  const diskX = Math.min(Math.max(underStack, last.x + 12), last.x + frameWidth - diskWidth);
  const disk = { x: diskX, y: lastBottom + 26, width: diskWidth, height: diskHeight };
  parts.set('disk@shared', disk);
  const firstBottom = first.y + first.height;
  const sender = parts.get('smbClient@here') ?? parts.get('miniRedirector@here');
  if (isPair && sender) {
    // The lines go down at its right end, so that its name can be read.
    const x = sender.x + sender.width / 2 + networkLines - networkWidth - 24;
    parts.set('network@shared', { x, y: firstBottom + 18, width: networkWidth + 24, height: betweenNodes - 36 });
  }
  const noteEnd = parts.get('network@shared')?.x ?? 0;
  return {
    ...{ frames, parts, belowNodes: firstBottom },
    railX: isPair ? railRoom / 2 : null,
    stopNote: stopNoteOf(parts, first, (frameWidth - 2 * padding - columnGap) / 2),
    diskNote: isPair ? { x: first.x, y: firstBottom + 13, width: noteEnd - first.x - 10, height: 45 } : null,
    height: disk.y + disk.height + 2,
  };
}

function frameHeight(rows: number, { row, part }: Pitch): number {
  return headHeight + (rows - 1) * row + part + padding;
}

function putParts(parts: Map<string, Box>, node: Arrangement['nodes'][number], frame: Box, column: number, pitch: Pitch): void {
  for (const slot of node.slots) {
    const room = slot.columns * column + (slot.columns - 1) * columnGap;
    // A single part in a wide node stays a box and does not become a bar.
    const width = slot.columns === 1 ? Math.min(room, mostColumn) : room;
    parts.set(partKey({ component: slot.component, on: node.on }), {
      x: frame.x + padding + slot.column * (column + columnGap) + (room - width) / 2,
      y: frame.y + headHeight + slot.row * pitch.row,
      width,
      height: (slot.rows - 1) * pitch.row + pitch.part,
    });
  }
}

/** The second column beside the application is free in every arrangement. */
function stopNoteOf(parts: ReadonlyMap<string, Box>, frame: Box, column: number): Box {
  const application = parts.get('application@here')!;
  return { x: frame.x + padding + column + columnGap, y: application.y - 1, width: column, height: 30 };
}
