// Measures the replay view in a real browser with a large cluster: opening, panning, zooming, scrolling, playing; what travels.
// Usage: node scripts/bench/view.mjs [--nodes 64] [--volumes 50] [--cycles 3]. Build first: the page is the one in dist/.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { browserToLaunch, bundled } from '../../test/browser/bundled.mjs';

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '64' },
    volumes: { type: 'string', default: '50' },
    cycles: { type: 'string', default: '3' },
  },
});
const size = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, wholeNumber(`--${name}`, text)]));

const { measureView } = await bundled('test/browser/measure/measureView.ts');
const load = loadavg()[0];
const measured = await measureView(await browserToLaunch(), size);
print(measured);

function print({ nodes, volumes, lanes, spans, steps, readMs, openMs, opening, phases, answers, browser, renderer }) {
  const processor = cpus();
  console.log(`\n${nodes} nodes, ${volumes} volumes: ${number(lanes)} lanes, ${number(spans)} spans, ${number(steps)} steps.`);
  console.log(`Chromium ${browser} without a window, 1600 × 900; ${processor.length} processors (${processor[0].model.trim()}).`);
  console.log(
    renderer === null || /swiftshader|llvmpipe|software/i.test(renderer)
      ? 'No graphics card: the processor draws.'
      : `Drawn by ${renderer}.`,
  );
  if (load > 1)
    console.log(
      `The machine is busy with other things (load ${load.toFixed(1)}): frames wait for it; tasks are told in processor time, which is the page's own.`,
    );
  console.log(
    `\nHistory in the server after ${(readMs / 1000).toFixed(1)} s; lanes painted ${openMs.toFixed(0)} ms after it was there (goal: below 1000).`,
  );
  console.log(`Longest task while it opened: ${ms(opening.longestMs)} of the processor; ${opening.long} above 50 ms.\n`);
  console.log(row('', 'frames/s', 'slow frame', 'worst frame', 'longest task', 'tasks > 50 ms', 'processor/frame'));
  for (const { name, framesPerSecond, slowFrameMs, worstFrameMs, longestMs, long, processorMs } of phases)
    console.log(
      row(
        name,
        framesPerSecond.toFixed(1),
        ms(slowFrameMs),
        ms(worstFrameMs),
        ms(longestMs),
        String(long),
        `${processorMs.toFixed(1)} ms`,
      ),
    );
  console.log('\nSlow: of 100 frames 5 took longer. Goals: 60 frames a second, no task above 50 ms.\n');
  console.log(row('answer', 'count', 'median bytes', 'most bytes'));
  for (const { what, count, medianBytes, mostBytes } of answers)
    console.log(row(what, String(count), number(medianBytes), number(mostBytes)));
}

function row(name, ...cells) {
  return name.padEnd(14) + cells.map((cell) => cell.padStart(16)).join('');
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function number(value) {
  return value.toLocaleString('en-US');
}

function wholeNumber(name, text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} ${text}: give a whole number above 0.`);
  return value;
}
