// The colours and fonts of the page as it is now: VS Code's where there is VS Code, our own by the system's choice elsewhere; read again
// when the theme changes. Knows nothing of what is drawn with them.
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { luminance, readColour } from './contrast';
import { groundOf, type Ground } from './grounds';
import type { ThemeKind } from './inks';

export interface Palette extends Ground {
  readonly kind: ThemeKind;
  readonly fontFamily: string;
  /** Of ordinary text, in pixels. */
  readonly fontSize: number;
}

let current: Signal<Palette> | null = null;

/** Follows the theme from the first call on. */
export function palette(): ReadonlySignal<Palette> {
  if (current !== null) return current;
  const made = signal(readPalette());
  current = made;
  const again = () => {
    made.value = readPalette();
  };
  const watch = new MutationObserver(again);
  for (const place of [document.body, document.documentElement]) watch.observe(place, { attributeFilter: ['class', 'style'] });
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', again);
  }
  return made;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.body);
  const variable = (name: string) => style.getPropertyValue(`--vscode-${name}`).trim();
  const kind = themeKind(variable('editor-background'));
  return {
    kind,
    ...groundOf(kind, variable),
    fontFamily: variable('font-family') || style.fontFamily || 'sans-serif',
    fontSize: Math.min(20, Math.max(10, parseFloat(style.fontSize) || 13)),
  };
}

/** VS Code says it in a class of the body; else the system does. */
function themeKind(background: string): ThemeKind {
  const classes = document.body.classList;
  if (classes.contains('vscode-high-contrast-light')) return 'highContrastLight';
  if (classes.contains('vscode-high-contrast')) return 'highContrastDark';
  if (classes.contains('vscode-dark')) return 'dark';
  if (classes.contains('vscode-light')) return 'light';
  const ground = readColour(background);
  const isDark = ground === null ? matchMedia('(prefers-color-scheme: dark)').matches : luminance(ground) < 0.4;
  const isStrong = matchMedia('(prefers-contrast: more)').matches || matchMedia('(forced-colors: active)').matches;
  if (isDark) return isStrong ? 'highContrastDark' : 'dark';
  return isStrong ? 'highContrastLight' : 'light';
}
