// The line from one part to the next: straight where they face each other, with corners else, around everything between.
// Knows nothing of what is drawn.
import type { Box, Point } from './picture';

/** Metadata and data go side by side where they go the same way: so far from the middle, in pixels. */
export const besideOffset = 5;

/** Two lines side by side never cross: each keeps its side through all corners. @param offset from the middle; above zero = right or below */
export function routeBetween(from: Box, to: Box, offset: number, enteredAt: Point | null): readonly Point[] {
  const isBelow = to.y >= from.y + from.height;
  const shared = overlap(from.x, from.x + from.width, to.x, to.x + to.width);
  if (isBelow && shared !== null && shared.size >= 2 * besideOffset + 8) {
    const x = shared.middle + offset;
    return [
      [x, from.y + from.height],
      [x, to.y],
    ];
  }
  const beside = overlap(from.y, from.y + from.height, to.y, to.y + to.height);
  if (beside !== null && beside.size >= 2 * besideOffset + 8) {
    const y = isWithin(enteredAt, from) ? enteredAt[1] : beside.middle + offset;
    return [
      [from.x + from.width, y],
      [to.x, y],
    ];
  }
  const isRight = to.x >= from.x + from.width;
  return isRight ? rightThenDown(from, to, offset) : downThenLeft(from, to, offset);
}

function rightThenDown(from: Box, to: Box, offset: number): readonly Point[] {
  const [x, y] = [to.x + to.width / 2 - offset, from.y + from.height / 2 + offset];
  return [
    [from.x + from.width, y],
    [x, y],
    [x, to.y],
  ];
}

function downThenLeft(from: Box, to: Box, offset: number): readonly Point[] {
  const [x, y] = [from.x + from.width / 2 + offset, to.y + to.height / 2 + offset];
  return [
    [x, from.y + from.height],
    [x, y],
    [to.x + to.width, y],
  ];
}

/** Over the network, from node to node: across where they stand side by side, down where one stands under the other. */
export function networkRoute(from: Box, to: Box, network: Box, offset: number, enteredAt: Point | null): readonly Point[] {
  if (to.y >= from.y + from.height && to.y >= network.y + network.height) return downThrough(from, to, network, offset);
  const start = isWithin(enteredAt, from) ? enteredAt[1] : from.y + from.height / 2 + offset;
  const end = to.y + Math.min(to.height, from.height) / 2 + offset;
  const x = network.x + network.width / 2 + offset;
  if (start === end) {
    return [
      [from.x + from.width, start],
      [to.x, end],
    ];
  }
  return [
    [from.x + from.width, start],
    [x, start],
    [x, end],
    [to.x, end],
  ];
}

function downThrough(from: Box, to: Box, network: Box, offset: number): readonly Point[] {
  const start = from.x + from.width / 2 + offset;
  const end = Math.min(Math.max(start, to.x + 12), to.x + to.width - 12);
  if (start === end) {
    return [
      [start, from.y + from.height],
      [end, to.y],
    ];
  }
  const y = network.y + network.height / 2 + offset;
  return [
    [start, from.y + from.height],
    [start, y],
    [end, y],
    [end, to.y],
  ];
}

/** From the disk stack of a node that stands apart from the disk, outside of everything. @param railX null: nothing stands between */
export function diskRoute(from: Box, disk: Box, railX: number | null, belowNode: number): readonly Point[] {
  const [x, y] = [from.x + from.width / 2, disk.y + disk.height / 2];
  const start: Point = [x, from.y + from.height];
  if (railX === null) return [start, [x, y], [disk.x, y]];
  return [start, [x, belowNode], [railX, belowNode], [railX, y], [disk.x, y]];
}

/** The middle of the longest piece. */
export function middleOfLongest(points: readonly Point[]): Point {
  let best = 0;
  let middle: Point = points[0]!;
  for (let at = 1; at < points.length; at++) {
    const [[x1, y1], [x2, y2]] = [points[at - 1]!, points[at]!];
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    if (length > best) [best, middle] = [length, [(x1 + x2) / 2, (y1 + y2) / 2]];
  }
  return middle;
}

function isWithin(point: Point | null, { y, height }: Box): point is Point {
  return point !== null && point[1] > y && point[1] < y + height;
}

function overlap(a1: number, a2: number, b1: number, b2: number): { readonly middle: number; readonly size: number } | null {
  const [from, to] = [Math.max(a1, b1), Math.min(a2, b2)];
  return to > from ? { middle: (from + to) / 2, size: to - from } : null;
}
