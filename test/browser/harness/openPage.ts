// Opens the page of the replay view as the editor does: its policy, its variables, its default styles, its way to talk. One font for all
// machines, so that widths and pictures are the same everywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { KeptState } from '../../../client/src/views/replayMessages';
import { replayPage } from '../../../client/src/views/replayPage';
import { PagePanel } from './pagePanel';
import { root, type Replay, type ReplayServer } from './replayServer';

export type ThemeName = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

/** What a view gets of VS Code's theme; captureThemes.mjs wrote it down. */
interface Look {
  readonly bodyClass: string;
  readonly styles: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface OpenPageOptions {
  readonly browser: Browser;
  readonly server: ReplayServer;
  readonly replay: Replay;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
  /** What the view kept when it was last open. */
  readonly kept?: KeptState;
  /** A clock that the test winds. */
  readonly hasTestClock?: boolean;
  readonly isAnswering?: boolean;
  readonly start?: { readonly step: number; readonly finding: number | null };
}

export interface OpenPage {
  readonly page: Page;
  readonly panel: PagePanel;
  readonly replay: Replay;
  /** What the page threw, wrote as an error, or was refused by its policy. */
  readonly errors: string[];
}

const origin = 'https://replay.test';
const fontName = 'Noto Sans';

export async function openPage(options: OpenPageOptions): Promise<OpenPage> {
  const { browser, server, replay, theme = 'dark', width = 1280, height = 800, kept, start } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-US',
    timezoneId: 'UTC',
    ...options.context,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const panel = new PagePanel({ page, server, replay, isAnswering: options.isAnswering ?? true, ...(start ? { start } : {}) });
  const errors = errorsOf(page);
  const look = lookOf(theme);
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: pageText(replay, look) });
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/css';
    return route.fulfill({ contentType, body: builtFile(path.slice(1)) });
  });
  await page.exposeFunction('toPanel', (json: string) => panel.take(json));
  await page.addInitScript(giveEditor, {
    styles: stylesOf(look),
    fontName,
    fonts: fonts(),
    kept: kept ? JSON.stringify(kept) : null,
  });
  if (options.hasTestClock) await page.clock.install({ time: 0 });
  await page.goto(`${origin}/`);
  return { page, panel, replay, errors };
}

const built = new Map<string, string>();

/** A file of the built view, as it was when it was first asked for: a build in between changes nothing. */
export function builtFile(name: string): string {
  const text = built.get(name) ?? readFileSync(join(root, 'dist', 'webview', name), 'utf8');
  built.set(name, text);
  return text;
}

/** What the editor does when somebody chooses another theme. */
export async function setTheme(page: Page, theme: ThemeName): Promise<void> {
  const look = lookOf(theme);
  await page.evaluate(
    ([styles, bodyClass]) => {
      document.adoptedStyleSheets[0]!.replaceSync(styles);
      document.body.className = bodyClass;
    },
    [stylesOf(look), look.bodyClass] as const,
  );
}

/** Nothing may go wrong in silence. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  return errors;
}

function pageText(replay: Replay, look: Look): string {
  const text = replayPage({
    language: 'en',
    script: `${origin}/replay.js`,
    style: `${origin}/replay.css`,
    styleSource: `'self' ${origin}`,
    nonce: 'bm9uY2U=',
    of: { uri: replay.uri, isIncident: replay.isIncident },
    words: {},
  });
  return text.replace('<body ', `<body class="${look.bodyClass}" `);
}

function lookOf(theme: ThemeName): Look {
  return JSON.parse(readFileSync(join(root, 'test', 'browser', 'themes', `${theme}.json`), 'utf8')) as Look;
}

/** The page itself is transparent: what shines through is the editor. */
function stylesOf({ styles, variables }: Look): string {
  const ours = { ...variables, '--vscode-font-family': `"${fontName}"`, '--vscode-editor-font-family': `"${fontName}"` };
  const list = Object.entries(ours).map(([name, value]) => `${name}: ${value};`);
  return `:root { ${list.join(' ')} background: var(--vscode-editor-background); }\n${styles}`;
}

function fonts(): readonly { weight: string; base64: string }[] {
  return ['400', '600', '700'].map((weight) => ({
    weight,
    base64: readFileSync(
      join(root, 'node_modules', '@fontsource', 'noto-sans', 'files', `noto-sans-latin-${weight}-normal.woff2`),
      'base64',
    ),
  }));
}

interface Given {
  readonly styles: string;
  readonly fontName: string;
  readonly fonts: readonly { readonly weight: string; readonly base64: string }[];
  readonly kept: string | null;
}

/** Runs in the page before its own script: what VS Code gives a view. What is kept outlives a reload. */
function giveEditor({ styles, fontName: family, fonts: files, kept }: Given): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  for (const { weight, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = new FontFace(family, bytes, { weight });
    void face.load();
    document.fonts.add(face);
  }
  const key = 'kept';
  if (kept !== null && sessionStorage.getItem(key) === null) sessionStorage.setItem(key, kept);
  const outside = window as unknown as { toPanel: (json: string) => void; acquireVsCodeApi: () => unknown };
  outside.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => outside.toPanel(JSON.stringify(message)),
    getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    setState: (state: unknown) => sessionStorage.setItem(key, JSON.stringify(state)),
  });
}
