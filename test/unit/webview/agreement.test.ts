// What the parts of the view show of one moment agree: lanes, stage, table, steps and story, at every step of every sample log and of
// real text, from the server and from a recording. Knows nothing of pictures.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedMoment } from '../../../client/webview/data/recordedMoment';
import { replayRecording } from '../../../server/src/features/replayRecording';
import { wholeLane, type SpansOfLane } from '../../../server/src/features/replaySpans';
import { replayState, type MomentState } from '../../../server/src/features/replayState';
import { replaySteps } from '../../../server/src/features/replaySteps';
import { replayStory } from '../../../server/src/features/replayStory';
import { stageModel } from '../../../server/src/ioWays/stageModel';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import { complete } from '../../../server/src/model/complete';
import { preparedLanes } from '../../../server/src/model/lanes';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import { analyzed, analyzedCorpus } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

const samples = join(__dirname, '..', '..', '..', 'sample-logs');

const logs: readonly (readonly [string, () => ClusterLog])[] = [
  ...readdirSync(samples)
    .filter((name) => name !== 'README.md')
    .map((name) => [name, () => sampleOf(name)] as const),
  ...[
    'seed-2008r2-dcm-bringup-full.log',
    '2012r2-ag-failover-svr13.log',
    '2016-system-section-quorum-lost.log',
    '2019-witness-disk-pr-status-170.log',
    '2022-clussvc-stopped-node1.log',
    'w2k-interconnect-loss-node2.log',
  ].map((name) => [name, () => analyzedCorpus(name)] as const),
];

function sampleOf(name: string): ClusterLog {
  const path = join(samples, name);
  return statSync(path).isDirectory() ? sampleFolder(name).whole : analyzed(readFileSync(path, 'utf8'), name);
}

describe.each(logs)('at each step of %s', (_name, open) => {
  const log = open();
  const { groups, axis } = complete(preparedLanes(log.history));
  const lanes = groups.flatMap(({ volume, lanes: own }) =>
    own.map((lane) => ({ volume, node: lane.node, spans: wholeLane(lane, axis) })),
  );
  const steps = complete(replaySteps(log, 0, log.history.steps.length));
  const moments = steps.map((_step, index) => complete(replayState(log, index)));

  it('the sign of a node on the stage is the band of its lane', () => {
    for (const [step, state] of moments.entries())
      for (const { volume, node, spans } of lanes) {
        if (volume === null) continue;
        const { chosen, coordinator } = stageOf(log, state, volume, node);
        const band = bandAt(spans, step);
        // On the stage a node that is down says so; its lane shows what lines last told of the volume there.
        if (!chosen.isDown) expect([step, volume, node, chosen.band]).toEqual([step, volume, node, band]);
        const marked = spans.coordinator.some((span) => span.step <= step && span.toMs >= axis.times[step]!);
        if (coordinator?.name === node) expect([step, volume, node, marked]).toEqual([step, volume, node, true]);
      }
  });

  it('the lane of a node is what the table of nodes says', () => {
    for (const [step, { others }] of moments.entries())
      for (const { volume, node, spans } of lanes) {
        if (volume !== null) continue;
        const told = others.find((other) => other.track === 'nodeState' && other.node === node);
        const value = told === undefined || told.certainty === 'unknown' ? 'unknown' : told.value;
        const band = bandAt(spans, step);
        expect([step, node, band === 'nodePaused' ? 'paused' : band]).toEqual([step, node, value]);
      }
  });

  it('the coordinator is no node that is down', () => {
    for (const [step, { volumes, others }] of moments.entries())
      for (const { volume, coordinator } of volumes) {
        const state = others.find(({ track, node }) => track === 'nodeState' && node === coordinator.value);
        expect([step, volume, coordinator.value, state?.value ?? 'unknown']).not.toEqual([
          step,
          volume,
          coordinator.value,
          'down',
        ]);
      }
  });

  it('a change that a step tells is the value of the moment, and the table calls it new', () => {
    for (const [step, { changes }] of steps.entries()) {
      const { volumes, others } = moments[step]!;
      const values = [
        ...volumes.flatMap(({ ioMode, volumeState, coordinator }) => [ioMode, volumeState, coordinator]),
        ...others,
      ];
      for (const [place, change] of changes.entries()) {
        const isLast = !changes.slice(place + 1).some(({ track, of }) => track === change.track && of === change.of);
        const value = values.find(({ track, of }) => track === change.track && of === change.of);
        if (!isLast || value === undefined) continue;
        expect([step, value.of, value.words, value.changed]).toEqual([step, change.of, change.toWords, true]);
      }
    }
  });

  it('what goes on the stage is proven by lines, and reads and writes go one way', () => {
    for (const [step, state] of moments.entries())
      for (const { volume, node } of lanes) {
        if (volume === null) continue;
        const { ways } = stageOf(log, state, volume, node);
        const going = ways.filter(({ status }) => status === 'inUse' || status === 'held');
        for (const way of going) expect([step, way.kind, way.evidence.length > 0]).toEqual([step, way.kind, true]);
        expect([step, going.filter(({ kind }) => kind !== 'metadata').length <= 1]).toEqual([step, true]);
      }
  });

  it('a recording tells the same moments', () => {
    const recording = complete(replayRecording(log, [])) as ReplayRecording;
    expect(recording.leftOut).toBeNull();
    for (const [step, state] of moments.entries()) {
      const recorded = recordedMoment(recording, step);
      expect(recorded.volumes).toEqual(state.volumes);
      const known = ({ others }: Pick<MomentState, 'others'>) => others.filter(({ certainty }) => certainty !== 'unknown');
      expect(known(recorded as MomentState)).toEqual(known(state));
    }
  });

  it('the parts of a story stand at the times of their steps, in order', () => {
    for (const index of log.history.findings.keys()) {
      const { chain } = complete(replayStory(log, index))!;
      for (const { step, atMs } of chain) if (step !== null) expect([step, atMs]).toEqual([step, axis.times[step]]);
      const times = chain.flatMap(({ atMs }) => atMs ?? []);
      expect(times).toEqual([...times].sort((one, other) => one - other));
    }
  });
});

function stageOf(log: ClusterLog, { volumes, others }: MomentState, volume: string, node: string) {
  return stageModel({
    ...{ generation: log.history.generation ?? 2, volume, node, disk: null, nodes: [] },
    ...{ rows: volumes, others },
  });
}

/** The band that stands when the play head is right after a step. */
function bandAt({ bands }: SpansOfLane, step: number): string {
  return bands.filter((band) => band.step <= step).at(-1)?.band ?? 'unknown';
}
