// One volume on each node: IO mode and state, and its coordinator. Knows nothing of other volumes.
import type { StateValue, VolumeNodeState } from '../../../server/src/protocol/messages';
import type { ReplayStore } from '../state/replayStore';
import { t } from '../words';
import { TableHead } from './tableHead';
import { ValueWords } from './valueWords';

export interface VolumeTableProps {
  readonly store: ReplayStore;
  readonly volume: string;
  readonly rows: readonly VolumeNodeState[];
}

/** Roles are named because a narrow view lays the cells out as blocks, which takes them away. */
export function VolumeTable({ store, volume, rows }: VolumeTableProps) {
  const titles = [t('Node'), t('IO mode'), t('Volume state')];
  const coordinator = rows[0]?.coordinator;
  const cell = (title: string, state: StateValue) => (
    <td role="cell" data-title={title}>
      <ValueWords store={store} state={state} />
    </td>
  );
  return (
    <section class="state">
      <div class="state-head">
        <h3>{volume}</h3>
        {coordinator && (
          <span class="coordinator">
            {t('Coordinator')} <ValueWords store={store} state={coordinator} />
          </span>
        )}
      </div>
      <table role="table" class="values" aria-label={t('{0} on each node', volume)}>
        <TableHead titles={titles} />
        <tbody role="rowgroup">
          {rows.map(({ node, ioMode, volumeState }) => (
            <tr key={node} role="row">
              <th role="rowheader" scope="row">
                {node}
              </th>
              {cell(titles[1]!, ioMode)}
              {cell(titles[2]!, volumeState)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
