// A stretch is marked by keys from the play head on, to both sides, and never beyond what the logs tell.
import { describe, expect, it } from 'vitest';
import { extended, withEdge, type Marking } from '../../../../client/webview/lanes/markedStretch';

const axis = { fromMs: 0, toMs: 10_000 };
const marking = (change: Partial<Marking> = {}): Marking => ({ marked: null, headMs: 5000, visible: axis, axis, ...change });

describe('a marked stretch', () => {
  it('grows from the play head, shrinks back and goes on to the other side', () => {
    const one = extended(marking(), 1)!;
    expect(one).toEqual({ fromMs: 5000, toMs: 5200 });
    const two = extended(marking({ marked: one }), 1)!;
    expect(two).toEqual({ fromMs: 5000, toMs: 5400 });
    expect(extended(marking({ marked: two }), -1)).toEqual(one);
    expect(extended(marking({ marked: one }), -1)).toBeNull();
    const left = extended(marking(), -1)!;
    expect(left).toEqual({ fromMs: 4800, toMs: 5000 });
    expect(extended(marking({ marked: left }), -1)).toEqual({ fromMs: 4600, toMs: 5000 });
  });

  it('ends where the logs end', () => {
    expect(extended(marking({ headMs: 9900 }), 1)).toEqual({ fromMs: 9900, toMs: 10_000 });
    expect(extended(marking({ headMs: 10_000 }), 1)).toBeNull();
  });

  it('begins or ends at the play head, its other edge staying', () => {
    expect(withEdge(marking(), 'from')).toEqual({ fromMs: 5000, toMs: 10_000 });
    expect(withEdge(marking(), 'to')).toEqual({ fromMs: 0, toMs: 5000 });
    const marked = { fromMs: 2000, toMs: 4000 };
    expect(withEdge(marking({ marked }), 'to')).toEqual({ fromMs: 2000, toMs: 5000 });
    expect(withEdge(marking({ marked }), 'from')).toBeNull();
    expect(withEdge(marking({ visible: { fromMs: -500, toMs: 20_000 } }), 'from')).toEqual({ fromMs: 5000, toMs: 10_000 });
  });
});
