// At the play head every lane shows what is so, not what was drawn of it; nothing is said where only something coarse is known.
import { describe, expect, it } from 'vitest';
import { HeadSpans } from '../../../../client/webview/lanes/headSpans';
import type { SpansQuestion } from '../../../../client/webview/lanes/spanCache';
import type { BandSpan, ReplaySpans } from '../../../../server/src/protocol/replayViewMessages';
import { band } from './someLanes';

function headSpans(drawn: Readonly<Record<number, BandSpan>>) {
  const asked: { params: SpansQuestion; answer: (answer: ReplaySpans | null) => void }[] = [];
  const spans = new HeadSpans({
    ask: (params) => new Promise((answer) => asked.push({ params, answer })),
    drawn: (lane) => drawn[lane] ?? null,
    arrived: () => undefined,
    failed: (reason) => expect.fail(String(reason)),
  });
  return { spans, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const mixed = band('mixed', 0, 1000, { count: 5 });

describe('what stands at the play head', () => {
  it('is the drawn band where that is one, and is asked for where it is several', async () => {
    const direct = band('direct', 0, 1000);
    const { spans, asked } = headSpans({ 1: direct, 2: mixed });
    const head = { ms: 500, step: 3 };
    spans.want([1, 2, 3], head);
    expect(spans.at(1, head)).toBe(direct);
    expect(spans.at(2, head)).toBeNull();
    expect(asked.map(({ params }) => params)).toEqual([{ lanes: [2, 3], fromMs: 500, toMs: 500, leastMs: 0 }]);
    const paused = band('paused', 400, 600, { step: 3 });
    asked[0]!.answer({ lanes: [{ lane: 2, bands: [paused, band('direct', 500, 700, { step: 4 })], coordinator: [] }] });
    await settled();
    // The next step stands at the same time, and has not come yet.
    expect(spans.at(2, head)).toBe(paused);
    expect(spans.at(3, head)).toBeNull();
    spans.want([1, 2, 3], { ms: 510, step: 3 });
    expect(asked).toHaveLength(1);
  });

  it('is of the moment: an answer that comes too late is not shown, and the present one is asked for', async () => {
    const { spans, asked } = headSpans({ 2: mixed });
    spans.want([2], { ms: 500, step: 3 });
    spans.want([2], { ms: 700, step: 5 });
    expect(asked).toHaveLength(1);
    asked[0]!.answer({ lanes: [{ lane: 2, bands: [band('paused', 400, 600, { step: 3 })], coordinator: [] }] });
    await settled();
    expect(spans.at(2, { ms: 700, step: 5 })).toBeNull();
    expect(asked.map(({ params }) => params.fromMs)).toEqual([500, 700]);
  });

  it('is not taken from a band that begins just there: others may stand at the same time', () => {
    const { spans } = headSpans({ 1: band('direct', 500, 1000) });
    expect(spans.at(1, { ms: 500, step: 3 })).toBeNull();
  });
});
