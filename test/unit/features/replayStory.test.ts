// The story of a finding: what led to it, step by step, what ended it, and the same as Markdown that log text cannot break.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replayStory, type StoryOfFinding } from '../../../server/src/features/replayStory';
import type { ClusterLog } from '../../../server/src/model/clusterLog';
import { complete } from '../../../server/src/model/complete';
import { analyzed } from '../../support/analyzed';
import { sampleFolder } from '../../support/sampleFolder';

function storyOf(log: ClusterLog, code: string): StoryOfFinding {
  return complete(
    replayStory(
      log,
      log.history.findings.findIndex((finding) => finding.code === code),
    ),
  )!;
}

function sampleLog(name: string): ClusterLog {
  return analyzed(readFileSync(join(__dirname, '..', '..', '..', 'sample-logs', name), 'utf8'), name);
}

describe('a lost path', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  const story = storyOf(whole, 'redirected');

  test('is told from its cause over the pause to direct IO again', () => {
    expect(story.chain.map(({ text }) => text.replace(/[.:] .*/, ''))).toEqual([
      'The disk Cluster Disk 1 was disconnected from NODE2',
      'Volume1 on NODE2 is draining',
      'Volume1 on NODE2 is paused',
      'Volume1 on NODE2 is reopening files on the coordinator (SetDownLevel)',
      'Volume1 on NODE2 is active',
      'Volume1 is redirected on NODE2',
      'IO of Volume1 on NODE2',
    ]);
    expect(story.chain.at(-1)).toMatchObject({
      text: 'IO of Volume1 on NODE2: direct IO again.',
      certainty: 'inferred',
      time: '2024-05-21 10:47:00.033',
    });
    expect(story.chain.flatMap(({ finding }) => finding ?? [])).toEqual([1, 2]);
  });

  test('says that a cause is a conclusion, and proves each part with lines', () => {
    const [first] = story.chain;
    expect(first).toMatchObject({ certainty: 'inferred', step: 10, atMs: Date.UTC(2024, 4, 21, 10, 1, 55, 617) });
    expect(first!.text).toContain('That this led to what follows is a conclusion.');
    for (const { evidence } of story.chain) expect(evidence.length).toBeGreaterThan(0);
    expect(first!.evidence[0]).toMatchObject({ input: 2, line: 20 });
    expect(first!.evidence[0]!.text).toContain("'Cluster Disk 1' has been disconnected");
  });

  test('says whether it is normal, what to do, and what nobody can know', () => {
    expect(story).toMatchObject({
      title: 'Volume1 is redirected on NODE2: NoDiskConnectivity',
      severity: 'warning',
      verdict: 'alarming',
    });
    expect(story.causes).toEqual([]); // the only one is in the chain
    expect(story.lookedFor.some(({ found }) => found === false)).toBe(true);
    expect(story.missing).toContainEqual(expect.stringContaining('NODE3'));
    expect(story.advice.map(({ command }) => command)).toContain("Get-ClusterSharedVolumeState -Name 'Cluster Disk 1'");
  });

  test('is the same as Markdown', () => {
    const { markdown } = story;
    expect(markdown).toContain('## Volume1 is redirected on NODE2');
    expect(markdown).toContain('1. **2024-05-21 10:01:55.617** The disk Cluster Disk 1 was disconnected from NODE2.');
    expect(markdown).toContain('7. **2024-05-21 10:47:00.033** IO of Volume1 on NODE2: direct IO again. (inferred)');
    expect(markdown).toContain("`Get-ClusterSharedVolumeState -Name 'Cluster Disk 1'`");
  });

  test('without a date stands for itself: nobody knows what was before', () => {
    const listed = complete(replayStory(whole, 3))!;
    expect(listed.chain.map(({ finding, time }) => [finding, time])).toEqual([[3, '']]);
    expect(listed.missing).toContain('No line tells how it ended for Volume1 on NODE2.');
  });
});

test('a pause is told to its end, with the move of the coordinator meanwhile', () => {
  const story = storyOf(sampleLog('07-auto-pause-and-recovery.cluster.log'), 'autoPause');
  const texts = story.chain.map(({ text }) => text);
  expect(texts.some((text) => text.startsWith('The coordinator of Volume2 moved from NODE2 to this node.'))).toBe(true);
  expect(texts.at(-1)).toBe('Volume2 on this node is active: IO flows again.');
  expect(story.chain.at(-1)!.certainty).toBe('stated');
});

test('what ends a redirection may be a line that says no more than that the volume works again', () => {
  const { whole } = sampleFolder('14-one-of-four-loses-its-path');
  const story = storyOf(whole, 'redirected');
  expect(story.chain.at(-1)!.text).toBe('Volume1 on NODE3 is active: IO flows again.');
  expect(story.missing.some((text) => text.includes('how it ended'))).toBe(false);
});

test('a node that never came back has no end that anybody knows', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  const { missing } = storyOf(whole, 'nodeRemoved');
  expect(missing.at(-1)).toBe('Nobody can know how it ended for NODE3: the lines that told of it stop or leave a gap.');
});

test('there is no story of a finding that there is not', () => {
  const { whole } = sampleFolder('12-two-nodes-path-lost');
  for (const index of [-1, 4, 0.5]) expect(complete(replayStory(whole, index))).toBeNull();
});

test('log text in Markdown is text: no link, no picture, no markup', () => {
  const log = analyzed(
    [
      'Current node: name (NODE1) id (1)',
      '[=== Cluster Logs ===]',
      "[System] 00000c5c.00001e40::2024/05/21-10:01:57.099 INFO  Cluster Shared Volume '![x](http://a.example/?q)' ('<b>`Disk`</b>') is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network to the node that owns the volume.",
    ].join('\n'),
  );
  const { markdown } = storyOf(log, 'redirected');
  const outsideCode = markdown.replace(/(`+)[^`][\s\S]*?[^`]\1(?!`)/g, '');
  expect(outsideCode).toContain('x');
  expect(outsideCode).not.toMatch(/(?<!\\)!\[|(?<!\\)<b>|(?<!\\)\]\(/);
});

test('a move of the coordinator that is a conclusion is told once, and as one', () => {
  const pause = storyOf(sampleLog('07-auto-pause-and-recovery.cluster.log'), 'autoPause');
  const moves = pause.chain.filter(({ text }) => text.includes('moved from NODE2'));
  expect(moves.map(({ certainty }) => certainty)).toEqual(['inferred']);
  const reopening = pause.chain.find(({ text }) => text.includes('SetDownLevel'))!;
  expect(reopening).toMatchObject({ certainty: 'stated', finding: null });
  const move = storyOf(sampleFolder('15-restart-and-crash').whole, 'coordinatorMoved');
  expect(move.chain.at(-1)).toMatchObject({ certainty: 'inferred' });
});

test('a move after a fault is no fault itself, and the story says so', () => {
  const story = storyOf(sampleLog('07-auto-pause-and-recovery.cluster.log'), 'coordinatorMoved');
  expect(story).toMatchObject({ severity: 'info', verdict: 'followedFault' });
  expect(story.markdown).toContain('This followed a fault.');
});
