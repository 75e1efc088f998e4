// What is under the pointer, or has the keyboard, in words. Screen readers hear it from the row itself. Knows nothing of canvas.
import type { JSX } from 'preact';
import { certaintyMeaning, certaintyWord } from '../replayWords';
import { BandSign } from '../theme/bandSign';
import { t } from '../words';
import { laneMeasures } from './bandShapes';
import type { LanesModel } from './lanesModel';
import { markX } from './markNumbers';
import { markWords } from './markWords';
import type { LaneRow } from './rows';
import { laneName, spanTimes, spanTitle } from './spanWords';
import './tooltip.css';

/** A finding so near to the pointer is told, in pixels. */
const nearPx = 5;

export interface TooltipProps {
  readonly model: LanesModel;
  /** The lanes as a whole: the tooltip stays within. */
  readonly frame: () => DOMRect | null;
  /** Where the bands are. */
  readonly bands: () => DOMRect | null;
  /** The lanes have the focus by keyboard. */
  readonly hasKeyboard: boolean;
}

export function Tooltip(props: TooltipProps): JSX.Element | null {
  const place = placeOf(props);
  if (place === null) return null;
  const frame = props.frame();
  if (frame === null) return null;
  const isLow = place.y - frame.top > frame.height / 2;
  const x = Math.max(4, Math.min(place.x - frame.left + 12, frame.width - 300));
  const y = isLow ? { bottom: `${frame.bottom - place.y + 14}px` } : { top: `${place.y - frame.top + 18}px` };
  return (
    <div class="lanes-tooltip" aria-hidden="true" style={{ left: `${x}px`, ...y }}>
      <Content model={props.model} row={place.row} ms={place.ms} />
    </div>
  );
}

interface Place {
  readonly row: LaneRow;
  readonly ms: number;
  /** In pixels of the page. */
  readonly x: number;
  readonly y: number;
}

function placeOf({ model, bands, hasKeyboard }: TooltipProps): Place | null {
  const rows = model.rows.value;
  const pointed = model.pointed.value;
  if (pointed !== null) {
    const row = rows.rows[pointed.row];
    return row?.type === 'lane' ? { row, ms: pointed.ms, x: pointed.clientX, y: pointed.clientY } : null;
  }
  const focused = hasKeyboard ? model.focused() : null;
  if (focused === null) return null;
  const box = bands();
  if (box === null) return null;
  const top = rows.topOf(model.focusRow.value) - model.scrollTop.value + laneMeasures.band + laneMeasures.bandHeight;
  const x = Math.max(0, Math.min(box.width, model.scale.value.xOf(focused.ms)));
  return { ...focused, x: box.left + x, y: box.top + top - 8 };
}

function Content({ model, row, ms }: { readonly model: LanesModel; readonly row: LaneRow; readonly ms: number }): JSX.Element {
  void model.spansVersion.value;
  const { store } = model;
  const face = model.face.value;
  const span = model.spanAt(row.lane, ms);
  const name = laneName(row.group, row.lane);
  if (span === null) {
    const { fromMs, toMs } = store.lanes.axis;
    const words = ms < fromMs || ms > toMs ? t('The logs tell nothing of this time.') : t('On its way…');
    return <TooltipLines title={name} lines={[words]} />;
  }
  const uncovered = model.uncoveredOf(row.lane.node).find(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs);
  const clock = model.clockWordsOf(row.lane.node);
  const scale = model.scale.value;
  const marks = model.marks.filter((mark) => {
    const x = markX(mark, scale);
    return x !== null && Math.abs(x - scale.xOf(ms)) <= nearPx && mark.node === row.lane.node && mark.volume === row.group.volume;
  });
  const hint = model.pointed.value === null ? t('Enter: go to its beginning') : t('Click to go there');
  return (
    <>
      <p class="tooltip-title">
        <BandSign band={span.band} isInferred={span.certainty === 'inferred'} /> {spanTitle(span)}
      </p>
      <TooltipLines
        title={null}
        lines={[
          `${name}${model.isCoordinatorAt(row.lane, ms) ? ` · ${t('coordinator')}` : ''}`,
          spanTimes(span, face, store.lanes.axis),
          span.certainty === 'unknown' ? null : `${certaintyWord(span.certainty)}: ${certaintyMeaning(span.certainty)}`,
          uncovered === undefined
            ? null
            : span.band === 'unknown'
              ? uncovered.words
              : t('{0}; other logs tell this', uncovered.words),
          clock === null ? null : t('Clock of {0}: {1}', row.lane.node, clock),
          ...marks.slice(0, 3).map((mark) => markWords(mark, store)),
        ]}
      />
      <p class="tooltip-hint">{hint}</p>
    </>
  );
}

function TooltipLines({
  title,
  lines,
}: {
  readonly title: string | null;
  readonly lines: readonly (string | null)[];
}): JSX.Element {
  return (
    <>
      {title !== null && <p class="tooltip-title">{title}</p>}
      {lines.map((line) => line !== null && <p key={line}>{line}</p>)}
    </>
  );
}
