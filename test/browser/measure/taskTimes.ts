// How long the tasks of a page keep the processor, from a trace of the browser: the same however busy the machine is with other things.
// Knows nothing of what the page does.
import type { Browser, Page } from 'playwright-core';

export interface TaskTimes {
  /** Processor time of the longest task. */
  readonly longestMs: number;
  /** How many took longer than 50 ms of the processor. */
  readonly long: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const longTaskMs = 50;

export async function withTaskTimes<T>(browser: Browser, page: Page, run: () => Promise<T>): Promise<T & TaskTimes> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  let result: T;
  let trace: Buffer;
  try {
    result = await run();
  } finally {
    trace = await browser.stopTracing();
  }
  const times = tasksOf((JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] }).traceEvents);
  if (times.length === 0) throw new Error('The trace of the browser tells of no task of the page.');
  return { ...result, longestMs: Math.max(...times), long: times.filter((ms) => ms > longTaskMs).length };
}

/** Processor milliseconds of each task of the page's main thread. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const ofThread = threads.map(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid && isTask(event)),
  );
  // The page is the renderer with the most to do; a spare one waits beside it.
  const tasks = ofThread.sort((one, other) => other.length - one.length)[0] ?? [];
  const times: number[] = [];
  let endUs = 0;
  for (const { ts, dur, tdur } of [...tasks].sort((one, other) => one.ts - other.ts)) {
    if (ts < endUs) continue; // within the one before
    endUs = ts + dur!;
    times.push(tdur! / 1000);
  }
  return times;
}

function isTask({ name, ph, dur, tdur }: TraceEvent): boolean {
  return ph === 'X' && dur !== undefined && tdur !== undefined && name === 'ThreadControllerImpl::RunTask';
}
