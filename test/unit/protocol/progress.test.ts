import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import { withProgress } from '../../../server/src/protocol/progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function client() {
  const told: string[] = [];
  let stop: () => void = () => undefined;
  const progress = {
    begin: (title: string, percentage: number | undefined, _message: undefined, canStop: boolean) =>
      void told.push(`begin ${title}${percentage === undefined ? '' : ` ${percentage}%`}${canStop ? ', may be stopped' : ''}`),
    report: (percentage: number, message?: string) => void told.push(`${percentage}% ${message ?? ''}`.trim()),
    done: () => void told.push('done'),
    token: { onCancellationRequested: (listener: () => void) => void (stop = listener) },
  };
  const connection = {
    window: { createWorkDoneProgress: () => Promise.resolve(progress) },
    console: { warn: (message: string) => void told.push(message) },
  };
  return { told, connection: connection as unknown as Connection, stop: () => stop() };
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

test('work that tells how far it is, is shown by the hundredth, and may be stopped', async () => {
  const { told, connection, stop } = client();
  let isStopped = false;
  const work = withProgress(
    connection,
    true,
    { title: 'Reading', isMeasured: true, onStop: () => void (isStopped = true) },
    async ({ tell }) => {
      tell(0.1, 'too early to be shown');
      await workOf(2000);
      for (let step = 0; step <= 1000; step++) tell(0.5 + step / 100_000, 'NODE1_cluster.log');
      await workOf(1000);
      return isStopped;
    },
  );
  await vi.advanceTimersByTimeAsync(2500);
  expect(told).toEqual(['begin Reading 0%, may be stopped', '50% NODE1_cluster.log', '51% NODE1_cluster.log']);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await work).toBe(true);
  expect(told.at(-1)).toBe('done');
});
