// Runs the command line as people do: bundled, in a process of its own. Knows nothing of what it answers.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export const root = resolve(__dirname, '..', '..');
export const corpus = join(root, 'test', 'fixtures', 'corpus');
export const bringUp = join(corpus, 'seed-2008r2-dcm-bringup-full.log');
export const clusterLogs = readdirSync(corpus)
  .filter((name) => name.endsWith('.log'))
  .map((name) => join(corpus, name));

/** A folder of its own for the files that a test makes. */
export class ScratchFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cluster-log-replay-'));

  /** Writes a file and gives its path. */
  put(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** In a folder below the root, as dist/ is: the bundle reads package.json one folder up. */
const bundle = join(root, '.cache', 'cli-under-test.cjs');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Call once before the tests: always the present sources, never an old bundle. */
export async function buildCommandLine(): Promise<void> {
  await build({
    entryPoints: [join(root, 'server', 'src', 'cli', 'main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

/**
 * @param args after the program
 * @param readAtMost bytes of stdout after which the reader leaves, as `head` does
 * @param input written to stdin, which then stays open; without it stdin is at its end
 * @param hearsErrors false: stderr is closed before the program writes to it
 */
export function runCommandLine(
  args: readonly string[],
  { readAtMost = Infinity, input = '', hearsErrors = true } = {},
): Promise<Run> {
  return new Promise((resolveRun, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { cwd: root, stdio: 'pipe' });
    child.stdin.on('error', () => undefined); // a program that does not read may end first
    if (input === '') child.stdin.end();
    else child.stdin.write(input);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      stdout.push(piece);
      length += piece.length;
      if (length >= readAtMost) child.stdout.destroy();
    });
    if (!hearsErrors) child.stderr.destroy();
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', reject);
    child.on('close', (status) =>
      resolveRun({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
