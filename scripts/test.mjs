// Everything that must be right, one after the other: build, types, style, fast tests, slow tests, the view in a
// browser, a real VS Code.
// Each prints its own output; the last line sums the tests: `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { cacheFolder, packageFile, projectNode, root } from './paths.mjs';
import { runBrowserTests } from '../test/browser/run.mjs';
import { runEditorTests } from '../test/vscode/run.mjs';

/** A part that has no tests of its own counts only when it fails. */
const nothing = { passed: 0, failed: 0, skipped: 0 };
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

const parts = [
  ['build', async () => ((await build()).length === 0 ? nothing : oneFailure)],
  ['types', () => check('typescript/bin/tsc', '-b')],
  ['style', () => check('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['format', () => check('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['unit tests', () => suite('unit')],
  ['slow tests', () => suite('slow')],
  ['browser', () => atLeastOne(runBrowserTests)],
  ['real VS Code', () => atLeastOne(runEditorTests)],
];

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of parts) {
  console.log(`\n== ${name}`);
  const result = await run().catch((error) => {
    console.error(error);
    return oneFailure;
  });
  for (const key of Object.keys(sum)) sum[key] += result[key];
  if (result.failed > 0) console.log(`${name}: failed`);
}
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

async function check(program, ...args) {
  const { status } = spawnSync(projectNode, [packageFile(...program.split('/')), ...args], { cwd: root, stdio: 'inherit' });
  return status === 0 ? nothing : oneFailure;
}

/** A suite that ran nothing has failed: an empty suite proves nothing. */
async function suite(project) {
  const file = join(cacheFolder, 'test-results', `${project}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(projectNode, [packageFile('vitest', 'vitest.mjs'), ...args], { cwd: root, stdio: 'inherit' });
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  const isBroken = status !== 0 || passed === 0;
  return { passed, failed: isBroken ? Math.max(1, numFailedTests) : 0, skipped: numPendingTests + numTodoTests };
}

/** A suite that ran nothing has failed. */
async function atLeastOne(run) {
  const result = await run();
  return result.passed === 0 ? { ...result, failed: Math.max(1, result.failed) } : result;
}
