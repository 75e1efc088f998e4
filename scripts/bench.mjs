// Measures reading a large log: records alone, a whole history, every record as JSON, and beside them `wc -l` and lnav on the same file.
// Usage: node scripts/bench.mjs [--mb 100] [--incidents 40] [--runs 5] [--utf16]. Everything it writes lies below .cache/bench.
// `--incidents 1000` makes every line one of the corpus (at 100 MB), most of them worth a fact: the densest log there can be.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeLog } from './bench/makeLog.mjs';
import { buildRecordsAlone } from './bench/recordsAlone.mjs';
import { runProcess } from './bench/runProcess.mjs';
import { cacheFolder, root } from './paths.mjs';

const folder = join(cacheFolder, 'bench');
const cli = join(root, 'dist', 'cli.js');
const maker = join(root, 'scripts', 'bench', 'makeLog.mjs');
const million = 1e6;

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '100' },
    incidents: { type: 'string', default: '40' },
    runs: { type: 'string', default: '5' },
    utf16: { type: 'boolean', default: false },
  },
});
const megabytes = wholeNumber('--mb', values.mb);
const incidents = wholeNumber('--incidents', values.incidents);
const runs = wholeNumber('--runs', values.runs);

const log = await preparedLog();
const recordsAlone = join(folder, 'recordsAlone.cjs');
await buildRecordsAlone(root, recordsAlone);
if (!existsSync(cli)) throw new Error('dist/cli.js is missing; run `npm run build` first.');

const programs = [
  { name: 'records alone', ...ours(recordsAlone, [log]) },
  { name: 'history --format json', ...ours(cli, ['history', log, '--format', 'json']) },
  { name: 'records --format ndjson', ...ours(cli, ['records', log, '--format', 'ndjson']) },
  { name: 'wc -l', command: 'wc', args: ['-l', log] },
  ...(values.utf16 ? [] : [{ name: 'lnav, one SQL group-by', command: 'lnav', args: lnavArguments() }]), // lnav 0.11 reads no UTF-16
];
printTable(await measure());

/** The log is made once per choice and kept until its maker changes: the same seed gives the same log. */
async function preparedLog() {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${megabytes}mb-${incidents}incidents${values.utf16 ? '-utf16' : ''}.cluster.log`);
  if (!existsSync(path) || statSync(path).mtimeMs < statSync(maker).mtimeMs) {
    console.log(`Making ${path} ...`);
    await makeLog({
      path,
      bytes: megabytes * million,
      corpus: join(root, 'test', 'fixtures', 'corpus'),
      incidents,
      utf16: values.utf16,
    });
  }
  return path;
}

/** A Node program of ours, which tells its own peak. */
function ours(script, args) {
  const peakFile = join(folder, 'peak.txt');
  return {
    command: process.execPath,
    args: ['--require', join(root, 'scripts', 'bench', 'tellPeak.cjs'), script, ...args],
    options: { env: { ...process.env, BENCH_PEAK_FILE: peakFile }, peakFile },
  };
}

function lnavArguments() {
  const formats = join(folder, 'lnav', 'formats', 'cluster');
  mkdirSync(formats, { recursive: true });
  copyFileSync(join(root, 'scripts', 'bench', 'cluster-log.lnav.json'), join(formats, 'cluster_log.json'));
  const query = ';SELECT log_level, count(*) AS lines FROM cluster_log GROUP BY log_level ORDER BY lines DESC';
  return ['-n', '-I', join(folder, 'lnav'), '-c', query, log];
}

/** Round by round, so that a busy moment of the machine meets every program alike. */
async function measure() {
  const results = programs.map(({ name }) => ({ name, seconds: [], peakMb: [], failure: null }));
  for (let round = 0; round < runs; round++) {
    for (const [index, { command, args, options }] of programs.entries()) {
      const result = results[index];
      if (result.failure !== null) continue;
      try {
        const { seconds, peakMb } = await runProcess(command, args, options);
        result.seconds.push(seconds);
        if (peakMb !== null) result.peakMb.push(peakMb);
      } catch (error) {
        result.failure = error.code === 'ENOENT' ? 'not installed' : error.message;
      }
    }
  }
  return results;
}

function printTable(results) {
  const size = statSync(log).size / million;
  const [records, history, , wc, lnav] = results.map(({ seconds }) => median(seconds));
  console.log(
    `\n${size.toFixed(0)} MB of log, ${runs} runs, medians. ${incidents} times all lines of the corpus, the rest routine lines.\n`,
  );
  console.log(row('program', 'seconds', 'MB/s', 'peak MB'));
  for (const { name, seconds, peakMb, failure } of results) {
    const time = median(seconds);
    console.log(
      failure === null
        ? row(name, time.toFixed(3), (size / time).toFixed(0), median(peakMb)?.toFixed(0) ?? '?')
        : row(name, failure),
    );
  }
  console.log('');
  if (lnav) {
    console.log(
      `history takes ${(history / lnav).toFixed(2)} times the time of lnav; records alone ${(records / lnav).toFixed(2)} times.`,
    );
  }
  if (records && wc) console.log(`records alone takes ${(records / wc).toFixed(1)} times the time of wc -l.`);
  if (records && history)
    console.log(`Of the time of history, reading records alone is ${((records / history) * 100).toFixed(0)} %.`);
}

function row(name, ...cells) {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('');
}

/** null = nothing was measured. */
function median(numbers) {
  if (numbers.length === 0) return null;
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function wholeNumber(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} ${text}: give a whole number above 0.`);
  return number;
}
