// Runs the VS Code server with this extension under development. Knows nothing of what is done in the editor.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { projectNode, root } from '../paths.mjs';
import { serverMain } from './installEditor.mjs';

/** Far more than a slow machine needs; the server is up in about two seconds. */
const mostStartMs = 120_000;

/**
 * Starts a server on 127.0.0.1. `state` is a folder of its own for settings and extensions.
 * @param {{ state: string, env?: Record<string, string> }} choice
 * @returns {Promise<{ origin: string, port: number, stop: () => Promise<void>, ended: Promise<void> }>}
 */
export async function startEditorServer({ state, env = {} }) {
  const port = await freePort();
  const args = [
    serverMain,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...[
      '--disable-telemetry',
      '--disable-workspace-trust',
      '--server-data-dir',
      `${state}/data`,
      '--extensions-dir',
      `${state}/extensions`,
    ],
    '--enable-smoke-test-driver', // without it the server ignores the extension and the suite that the address names
  ];
  const server = spawn(projectNode, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  let said = '';
  const listening = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start:\n${said}`)), mostStartMs);
    const read = (chunk) => {
      said = (said + chunk).slice(-20_000);
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ended with code ${code}:\n${said}`));
    });
  });
  const stop = async () => {
    server.kill();
    await ended;
  };
  await listening.catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin: `http://127.0.0.1:${port}`, port, stop, ended };
}

/**
 * Address of a page with `folder` open and this extension under development.
 * @param {{ port: number, folder: string, suite?: string }} page `suite`: a module with `run()`, run in the extension host
 */
export function pageAddress({ port, folder, suite }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ['skipWelcome', 'true'],
  ];
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
