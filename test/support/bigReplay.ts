// The logs of a large cluster in trouble, made by a rule: every node loses its path to every disk that it does not coordinate, again and
// again. The message texts are those of Windows, names and times are made up. For measurements, and for tests of what is large.
import { incidentOf, type TestFile, type TestIncident } from './incidentOf';

export interface BigReplayOptions {
  readonly nodes: number;
  readonly volumes: number;
  /** How often each node loses each path. */
  readonly cycles: number;
}

/** About 100,000 spans. */
export const bigCluster: BigReplayOptions = { nodes: 64, volumes: 50, cycles: 3 };

const startMs = Date.UTC(2024, 4, 21, 8);
const cycleMs = 30 * 60_000;

/** One cluster.log for each node. */
export function bigReplayFiles({ nodes, volumes, cycles }: BigReplayOptions = bigCluster): readonly TestFile[] {
  return Array.from({ length: nodes }, (_node, place) => {
    const lines: TimedLine[] = [];
    for (let volume = 1; volume <= volumes; volume++) {
      const coordinator = (volume % nodes) + 1;
      lines.push(...arrival(place + 1, volume, coordinator));
      for (let cycle = 0; cycle < cycles && coordinator !== place + 1; cycle++)
        lines.push(...lostPath(place + 1, volume, coordinator, cycle));
    }
    lines.sort((a, b) => a.atMs - b.atMs);
    const node = `NODE${place + 1}`;
    const text = [...header(node, place + 1), ...lines.map(({ atMs, words }) => words.replace('<time>', stamp(atMs)))].join(
      '\r\n',
    );
    return { path: `${node}_cluster.log`, text: `${text}\r\n` };
  });
}

/** The incident of these logs, by the real engine. */
export function bigReplay(options: BigReplayOptions = bigCluster): TestIncident {
  return incidentOf(bigReplayFiles(options));
}

interface TimedLine {
  readonly atMs: number;
  /** `<time>` stands for the time. */
  readonly words: string;
}

function header(node: string, id: number): readonly string[] {
  return [
    '[=== Cluster ===]',
    'Build Number 17763',
    'UTC = localtime + time zone offset;the time zone offset of this machine is -120 minutes, or -2 hours',
    'The logs were generated using Coordinated Universal Time (UTC)',
    `Current node: name (${node}) id (${id})`,
    '[=== Cluster Logs ===]',
  ];
}

function arrival(node: number, volume: number, coordinator: number): readonly TimedLine[] {
  const atMs = startMs + volume * 113 + node * 7;
  return [
    { atMs, words: transition(node, volume, coordinator, 'Init', 'SetDownlevel') },
    { atMs: atMs + 1, words: reached(volume, 'SetDownlevel') },
    { atMs: atMs + 2, words: transition(node, volume, coordinator, 'SetDownlevel', 'Active') },
    { atMs: atMs + 3, words: reached(volume, 'Active') },
  ];
}

/** Ten lines: the volume pauses, goes on redirected, and is direct again some minutes later. */
function lostPath(node: number, volume: number, coordinator: number, cycle: number): readonly TimedLine[] {
  const atMs = startMs + 60_000 + cycle * cycleMs + ((volume * 7919 + node * 104_729) % 900) * 1000 + node * 3;
  const forMs = 60_000 + ((volume * 31 + node * 17 + cycle * 7) % 480) * 1000;
  const states = ['Active', 'Draining', 'Paused', 'SetDownlevel', 'Active'];
  const volumeWords = `Cluster Shared Volume 'Volume${volume}' ('Cluster Disk ${volume}')`;
  return [
    ...states.slice(1).flatMap((state, place) => [
      { atMs: atMs + place * 40, words: transition(node, volume, coordinator, states[place]!, state) },
      { atMs: atMs + place * 40 + 20, words: reached(volume, state) },
    ]),
    {
      atMs: atMs + 200,
      words: `[System] 00000c5c.00001e40::<time> INFO  ${volumeWords} is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network to the node that owns the volume. If this results in degraded performance, please troubleshoot this node's connectivity to the storage device and I/O will resume to a healthy state once connectivity to the storage device is reestablished.`,
    },
    { atMs: atMs + forMs, words: `[System] 00000c5c.00001e40::<time> INFO  ${volumeWords} has now resumed normal operation.` },
  ];
}

function transition(node: number, volume: number, coordinator: number, from: string, to: string): string {
  const guid = guidOf(volume);
  const isLocal = node === coordinator;
  const target = isLocal
    ? `Volume target path \\\\?\\Volume{${guid}}\\; File System target path \\\\?\\Volume{${guid}}\\.`
    : `Volume target path \\\\NODE${coordinator}\\CSV$; File System target path \\\\NODE${coordinator}\\${guid}-1048576$.`;
  const paths = to === 'SetDownlevel' ? ` Local ${isLocal}; Flags 0x0; CountersName Volume${volume}; ${target}` : '';
  return `[Operational] 00000004.00000a3c::<time> INFO  Volume {${guid}} transitioning from ${from} to ${to}.${paths}`;
}

function reached(volume: number, state: string): string {
  return `[Operational] 00000004.00000a3c::<time> INFO  Volume {${guidOf(volume)}} moved to state ${state}. Reason 0; Status 0x0.`;
}

function guidOf(volume: number): string {
  return `c4d90b6e-51f2-4c87-8a3d-${volume.toString(16).padStart(12, '0')}`;
}

function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll('-', '/').replace('T', '-').slice(0, 23);
}
