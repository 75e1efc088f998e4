// What the named scenarios have in common: small clusters with made-up names, and a start in the night. Knows no scenario.
import type { Scenario, ScenarioDisk, TimedAction } from '../scenario';

export function scenario(
  given: Pick<Scenario, 'name' | 'title' | 'generation'> & {
    readonly nodes?: number;
    readonly disks?: readonly Partial<ScenarioDisk>[];
    readonly actions: readonly TimedAction[];
  },
): Scenario {
  const { nodes = 3, disks = [{}], ...rest } = given;
  return {
    ...rest,
    nodes: Array.from({ length: nodes }, (_none, place) => `NODE${place + 1}`),
    disks: disks.map((disk, place) => ({
      name: `Cluster Disk ${place + 1}`,
      volume: `Volume${place + 1}`,
      coordinator: 'NODE1',
      withoutPath: [],
      isMirroredSpace: false,
      ...disk,
    })),
    durationMs: Math.max(...rest.actions.map(({ atMs }) => atMs)) + 10 * minuteMs,
    startUtcMs: Date.UTC(2026, 2, 2, 2, 0, 0),
    seed: 7,
  };
}

export const minuteMs = 60_000;
