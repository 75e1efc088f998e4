// Keys that work everywhere in the view, except where the focused thing needs them itself. Knows nothing of what they do.

export type KeyAction =
  | 'playOrPause'
  | 'previousChange'
  | 'nextChange'
  | 'previousFinding'
  | 'nextFinding'
  | 'first'
  | 'last'
  | 'jump'
  | 'loop'
  | 'help';

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * What a key asks for; null = nothing, or the focused thing takes it.
 * @param focused tag of the element that has the focus, in lower case, and its role
 */
export function keyAction(event: PressedKey, focused: { readonly tag: string; readonly role: string | null }): KeyAction | null {
  const { key, shiftKey } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (['input', 'select', 'textarea'].includes(focused.tag)) return null;
  if (key === ' ') return isPressable(focused) ? null : 'playOrPause';
  if (key === 'ArrowLeft') return shiftKey ? 'previousFinding' : 'previousChange';
  if (key === 'ArrowRight') return shiftKey ? 'nextFinding' : 'nextChange';
  if (key === '?') return 'help';
  if (shiftKey) return null;
  const actions: Readonly<Record<string, KeyAction>> = { Home: 'first', End: 'last', j: 'jump', J: 'jump', l: 'loop', L: 'loop' };
  return actions[key] ?? null;
}

/** The space bar presses what can be pressed. */
function isPressable({ tag, role }: { readonly tag: string; readonly role: string | null }): boolean {
  return (
    ['button', 'a', 'summary'].includes(tag) || ['button', 'tab', 'option', 'link', 'checkbox', 'radio'].includes(role ?? '')
  );
}
