import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import { withProgress } from '../../../server/src/protocol/progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function client() {
  const told: string[] = [];
  const progress = { begin: (title: string) => void told.push(`begin ${title}`), done: () => void told.push('done') };
  const connection = {
    window: { createWorkDoneProgress: () => Promise.resolve(progress) },
    console: { warn: (message: string) => void told.push(message) },
  };
  return { told, connection: connection as unknown as Connection };
}

const reading = { title: 'Reading cluster.log' };

function workOf(durationMs: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('result'), durationMs));
}

test('short work shows nothing', async () => {
  const { told, connection } = client();
  const work = withProgress(connection, true, reading, () => workOf(900));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await work).toBe('result');
  expect(told).toEqual([]);
});

test('long work is shown from the first second to its end', async () => {
  const { told, connection } = client();
  const work = withProgress(connection, true, reading, () => workOf(3000));
  await vi.advanceTimersByTimeAsync(1500);
  expect(told).toEqual(['begin Reading cluster.log']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await work).toBe('result');
  expect(told).toEqual(['begin Reading cluster.log', 'done']);
});

test('work that fails ends its progress and fails', async () => {
  const { told, connection } = client();
  const failing = workOf(2000).then(() => Promise.reject(new Error('cut')));
  const work = expect(withProgress(connection, true, reading, () => failing)).rejects.toThrow('cut');
  await vi.advanceTimersByTimeAsync(5000);
  await work;
  expect(told).toEqual(['begin Reading cluster.log', 'done']);
});

test('a client without progress is not bothered', async () => {
  const { told, connection } = client();
  const work = withProgress(connection, false, reading, () => workOf(3000));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await work).toBe('result');
  expect(told).toEqual([]);
});
