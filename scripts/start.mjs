// Opens VS Code with this extension and sample-logs/: the installed one, else a VS Code server with an address for any browser.
// --server takes the server in any case; --no-wait ends when the editor is reached (for checks by script).
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress, startEditorServer } from './editor/editorServer.mjs';
import { installEditor } from './editor/installEditor.mjs';
import { cacheFolder, root } from './paths.mjs';

const { values } = parseArgs({ options: { server: { type: 'boolean' }, 'no-wait': { type: 'boolean' } } });
const sampleLogs = join(root, 'sample-logs');

if (values.server || !openInstalledCode()) await serve();

function openInstalledCode() {
  const { status } = spawnSync('code', [`--extensionDevelopmentPath=${root}`, sampleLogs], {
    shell: process.platform === 'win32',
    stdio: 'ignore',
  });
  if (status === 0) console.log('VS Code opens with the extension and sample-logs/.');
  return status === 0;
}

async function serve() {
  installEditor();
  const state = join(cacheFolder, 'start');
  mkdirSync(state, { recursive: true });
  const server = await startEditorServer({ state });
  const address = pageAddress({ port: server.port, folder: sampleLogs });
  console.log(
    `No "code" command was found, so here is VS Code as a page. Open it in any browser:\n\n  ${address}\n\nCtrl+C stops it.`,
  );
  if (values['no-wait']) {
    const { status } = await fetch(server.origin);
    await server.stop();
    console.log(`Reached, HTTP ${status}.`);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  await server.ended;
}
