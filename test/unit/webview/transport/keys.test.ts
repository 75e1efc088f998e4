// Which keys work everywhere, and which belong to what has the focus.
import { describe, expect, test } from 'vitest';
import { keyAction } from '../../../../client/webview/transport/keys';

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false };
const page = { tag: 'body', role: null };

describe('keys', () => {
  test('move the play head from anywhere', () => {
    expect(keyAction({ ...plain, key: ' ' }, page)).toBe('playOrPause');
    expect(keyAction({ ...plain, key: 'ArrowLeft' }, page)).toBe('previousChange');
    expect(keyAction({ ...plain, key: 'ArrowRight', shiftKey: true }, page)).toBe('nextFinding');
    expect(keyAction({ ...plain, key: 'Home' }, page)).toBe('first');
    expect(keyAction({ ...plain, key: 'j' }, page)).toBe('jump');
    expect(keyAction({ ...plain, key: '?', shiftKey: true }, page)).toBe('help');
    expect(keyAction({ ...plain, key: 'x' }, page)).toBeNull();
  });

  test('are those of a field while one writes in it', () => {
    for (const tag of ['input', 'select', 'textarea']) {
      for (const key of [' ', 'ArrowLeft', 'l', '?']) expect(keyAction({ ...plain, key }, { tag, role: null })).toBeNull();
    }
  });

  test('a button that has the focus takes the space bar, and no other key', () => {
    expect(keyAction({ ...plain, key: ' ' }, { tag: 'button', role: null })).toBeNull();
    expect(keyAction({ ...plain, key: ' ' }, { tag: 'div', role: 'option' })).toBeNull();
    expect(keyAction({ ...plain, key: 'ArrowRight' }, { tag: 'button', role: 'tab' })).toBe('nextChange');
  });

  test('leave those of the editor and of other parts alone', () => {
    expect(keyAction({ ...plain, key: 'ArrowLeft', altKey: true }, page)).toBeNull();
    expect(keyAction({ ...plain, key: 'l', ctrlKey: true }, page)).toBeNull();
    expect(keyAction({ ...plain, key: 'End', defaultPrevented: true }, page)).toBeNull();
  });
});
