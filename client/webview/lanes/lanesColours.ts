// The colours of the palette as CSS properties for the parts of the lanes. Knows nothing of elements.
import { mix } from '../theme/contrast';
import { isHighContrast } from '../theme/inks';
import type { Palette } from '../theme/palette';
import { toneColour } from './painting';

export function lanesColours(palette: Palette): Readonly<Record<`--lanes-${string}`, string>> {
  const { background, foreground, severity, onSeverity } = palette;
  return {
    '--lanes-background': background,
    '--lanes-foreground': foreground,
    '--lanes-quiet': palette.quiet,
    '--lanes-line': palette.line,
    '--lanes-border': isHighContrast(palette.kind) ? foreground : mix(foreground, background, 0.25),
    '--lanes-heading': toneColour('heading', palette),
    '--lanes-widget': isHighContrast(palette.kind) ? background : mix(foreground, background, 0.06),
    '--lanes-focus': palette.focus,
    '--lanes-link': palette.link,
    '--lanes-coordinator': palette.coordinator,
    '--lanes-play-head': palette.playHead,
    '--lanes-error': severity.error,
    '--lanes-warning': severity.warning,
    '--lanes-info': severity.info,
    '--lanes-on-error': onSeverity.error,
    '--lanes-on-warning': onSeverity.warning,
    '--lanes-font': palette.fontFamily,
  };
}
