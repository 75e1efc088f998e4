// Colours of everything but bands, by theme: VS Code's variable where the page has it, else ours. Knows nothing of pages.
import type { FindingMark } from '../../../server/src/protocol/replayViewMessages';
import { contrast, mix, readColour } from './contrast';
import { isHighContrast, type ThemeKind } from './inks';

type Severity = FindingMark['severity'];

export interface Ground {
  readonly background: string;
  readonly foreground: string;
  /** Of smaller words. */
  readonly quiet: string;
  /** Of lines behind the picture. */
  readonly line: string;
  readonly focus: string;
  readonly link: string;
  readonly coordinator: string;
  readonly playHead: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** Of the number on a mark. */
  readonly onSeverity: Readonly<Record<Severity, string>>;
}

type Ours = Omit<Ground, 'onSeverity'>;

const ours: Readonly<Record<ThemeKind, Ours>> = {
  dark: {
    background: '#1e1e1e',
    foreground: '#d4d4d4',
    quiet: '#a0a0a0',
    line: '#333333',
    focus: '#3794ff',
    link: '#4daafc',
    coordinator: '#ffd75e',
    playHead: '#ffffff',
    severity: { error: '#f4565a', warning: '#d7b01a', info: '#59a4f9' },
  },
  light: {
    background: '#ffffff',
    foreground: '#2b2b2b',
    quiet: '#5f6368',
    line: '#dddddd',
    focus: '#005fb8',
    link: '#005fb8',
    coordinator: '#7a5200',
    playHead: '#1a1a1a',
    severity: { error: '#d02f2f', warning: '#9a6700', info: '#1a6fc4' },
  },
  highContrastDark: {
    background: '#000000',
    foreground: '#ffffff',
    quiet: '#ffffff',
    line: '#6fc3df',
    focus: '#f38518',
    link: '#21a6ff',
    coordinator: '#ffe36e',
    playHead: '#ffffff',
    severity: { error: '#ff7b72', warning: '#ffd24d', info: '#7cc4ff' },
  },
  highContrastLight: {
    background: '#ffffff',
    foreground: '#000000',
    quiet: '#292929',
    line: '#0f4a85',
    focus: '#006bbd',
    link: '#0f4a85',
    coordinator: '#4d3800',
    playHead: '#000000',
    severity: { error: '#a1001f', warning: '#6b4a00', info: '#0f4a85' },
  },
};

/** @param variable gives the value of a colour of VS Code by its name, empty where there is none */
export function groundOf(kind: ThemeKind, variable: (name: string) => string): Ground {
  const own = ours[kind];
  const background = solid(variable('editor-background')) ?? own.background;
  /** Colours that cannot be read on this background are not taken over. */
  const readable = (name: string, fallback: string, least: number) => {
    const colour = solid(variable(name));
    const [a, b] = [colour && readColour(colour), readColour(background)];
    return colour && a && b && contrast(a, b) >= least ? colour : fallback;
  };
  const foreground = readable('foreground', own.foreground, 4.5);
  const severity = {
    error: readable('editorError-foreground', own.severity.error, 3),
    warning: readable('editorWarning-foreground', own.severity.warning, 3),
    info: readable('editorInfo-foreground', own.severity.info, 3),
  };
  return {
    background,
    foreground,
    quiet: readable('descriptionForeground', own.quiet, 4.5),
    line: isHighContrast(kind) ? mix(own.line, background, 0.5) : mix(foreground, background, 0.13),
    focus: readable('focusBorder', own.focus, 3),
    link: readable('textLink-foreground', own.link, 4.5),
    coordinator: own.coordinator,
    playHead: own.playHead,
    severity,
    onSeverity: { error: textOn(severity.error), warning: textOn(severity.warning), info: textOn(severity.info) },
  };
}

/** A colour that hides what is behind it, as `#rrggbb`; null for others. */
function solid(text: string): string | null {
  const colour = readColour(text);
  if (colour === null || /^rgba/i.test(text) || /^#([0-9a-f]{4}|[0-9a-f]{8})$/i.test(text)) return null;
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function textOn(ground: string): string {
  const colour = readColour(ground) ?? [0, 0, 0];
  return contrast(colour, [0, 0, 0]) >= contrast(colour, [255, 255, 255]) ? '#000000' : '#ffffff';
}
