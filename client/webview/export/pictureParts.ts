// Lanes and stage as parts of one picture, each in both ways of drawing. Knows nothing of files.
import { escapeXml } from '../escapeXml';
import { CanvasPainter } from '../lanes/canvasPainter';
import { svgPatterns, svgShapes } from '../lanes/svgPainter';
import type { SavedStage } from '../stage/savedStage';
import { StageCanvas } from '../stage/stageCanvas';
import { svgText } from '../stage/svgText';
import type { Palette } from '../theme/palette';
import type { Picture } from './pictureLayout';

export interface PicturePart {
  readonly width: number;
  readonly height: number;
  /** What stands within the `svg` element. */
  readonly svg: () => string;
  /** The context is scaled and moved already. */
  readonly paint: (context: CanvasRenderingContext2D, pixelRatio: number) => void;
}

export function lanesPart({ width, height, shapes }: Picture, theme: Palette): PicturePart {
  return {
    ...{ width, height },
    svg: () => `${svgPatterns(shapes, theme)}\n${svgShapes(shapes, theme)}`,
    paint: (context, pixelRatio) => new CanvasPainter(theme, pixelRatio).draw(context, shapes),
  };
}

export function stagePart({ width, height, shapes }: SavedStage, { fontFamily }: Palette): PicturePart {
  return {
    ...{ width, height },
    svg: () => `<g font-family="${escapeXml(fontFamily)}">${shapes.map(svgText).join('')}</g>`,
    paint: (context, pixelRatio) => new StageCanvas(context, { fontFamily, pixelRatio }).draw(shapes),
  };
}
