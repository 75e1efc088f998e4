// By which rule IO of a node flows as it does, the coordinator and others told apart.
import { describe, expect, it } from 'vitest';
import type { IoRuleCode } from '../../../server/src/knowledge/ioRules';
import { SimulatedCluster } from '../../../server/src/simulate/cluster';
import { reasonsOfMode, ruleOfMode } from '../../../server/src/simulate/modeReasons';
import type { ScenarioDisk } from '../../../server/src/simulate/scenario';
import { scenarioNamed } from '../../support/futures';

/** NODE1 is the coordinator. */
function clusterOf(generation: 1 | 2, disk: Partial<ScenarioDisk>): SimulatedCluster {
  const scenario = scenarioNamed('move-by-admin');
  return new SimulatedCluster({ ...scenario, generation, disks: [{ ...scenario.disks[0]!, coordinator: 'NODE1', ...disk }] });
}

describe('the rule of an IO mode', () => {
  it.each<[string, SimulatedCluster, IoRuleCode, IoRuleCode, readonly string[]]>([
    ['a disk in sight', clusterOf(2, {}), 'coordinatorReachesItsDisk', 'diskInSightIsDirect', []],
    [
      'a path that is lost',
      clusterOf(2, { withoutPath: ['NODE2'] }),
      ...(['coordinatorReachesItsDisk', 'lostPathRedirectsBlocks', ['NoDiskConnectivity']] as const),
    ],
    [
      'a path that is lost in version 1',
      clusterOf(1, { withoutPath: ['NODE2'] }),
      ...(['coordinatorReachesItsDisk', 'lostPathRedirectsInVersion1', ['NoDiskConnectivity']] as const),
    ],
    [
      'a mirrored space',
      clusterOf(2, { isMirroredSpace: true }),
      ...(['coordinatorReachesItsDisk', 'spaceIsAttachedToItsOwner', ['StorageSpaceNotAttached']] as const),
    ],
  ])('with %s', (_what, cluster, ofCoordinator, ofOther, reasons) => {
    const volume = cluster.volumes[0]!;
    const [coordinator, other] = [cluster.node('NODE1'), cluster.node('NODE2')];
    expect([ruleOfMode(cluster, volume, coordinator), reasonsOfMode(cluster, volume, coordinator)]).toEqual([ofCoordinator, []]);
    expect([ruleOfMode(cluster, volume, other), reasonsOfMode(cluster, volume, other)]).toEqual([ofOther, reasons]);
  });

  it('is the order where redirection is turned on, for every node, whatever else holds', () => {
    const cluster = clusterOf(2, { withoutPath: ['NODE2'], isMirroredSpace: true });
    const volume = cluster.volumes[0]!;
    volume.isRedirectedByUser = true;
    for (const node of cluster.nodes) {
      expect(ruleOfMode(cluster, volume, node)).toBe('redirectedByOrder');
      expect(reasonsOfMode(cluster, volume, node)).toEqual(['UserRequest']);
    }
  });
});
