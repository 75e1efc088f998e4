// What a picture of the lanes is made of: a list of shapes that canvas and SVG draw alike. Types only.
import type { BandName, FindingMark } from '../../../server/src/protocol/replayViewMessages';

export type Shape = BandShape | BoxShape | LineShape | TextShape | FlagShape | MarkShape;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of a lane. Inferred ones have a dashed border. */
export interface BandShape extends Box {
  readonly type: 'band';
  readonly band: BandName;
  readonly isInferred: boolean;
}

/** A plain area. */
export interface BoxShape extends Box {
  readonly type: 'box';
  readonly tone: Tone;
}

export interface LineShape {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly isDashed: boolean;
  readonly tone: Tone;
}

/** `y` is the middle of the line. It is cut to fit already; `width` is what it takes. */
export interface TextShape {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly font: FontName;
  readonly tone: Tone | OnBand;
}

/** Where a coordinator begins: a pennant that flies from its foot to the right. */
export interface FlagShape {
  readonly type: 'flag';
  readonly x: number;
  /** Of the foot. */
  readonly y: number;
  readonly height: number;
}

/** A finding: a disc with its number, or only a tick where `words` is empty. Middle at `x`, `y`. */
export interface MarkShape {
  readonly type: 'mark';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly words: string;
  readonly severity: FindingMark['severity'];
  /** Hollow and dashed: no line gives its time, so it claims no moment. */
  readonly isUndated: boolean;
}

/** Words on a band stand on a plate in its colour. */
export interface OnBand {
  readonly onBand: BandName;
}

export type Tone = 'background' | 'foreground' | 'quiet' | 'line' | 'coordinator' | 'playHead' | 'heading';

export type FontName = 'label' | 'heading' | 'small' | 'title' | 'mark';

/** How fonts are set: size as a share of the ordinary one. */
export const fonts: Readonly<Record<FontName, { readonly size: number; readonly weight: number }>> = {
  label: { size: 0.92, weight: 600 },
  heading: { size: 1, weight: 600 },
  small: { size: 0.88, weight: 400 },
  title: { size: 1.25, weight: 600 },
  mark: { size: 0.8, weight: 700 },
};

/** Width of a text in pixels. */
export type Measure = (text: string, font: FontName) => number;
