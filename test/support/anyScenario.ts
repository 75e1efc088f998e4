// Random scenarios of a small cluster, for property tests. Knows nothing of what they lead to.
import fc from 'fast-check';
import type { Action, Scenario, TimedAction } from '../../server/src/simulate/scenario';

const volumes = ['Volume1', 'Volume2'];

/** @param generation 1 = 2008 R2, 2 = 2012 and later; either by default */
export function anyScenario(generation: fc.Arbitrary<1 | 2> = fc.constantFrom(1, 2)): fc.Arbitrary<Scenario> {
  return fc
    .record({ generation, nodeCount: fc.integer({ min: 2, max: 4 }), diskCount: fc.integer({ min: 1, max: 2 }), seed: fc.nat() })
    .chain(({ nodeCount, diskCount, ...rest }) => {
      const nodes = Array.from({ length: nodeCount }, (_none, place) => `NODE${place + 1}`);
      const disks = volumes.slice(0, diskCount).map((_volume, place) => `Cluster Disk ${place + 1}`);
      return fc.record({
        ...mapValues(rest),
        name: fc.constant('random'),
        title: fc.constant('random'),
        nodes: fc.constant(nodes),
        disks: fc.tuple(
          ...disks.map((name, place) =>
            fc.record({
              name: fc.constant(name),
              volume: fc.constant(volumes[place]!),
              coordinator: fc.constantFrom(...nodes),
              withoutPath: fc.constant([]),
              isMirroredSpace: fc.boolean(),
            }),
          ),
        ),
        actions: fc.array(anyAction(nodes, disks), { maxLength: 8 }),
        durationMs: fc.constant(3_600_000),
        startUtcMs: fc.constant(Date.UTC(2026, 2, 2, 2)),
      });
    });
}

function anyAction(nodes: readonly string[], disks: readonly string[]): fc.Arbitrary<TimedAction> {
  const node = fc.constantFrom(...nodes);
  const disk = fc.constantFrom(...disks);
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ do: fc.constantFrom('cutPath', 'restorePath'), node, disk }),
    fc.record({ do: fc.constantFrom('stopNode', 'crashNode', 'startNode'), node }),
    fc.record({ do: fc.constant('moveCoordinator'), disk, to: node }),
    fc.record({ do: fc.constant('attachFilter'), node, disk, filter: fc.constant('SampleFilter') }),
    fc.record({ do: fc.constantFrom('turnRedirectionOn', 'turnRedirectionOff', 'beginBackup', 'endBackup'), disk }),
    fc.record({ do: fc.constantFrom('breakSmb', 'loseReservation'), node, disk }),
  );
  return fc
    .tuple(action, fc.integer({ min: 60_000, max: 3_000_000 }))
    .map(([chosen, atMs]) => ({ ...chosen, atMs }) satisfies TimedAction);
}

function mapValues(rest: { readonly generation: 1 | 2; readonly seed: number }) {
  return { generation: fc.constant(rest.generation), seed: fc.constant(rest.seed) };
}
