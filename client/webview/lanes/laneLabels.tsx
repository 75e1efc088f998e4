// The names of the rows at the left: as many as can be seen. They are what screen readers hear of the lanes.
// Knows nothing of canvas.
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { BandSign } from '../theme/bandSign';
import { Icon } from '../icons';
import { t } from '../words';
import { toggle } from './gestures';
import type { LanesModel } from './lanesModel';
import { groupKey, rowHeights, type GroupRow, type LaneRow } from './rows';
import { namelessMeaning, namelessNode } from '../replayWords';
import { laneName, rowWords } from './spanWords';
import './laneLabels.css';

export interface LaneLabelsProps {
  readonly model: LanesModel;
  /** Before the ids of rows, which `aria-activedescendant` names. */
  readonly idPrefix: string;
}

export function LaneLabels({ model, idPrefix }: LaneLabelsProps): JSX.Element {
  const { first, end } = model.range.value;
  const list = model.rows.value;
  const shown = list.rows.slice(first, end).map((row, offset) => ({ row, index: first + offset }));
  return (
    <div
      class="lane-labels"
      role="presentation"
      style={{ transform: `translateY(${list.topOf(first) - model.scrollTop.value}px)` }}
    >
      {shown.map(({ row, index }) =>
        row.type === 'group' ? (
          <GroupLabel key={`group ${groupKey(row.group)}`} {...{ model, row, index, id: `${idPrefix}-${index}` }} />
        ) : (
          <LaneLabel key={row.lane.id} {...{ model, row, index, id: `${idPrefix}-${index}` }} />
        ),
      )}
    </div>
  );
}

interface LabelProps<SomeRow> {
  readonly model: LanesModel;
  readonly row: SomeRow;
  readonly index: number;
  readonly id: string;
}

function GroupLabel({ model, row, index, id }: LabelProps<GroupRow>): JSX.Element {
  const { volume, disk, lanes } = row.group;
  const name = volume ?? t('Nodes');
  const isFocused = model.focusRow.value === index;
  return (
    <div
      {...{
        id,
        role: 'row',
        'aria-level': 1,
        'aria-expanded': row.isOpen,
        'aria-rowindex': index + 1,
        'aria-selected': isFocused,
      }}
      class="lane-group"
      style={{ height: `${rowHeights.group}px` }}
      title={disk === null ? name : `${name} · ${disk}`}
      onClick={() => {
        model.focusRow.value = index;
        toggle(row.group, model);
      }}
    >
      <span role="rowheader" class="lane-group-name">
        <Icon name={row.isOpen ? 'down' : 'forward'} />
        <strong>{name}</strong> {disk !== null && <span class="lane-disk">{disk}</span>}
      </span>
      <span role="gridcell" class={row.isOpen ? 'lanes-heard' : 'lane-count'}>
        {lanes.length === 1 ? t('1 lane') : t('{0} lanes', lanes.length)}
      </span>
    </div>
  );
}

function LaneLabel({ model, row, index, id }: LabelProps<LaneRow>): JSX.Element {
  const { store } = model;
  void model.spansVersion.value;
  const isFocused = model.focusRow.value === index;
  // Computed by themselves: the play head moves in every frame, and what stands there seldom changes.
  const now = useComputed(() => {
    void model.spansVersion.value;
    void model.headVersion.value;
    return model.spanAtHead(row.lane);
  }).value;
  const cursorMs = isFocused ? model.cursorMs.value : null;
  const span = cursorMs === null ? now : model.spanAt(row.lane, cursorMs);
  const isCoordinator = useComputed(() => {
    void model.spansVersion.value;
    return isCoordinatorNow(row, model);
  }).value;
  const { volume, node } = store.subject.value;
  const isChosen = row.lane.node === node && (row.group.volume === null || row.group.volume === volume);
  const name = laneName(row.group, row.lane);
  const words = rowWords(name, span, model.face.value, store.lanes.axis);
  return (
    <div
      {...{ id, role: 'row', 'aria-level': 2, 'aria-rowindex': index + 1, 'aria-selected': isFocused }}
      class={`lane-label${isChosen ? ' is-chosen' : ''}${isFocused ? ' is-focused' : ''}`}
      style={{ height: `${rowHeights.lane}px` }}
      title={row.lane.node === namelessNode ? `${words}\n${namelessMeaning()}` : words}
      onClick={() => {
        model.focusRow.value = index;
        store.choose({ volume: row.group.volume ?? volume, node: row.lane.node });
      }}
    >
      {now && <BandSign band={now.band} width={10} height={10} isInferred={now.certainty === 'inferred'} />}
      <span role="rowheader" class="lane-name">
        {row.lane.node}
      </span>
      {isCoordinator && <span class="lane-flag" aria-hidden="true" title={t('coordinator')} />}
      <span role="gridcell" class="lanes-heard">
        {isCoordinator ? `${words}. ${t('Coordinator')}.` : words}
      </span>
    </div>
  );
}

/** The moment itself knows it best, where it is of this volume: at one time there may be several steps. */
function isCoordinatorNow({ group, lane }: LaneRow, model: LanesModel): boolean {
  const { playHead, moment } = model.store;
  const { ms, step } = playHead.value;
  const known = moment.value?.step === step ? moment.value.state.volumes : [];
  const row = known.find(({ volume, node }) => volume === group.volume && node === lane.node);
  return row === undefined ? model.isCoordinatorAt(lane, ms) : row.coordinator.value === lane.node;
}
