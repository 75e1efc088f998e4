// A Chromium to look at pages with: an installed one, else the one that the npm package @sparticuz/chromium carries for Linux.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { firstExisting } from '../paths.mjs';
import { editorFolder } from './installEditor.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * What Playwright needs to launch it. Unpacks the packaged one on first use. Throws where there is none for this system.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>}
 */
export async function chromium() {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'];
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, args, env: { ...process.env } };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Install one, or name one in CHROMIUM_PATH.');
  }
  const folder = await unpackedChromium();
  // Unpacked to a folder, the sandbox helper has no owner root: the sandbox cannot run.
  const sandbox = args.includes('--no-sandbox') ? [] : ['--no-sandbox'];
  return { executablePath: join(folder, 'chromium'), args: [...args, ...sandbox], env: environmentOf(folder) };
}

function installedBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return firstExisting([...onPath, ...usualPlaces]);
}

async function unpackedChromium() {
  const folder = join(editorFolder, 'node_modules', '.chromium');
  if (existsSync(folder)) return folder;
  const packed = join(editorFolder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const { extract } = createRequire(join(editorFolder, 'package.json'))('tar-fs');
  for (const file of readdirSync(packed)) {
    const source = [createReadStream(join(packed, file)), createBrotliDecompress()];
    if (file.endsWith('.tar.br')) await pipeline(...source, extract(unfinished));
    else await pipeline(...source, createWriteStream(join(unfinished, file.replace(/\.br$/, ''))));
  }
  chmodSync(join(unfinished, 'chromium'), 0o755);
  writeFileSync(join(unfinished, 'fonts.conf'), fontList(folder));
  renameSync(unfinished, folder);
  return folder;
}

/** The libraries of the package (nss and what it needs) stand in only where the system lacks them; so do its fonts. */
function environmentOf(folder) {
  const env = { ...process.env };
  const starts = spawnSync(join(folder, 'chromium'), ['--version'], { env }).status === 0;
  if (!starts) env.LD_LIBRARY_PATH = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return env;
}

function fontList(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
