// The stage on the sample logs: at each moment of each, what it shows in use is proven by lines that say so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replayState } from '../../../server/src/features/replayState';
import { complete } from '../../../server/src/model/complete';
import { stageModel, type StageModel } from '../../../server/src/ioWays/stageModel';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import { analyzed } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

interface Moment {
  readonly step: number;
  readonly model: StageModel;
}

describe('one of four nodes of 2008 R2 loses its path', () => {
  const { whole, logs } = sampleFolder('14-one-of-four-loses-its-path');

  it('goes over the coordinator from the line on that says so, and the coordinator stays direct', () => {
    const lost = momentsOf(whole, 'Volume1', 'NODE3').find(({ model }) => model.diskPath === 'lost')!;
    expect(lost.model.place).toBe('dataServer');
    expect(lost.model.coordinator?.name).toBe('NODE1');
    const way = lost.model.ways.find(({ kind }) => kind === 'fileSystemRedirected')!;
    expect(way).toMatchObject({ status: 'inUse', certainty: 'stated' });
    expect(textsOf(logs, way.evidence).join('\n')).toContain('no longer directly accessible');
    const owner = momentsOf(whole, 'Volume1', 'NODE1').find(({ step }) => step === lost.step)!;
    expect(inUse(owner.model)).toEqual(['metadata', 'direct']);
  });
});

describe('the start of CSV on 2008 R2, as it was recorded', () => {
  const text = readFileSync(join(__dirname, '../../../sample-logs/01-csv-bring-up-2008r2.cluster.log'), 'utf8');
  const log = analyzed(text);
  const moments = momentsOf(log, 'Volume1', 'this node');

  it('shows direct IO from the line on that allows it', () => {
    const first = moments.find(({ model }) => inUse(model).includes('direct'))!;
    const { evidence } = first.model.ways.find(({ kind }) => kind === 'direct')!;
    expect(textsOf([log], evidence).join('\n')).toContain('PostOnline. CanUseDirectIO for Volume1 => true');
    expect(first.model.place).toBe('coordinator');
  });

  it('ends with IO that is held, because the volume is paused', () => {
    const { stop } = moments.at(-1)!.model;
    expect(stop?.kind).toBe('held');
    expect(textsOf([log], stop!.value.evidence).join('\n')).toContain("volume 'Volume1' is already paused");
  });
});

describe('in the sample folders', () => {
  it('15-restart-and-crash, no line tells a mode, so no reads and writes are shown in use', () => {
    const { whole } = sampleFolder('15-restart-and-crash');
    const seen = complete(replayState(whole, -1)).volumes.flatMap(({ volume, node }) => momentsOf(whole, volume, node));
    expect(seen.length).toBeGreaterThan(10);
    for (const { model } of seen) expect(inUse(model).filter((kind) => kind !== 'metadata')).toEqual([]);
  });

  it.each(['12-two-nodes-path-lost', '13-redirected-with-counters', '16-shares-and-states'])(
    '%s, reads and writes have at most one way, by a line that tells the mode',
    (name) => {
      const { whole } = sampleFolder(name);
      let used = 0;
      for (const { volume, node } of complete(replayState(whole, -1)).volumes) {
        for (const { model } of momentsOf(whole, volume, node)) {
          const ways = model.ways.filter(({ kind, status }) => kind !== 'metadata' && (status === 'inUse' || status === 'held'));
          expect(ways.length).toBeLessThanOrEqual(1);
          for (const way of ways) expect(way.evidence).toEqual(expect.arrayContaining([...model.chosen.ioMode!.evidence]));
          for (const way of ways) expect(way.evidence.length).toBeGreaterThan(0);
          used += ways.length;
        }
      }
      expect(used).toBeGreaterThan(0);
    },
  );
});

function momentsOf(log: ClusterLog, volume: string, node: string): readonly Moment[] {
  const { steps, generation, nodes } = log.history;
  const names = nodes.map(({ name }) => name);
  return steps.map((_, step) => {
    const { volumes: rows, others } = complete(replayState(log, step));
    return { step, model: stageModel({ generation: generation ?? 2, volume, node, disk: null, nodes: names, rows, others }) };
  });
}

function inUse({ ways }: StageModel): readonly string[] {
  return ways.filter(({ status }) => status === 'inUse').map(({ kind }) => kind);
}

function textsOf(logs: readonly ClusterLog[], lines: StageModel['ways'][number]['evidence']): readonly string[] {
  return lines.map(({ input, line }) => logs[input]!.text.line(line - 1));
}
