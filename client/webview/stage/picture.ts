// The stage as a list of what is to be drawn, with places in pixels: the page and the saved picture draw the same. Types only.
import type { ComponentId } from '../../../server/src/ioWays/components';
import type { StageLine } from '../../../server/src/ioWays/stageModel';
import type { IoKind } from '../../../server/src/ioWays/ways';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A part that can be asked about: one of the ways, or a node itself. */
export interface PartName {
  readonly component: ComponentId | 'node';
  readonly on: 'here' | 'coordinator' | 'shared';
}

export interface StagePicture {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PictureFrame[];
  readonly parts: readonly PicturePart[];
  /** In the order in which they are drawn: what is in use last. */
  readonly lines: readonly PictureLine[];
  readonly notes: readonly PictureNote[];
  readonly legend: readonly PictureLegend[];
}

/** What a shown way is and how it stands, with a piece of its line before the words. */
export interface PictureLegend extends Box {
  readonly words: string;
  readonly kind: IoKind;
  readonly look: PartLook;
  readonly isInferred: boolean;
}

/** A node. `unknown`: nobody tells which node it is. */
export interface PictureFrame extends Box {
  readonly name: PartName;
  /** What is written, cut where it must be. */
  readonly title: string;
  readonly fullTitle: string;
  readonly role: string;
  /** Where the role begins; null: it ends at the right. */
  readonly roleX: number | null;
  readonly look: 'known' | 'inferred' | 'down' | 'unknown';
  readonly isCoordinator: boolean;
  /** Of the upper part, which can be clicked. */
  readonly headHeight: number;
}

/** `quiet`: not on a way that is shown; `notUsed`, `barred`: on one that is shown but does not go now, or cannot. */
export type PartLook = 'quiet' | 'inUse' | 'stopped' | 'notUsed' | 'barred' | 'unknown';

export interface PicturePart extends Box {
  readonly name: PartName;
  readonly label: string;
  readonly labelSize: number;
  readonly fullLabel: string;
  readonly look: PartLook;
  /** Whose colour it has; null where it is quiet. */
  readonly kind: IoKind | null;
  readonly isInferred: boolean;
  readonly shape: 'box' | 'disk' | 'network';
  /** Where the label stands; the middle. */
  readonly labelAt: Point;
}

export interface PictureLine {
  readonly points: readonly Point[];
  readonly look: PartLook | 'broken';
  readonly kind: IoKind | null;
  readonly isInferred: boolean;
  /** Where a broken or barred line has its cross; null = none. */
  readonly cross: Point | null;
}

/** Words on the picture. */
export interface PictureNote extends Box {
  readonly lines: readonly string[];
  readonly tone: 'broken' | 'stopped' | 'quiet';
  /** The line that proves it, as a link behind the words, with the box of its text. */
  readonly link: (Box & { readonly words: string; readonly to: StageLine }) | null;
}
