// What follows calmly is the same at rest, and while something moves it is drawn a few times a second and ends exact.
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calm } from '../../../../client/webview/state/calm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is the same at once while nothing moves', () => {
  const source = signal(1);
  const shown = calm(source, signal(false), 250);
  source.value = 2;
  expect(shown.value).toBe(2);
});

it('takes the latest value every so often while it moves, and is exact as soon as it rests', () => {
  const [source, isMoving] = [signal(0), signal(true)];
  const shown = calm(source, isMoving, 250);
  const seen: number[] = [];
  for (let frame = 1; frame <= 62; frame++) {
    source.value = frame;
    vi.advanceTimersByTime(16);
    if (seen.at(-1) !== shown.value) seen.push(shown.value);
  }
  expect(seen.length).toBeLessThanOrEqual(5);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  source.value = 100;
  isMoving.value = false;
  expect(shown.value).toBe(100);
  vi.advanceTimersByTime(1000);
  expect(shown.value).toBe(100);
});
