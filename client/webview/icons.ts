// The icons of the view, from VS Code's own set, drawn in the colour of their text. Knows nothing of what they stand for.
import back from '@vscode/codicons/src/icons/chevron-left.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import forward from '@vscode/codicons/src/icons/chevron-right.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

const files = { back, error, forward, info, warning } as const;
export type IconName = keyof typeof files;

/** Decoration only: what it says stands beside it in words. */
export function icon(name: IconName): Element {
  const drawing = new DOMParser().parseFromString(files[name], 'image/svg+xml').documentElement;
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('icon', `icon-${name}`);
  return document.importNode(drawing, true);
}
