// A short incident in a long log can be read at once: the view opens near it, unless somebody has chosen something else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { incidentStretch } from '../../../../client/webview/lanes/incidentStretch';
import { wholeOf } from '../../../../client/webview/state/replayStore';
import { analyzed } from '../../../support/analyzed';
import { sampleFolder } from '../../../support/sampleFolder';
import { recordedStore } from '../recordedStore';

const name = '07-auto-pause-and-recovery.cluster.log';
const log = analyzed(readFileSync(join(import.meta.dirname, '../../../../sample-logs', name), 'utf8'), name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('sixteen minutes of calm and five seconds of pause', () => {
  test('open near the pause, with the play head before it; once only', async () => {
    const store = recordedStore(log, []);
    const near = incidentStretch(store.lanes, null)!;
    await store.goToStep(0);
    expect(store.openNear(near)).toBe(true);
    await settled();
    const { fromMs, toMs } = store.visible.value;
    expect(toMs - fromMs).toBeLessThan(15_000);
    const first = store.lanes.marks.find(({ severity }) => severity === 'error')!;
    expect(first.atMs).toBeGreaterThan(store.playHead.value.ms);
    expect(store.playHead.value.ms).toBeGreaterThan(fromMs);
    store.show(wholeOf(store.lanes));
    expect(store.openNear(near)).toBe(false);
    expect(store.visible.value).toEqual(wholeOf(store.lanes));
  });

  test('stay as they are where the person came from elsewhere, or has moved already', async () => {
    const came = recordedStore(log, [], { start: { step: 0, finding: null } });
    await came.goToStep(0);
    expect(came.openNear(incidentStretch(came.lanes, null))).toBe(false);
    const moved = recordedStore(log, []);
    moved.show({ fromMs: moved.lanes.axis.fromMs, toMs: moved.lanes.axis.fromMs + 1000 });
    expect(moved.openNear(incidentStretch(moved.lanes, null))).toBe(false);
  });

  test('keep the play head where a finding led to it', async () => {
    const plain = recordedStore(log, []);
    const finding = plain.overview.findings.findIndex(({ severity }) => severity === 'error');
    const step = plain.overview.findings[finding]!.step!;
    const store = recordedStore(log, [], { start: { step, finding } });
    await store.goToStep(step);
    expect(store.openNear(incidentStretch(store.lanes, null))).toBe(true);
    await settled();
    expect(store.playHead.value.step).toBe(step);
  });
});

test('an incident that takes much of the log is shown as a whole', async () => {
  const { whole, incident } = sampleFolder('12-two-nodes-path-lost');
  const store = recordedStore(whole, incident.clocks);
  await store.goToStep(0);
  expect(store.openNear(incidentStretch(store.lanes, null))).toBe(false);
});
