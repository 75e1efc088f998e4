// The stage on the page: the same shapes as in a saved picture, with parts that can be reached, named and asked about.
// Knows nothing of where the shapes are from.
import { createElement, type JSX } from 'preact';
import type { StageLine } from '../../../server/src/ioWays/stageModel';
import type { PartName } from './picture';
import type { Shape } from './shapes';
import './stageDrawing.css';

export interface StageDrawingProps {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly shapes: readonly Shape[];
  readonly chosen: PartName | null;
  /** Dashes move along the ways in use. */
  readonly isMoving: boolean;
  /** False where there is no log to show. */
  readonly canShowLines: boolean;
  readonly choosePart: (name: PartName) => void;
  readonly showLine: (line: StageLine) => void;
}

export function StageDrawing(props: StageDrawingProps): JSX.Element {
  const { width, height, label, shapes, isMoving } = props;
  return (
    <svg
      class={isMoving ? 'stage-drawing is-moving' : 'stage-drawing'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
    >
      {shapes.map((one, index) => drawn(one, index, props))}
    </svg>
  );
}

/** Shapes that only decorate: nothing in them can be reached. */
export function Decoration({ width, height, shapes }: Pick<StageDrawingProps, 'width' | 'height' | 'shapes'>): JSX.Element {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {shapes.map((one, index) => drawn(one, index, null))}
    </svg>
  );
}

function drawn(one: Shape | string, key: number, props: StageDrawingProps | null): JSX.Element | string {
  if (typeof one === 'string') return one;
  const children = one.children.map((child, index) => drawn(child, index, props));
  return createElement(
    one.tag,
    { ...one.attributes, ...animated(one), ...(props === null ? {} : reachable(one, props)), key },
    ...children,
  );
}

/** How far dashes move in one turn differs by kind. */
function animated({ attributes }: Shape): Record<string, unknown> {
  const period = attributes['data-period'];
  return period === undefined ? {} : { style: { '--period': `${-Number(period)}px`, '--turn': `${Number(period) * 28}ms` } };
}

function reachable(
  { part, link }: Shape,
  { chosen, canShowLines, choosePart, showLine }: StageDrawingProps,
): Record<string, unknown> {
  const told = part ?? link;
  if (!told || (link && !canShowLines)) return {};
  const act = () => {
    if (part) choosePart(part.name);
    else if (link) showLine(link.to);
  };
  return {
    role: part ? 'button' : 'link',
    tabindex: 0, // as SVG spells it
    'aria-label': told.label,
    ...(part ? { 'aria-pressed': isSamePart(part.name, chosen) } : {}),
    onClick: act,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  };
}

function isSamePart(one: PartName, other: PartName | null): boolean {
  return other !== null && one.component === other.component && one.on === other.on;
}
