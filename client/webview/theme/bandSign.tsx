// A small swatch of a band, for lists, tables and legends. Decoration only: what it says stands beside it in words.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import { bandLooks, bandPaint } from './bands';
import { palette } from './palette';
import { patternTiles, tilePath } from './patterns';
import './bandSign.css';

export interface BandSignProps {
  readonly band: BandName;
  /** In pixels; 16 by 12 where not given. */
  readonly width?: number;
  readonly height?: number;
  readonly isInferred?: boolean;
}

export function BandSign({ band, width = 16, height = 12, isInferred = false }: BandSignProps): JSX.Element {
  const { kind, background, foreground } = palette().value;
  const paint = bandPaint(band, kind, background, foreground);
  const tile = patternTiles[bandLooks[band].pattern];
  const pattern = useId();
  const size = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 2 };
  const outline = paint.border ?? (paint.ground === null ? paint.mark : null) ?? (isInferred ? foreground : null);
  return (
    <svg class="band-sign" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {tile && (
        <pattern id={pattern} width={tile.size} height={tile.size} patternUnits="userSpaceOnUse">
          {tile.strokes.length > 0 && <path d={tilePath(tile)} stroke={paint.mark} stroke-width={tile.strokeWidth} fill="none" />}
          {tile.dots.map(({ x, y, radius }) => (
            <circle cx={x} cy={y} r={radius} fill={paint.mark} />
          ))}
        </pattern>
      )}
      {paint.ground && <rect {...size} fill={paint.ground} />}
      {tile && <rect {...size} fill={`url(#${pattern})`} />}
      {outline && <rect {...size} fill="none" stroke={outline} {...(isInferred ? { 'stroke-dasharray': '3 2' } : {})} />}
    </svg>
  );
}
