// The lanes of a simulated future as a picture of their own, which nobody can take for those of the logs. All it shows is said in words,
// too, in the list beside it. Knows nothing of what can be tried.
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { BandName } from '../../../server/src/protocol/replayViewMessages';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import { fitText } from '../lanes/fitText';
import type { Measure } from '../lanes/shapes';
import { textMeasure } from '../lanes/textMeasure';
import { bandLooks, bandPaint, bandWords } from '../theme/bands';
import { palette } from '../theme/palette';
import { patternTiles, tilePath } from '../theme/patterns';
import { count, t } from '../words';
import { futureLayout, futureMeasures, type FutureBox, type FutureRow } from './futureLayout';

const firstWidth = 360;
const padding = 6;

export function FutureLanes({ future }: { readonly future: WhatIf }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstWidth);
  const id = useId();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, Math.floor(entry.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const colours = palette().value;
  const measure = useMemo(() => textMeasure(colours), [colours]);
  const labelWidth = Math.min(width * 0.3, 16 + Math.max(0, ...future.nodes.map((node) => measure(node, 'label'))));
  const layout = futureLayout(future, width, labelWidth);
  const used = new Set(layout.rows.flatMap((row) => (row.type === 'lane' ? row.bands.map(({ band }) => band) : [])));
  return (
    <div class="future-frame" ref={frame}>
      <svg
        class="future-lanes"
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={t(
          'Simulated lanes of {0}; the list below says the same in words',
          future.volumes.map(({ volume }) => volume).join(', '),
        )}
        font-family={colours.fontFamily}
        font-size={colours.fontSize * 0.88}
      >
        <defs>
          {[...used].map((band) => (
            <BandPattern key={band} id={`${id}${band}`} band={band} />
          ))}
        </defs>
        {layout.ticks.map(({ x, seconds }) => (
          <g key={seconds}>
            <line x1={x} x2={x} y1={0} y2={layout.axisTop} stroke={colours.line} />
            <text x={x} y={layout.axisTop + 14} fill={colours.quiet} text-anchor={seconds === 0 ? 'start' : 'middle'}>
              {t('+{0} s', seconds)}
            </text>
          </g>
        ))}
        {layout.rows.map((row) => (
          <Row key={row.top} row={row} measure={measure} labelWidth={labelWidth} patternId={id} />
        ))}
        {layout.actions.map(({ x, action }) => (
          <g key={action}>
            <line x1={x} x2={x} y1={12} y2={layout.axisTop} stroke={colours.foreground} stroke-dasharray="2 3" />
            <circle cx={x} cy={9} r={8} fill={colours.foreground} />
            <text x={x} y={12.5} fill={colours.background} text-anchor="middle" font-weight="700">
              {count(action + 1)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

interface RowProps {
  readonly row: FutureRow;
  readonly measure: Measure;
  readonly labelWidth: number;
  readonly patternId: string;
}

function Row({ row, measure, labelWidth, patternId }: RowProps) {
  const { foreground, quiet, coordinator } = palette().value;
  const { top } = row;
  if (row.type === 'heading') {
    return (
      <text x={0} y={top + 15} fill={foreground} font-weight="600">
        {row.volume ?? t('Nodes')}
      </text>
    );
  }
  if (row.type === 'others') {
    return (
      <text x={0} y={top + 13} fill={quiet}>
        {row.count === 1 ? t('and 1 more node, as it was') : t('and {0} more nodes, as they were', count(row.count))}
      </text>
    );
  }
  return (
    <g>
      <text x={0} y={top + futureMeasures.bandTop + 12} fill={foreground}>
        {fitText(row.node, labelWidth - padding, 'small', measure) ?? ''}
        <title>{row.node}</title>
      </text>
      {row.bands.map((box) => (
        <Band key={box.x} box={box} top={top + futureMeasures.bandTop} measure={measure} patternId={patternId} />
      ))}
      {row.coordinator.map(({ x, width }) => (
        <rect key={x} x={x} y={top + 2} width={width} height={futureMeasures.coordinator} fill={coordinator}>
          <title>{t('{0} is the coordinator', row.node)}</title>
        </rect>
      ))}
    </g>
  );
}

function Band({
  box,
  top,
  measure,
  patternId,
}: {
  readonly box: FutureBox;
  readonly top: number;
  readonly measure: Measure;
  readonly patternId: string;
}) {
  const { kind, background, foreground } = palette().value;
  const paint = bandPaint(box.band, kind, background, foreground);
  const place = { x: box.x, y: top, width: box.width, height: futureMeasures.band };
  const words = fitText(bandWords(box.band), box.width - 2 * padding, 'small', measure);
  return (
    <g>
      <title>{box.words}</title>
      {paint.ground && <rect {...place} fill={paint.ground} />}
      {patternTiles[bandLooks[box.band].pattern] && <rect {...place} fill={`url(#${patternId}${box.band})`} />}
      <rect {...place} fill="none" stroke={paint.border ?? foreground} stroke-dasharray="3 2" />
      {words !== null && (
        <>
          {paint.plate && (
            <rect x={box.x + padding - 2} y={top + 2} width={measure(words, 'small') + 4} height={12} fill={paint.plate} />
          )}
          <text x={box.x + padding} y={top + 12} fill={paint.text}>
            {words}
          </text>
        </>
      )}
    </g>
  );
}

function BandPattern({ id, band }: { readonly id: string; readonly band: BandName }) {
  const { kind, background, foreground } = palette().value;
  const tile = patternTiles[bandLooks[band].pattern];
  if (tile === null) return null;
  const { mark } = bandPaint(band, kind, background, foreground);
  return (
    <pattern id={id} width={tile.size} height={tile.size} patternUnits="userSpaceOnUse">
      {tile.strokes.length > 0 && <path d={tilePath(tile)} stroke={mark} stroke-width={tile.strokeWidth} fill="none" />}
      {tile.dots.map(({ x, y, radius }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} fill={mark} />
      ))}
    </pattern>
  );
}
