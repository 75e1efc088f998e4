// Which values are told of a part that is clicked.
import { describe, expect, it } from 'vitest';
import { partValues } from '../../../../client/webview/stage/partValues';
import type { PartName } from '../../../../client/webview/stage/picture';
import { stageModel } from '../../../../server/src/ioWays/stageModel';
import { noPath, row, value } from '../../ioWays/moment';

const others = [
  value('reservation', 'NODE1, NODE2', { volume: null, resource: 'Cluster Disk 1' }),
  value('reservation', 'NODE3', { volume: null, resource: 'Cluster Disk 2' }),
  value('resourceState', 'online', { volume: null, resource: 'Cluster Disk 1' }),
  value('nodeState', 'up', { volume: null, node: 'NODE1' }),
  value('diskControl', 'driverStarted', { volume: null, node: 'NODE2' }),
];
const moment = stageModel({
  ...{ generation: 2, volume: 'Volume1', node: 'NODE1', disk: 'Cluster Disk 1', nodes: ['NODE1', 'NODE2'], others },
  rows: [
    row({ mode: 'blockRedirected', state: 'active', coordinator: 'NODE2', reasons: noPath }),
    row({ mode: 'direct', coordinator: 'NODE2' }, 'NODE2'),
  ],
});

function told(component: PartName['component'], on: PartName['on']): readonly string[] {
  return partValues({ component, on }, moment).map(({ track, value: text }) => `${track} ${text}`);
}

describe('what is told of', () => {
  it('the disk: its own reservation and state', () => {
    expect(told('disk', 'shared')).toEqual(['reservation NODE1, NODE2', 'resourceState online']);
  });

  it('CsvFs: state and mode of its node', () => {
    expect(told('csvFs', 'here')).toEqual(['volumeState active', 'ioMode blockRedirected']);
  });

  it('the network: what goes over it', () => {
    expect(told('network', 'shared')).toEqual(['ioMode blockRedirected', 'coordinator NODE2']);
  });

  it('a share: who is the coordinator', () => {
    expect(told('guidShare', 'coordinator')).toEqual(['coordinator NODE2']);
  });

  it('a node: all of it, and nothing of another', () => {
    expect(told('node', 'here')).toEqual(['nodeState up', 'coordinator NODE2', 'volumeState active', 'ioMode blockRedirected']);
    expect(told('node', 'coordinator')).toEqual(['coordinator NODE2', 'ioMode direct', 'diskControl driverStarted']);
  });

  it('each disk stack: the mode of its node', () => {
    expect(told('diskStack', 'here')).toEqual(['ioMode blockRedirected', 'reservation NODE1, NODE2']);
    expect(told('diskStack', 'coordinator')).toEqual(['ioMode direct', 'reservation NODE1, NODE2']);
  });
});
