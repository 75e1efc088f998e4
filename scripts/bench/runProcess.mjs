// Runs one program as a process of its own and tells how long it took and how much memory it had at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often the memory of a program that is not ours is read, in milliseconds. */
const watchEveryMs = 5;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, peakFile?: string }} [options] `peakFile`: where the program itself tells its peak
 * @returns {Promise<{ seconds: number, peakMb: number | null }>} `peakMb` is null where nothing tells it
 */
export function runProcess(command, args, { env = process.env, peakFile } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    let peakKb = null;
    const watch = peakFile ? null : setInterval(() => (peakKb = peakFromProc(child.pid) ?? peakKb), watchEveryMs);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(watch);
      if (code !== 0) return reject(new Error(`${command} ended with ${code}: ${errors.trim()}`));
      if (peakFile) peakKb = Number(readFileSync(peakFile, 'utf8'));
      resolve({ seconds, peakMb: peakKb === null ? null : peakKb / 1024 });
    });
  });
}

/** Linux keeps the peak of a living process; other systems tell nothing here. */
function peakFromProc(pid) {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) : null;
  } catch {
    return null; // the process has just ended, or there is no /proc
  }
}
