// The icons of the view, from VS Code's own set, drawn in the colour of their text. Knows nothing of what they stand for.
import add from '@vscode/codicons/src/icons/add.svg';
import back from '@vscode/codicons/src/icons/chevron-left.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import down from '@vscode/codicons/src/icons/chevron-down.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import exportPage from '@vscode/codicons/src/icons/export.svg';
import filter from '@vscode/codicons/src/icons/filter.svg';
import forward from '@vscode/codicons/src/icons/chevron-right.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import key from '@vscode/codicons/src/icons/question.svg';
import loop from '@vscode/codicons/src/icons/sync.svg';
import missing from '@vscode/codicons/src/icons/question.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import pause from '@vscode/codicons/src/icons/debug-pause.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import picture from '@vscode/codicons/src/icons/file-media.svg';
import play from '@vscode/codicons/src/icons/play.svg';
import swap from '@vscode/codicons/src/icons/arrow-swap.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import up from '@vscode/codicons/src/icons/chevron-up.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import whole from '@vscode/codicons/src/icons/screen-full.svg';
import zoomIn from '@vscode/codicons/src/icons/zoom-in.svg';
import zoomOut from '@vscode/codicons/src/icons/zoom-out.svg';

/** Ours: an arrow that leads to a mark. */
const nextFinding = '<svg><path d="M2 3.5 L6.5 8 L2 12.5 L1 11.5 L4.5 8 L1 4.5 Z M11.5 4.5 a3.5 3.5 0 1 0 0.01 0 Z"/></svg>';
const previousFinding =
  '<svg><path d="M14 3.5 L9.5 8 L14 12.5 L15 11.5 L11.5 8 L15 4.5 Z M4.5 4.5 a3.5 3.5 0 1 0 0.01 0 Z"/></svg>';

const files = {
  ...{ add, back, check, close, copy, down, error, exportPage, filter, forward, info, key, loop, missing, pass, pause, pin },
  ...{ nextFinding, picture, play, previousFinding, swap, target, up, warning, whole, zoomIn, zoomOut },
} as const;
export type IconName = keyof typeof files;

/** Decoration only: what it says stands beside it in words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {pathsOf(name).map((d) => (
        <path key={d} fill-rule="evenodd" d={d} />
      ))}
    </svg>
  );
}

const paths = new Map<IconName, readonly string[]>();

function pathsOf(name: IconName): readonly string[] {
  let known = paths.get(name);
  if (!known) paths.set(name, (known = [...files[name].matchAll(/\sd="([^"]+)"/g)].map(([, d]) => d!)));
  return known;
}
