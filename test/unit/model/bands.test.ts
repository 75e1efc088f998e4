// What a band shows of a volume's state and IO mode, and of a node's state.
import { expect, test } from 'vitest';
import { bandsByWeight, nodeBand, volumeBand } from '../../../server/src/model/bands';
import type { TrackChange, TrackName } from '../../../server/src/model/history';
import { bandNames } from '../../../server/src/protocol/replayViewMessages';

function change(track: TrackName, to: string): TrackChange {
  return { track, volume: 'Volume1', resource: null, node: 'NODE1', from: 'unknown', to, reasons: [], certainty: 'stated' };
}

test('bands travel under the names and in the order that the protocol has', () => {
  expect(bandsByWeight).toEqual(bandNames);
});

test('a state in which IO waits or fails goes before the IO mode', () => {
  const redirected = change('ioMode', 'blockRedirected');
  for (const state of ['init', 'draining', 'paused', 'setDownlevel', 'dismounted']) {
    const held = change('volumeState', state);
    expect(volumeBand(held, redirected)).toEqual({ band: state, from: held });
  }
  expect(volumeBand(change('volumeState', 'active'), redirected)).toEqual({ band: 'blockRedirected', from: redirected });
  expect(volumeBand(null, redirected).band).toBe('blockRedirected');
});

test('an active volume of which no line tells the IO mode is only active, and what nobody tells is unknown', () => {
  const active = change('volumeState', 'active');
  expect(volumeBand(active, null)).toEqual({ band: 'active', from: active });
  expect(volumeBand(active, change('ioMode', 'unknown'))).toEqual({ band: 'active', from: active });
  expect(volumeBand(change('volumeState', 'unknown'), change('ioMode', 'unknown'))).toEqual({ band: 'unknown', from: null });
  expect(volumeBand(null, null)).toEqual({ band: 'unknown', from: null });
});

test('a paused node is told apart from a paused volume', () => {
  expect(nodeBand(change('nodeState', 'paused')).band).toBe('nodePaused');
  expect(nodeBand(change('nodeState', 'down')).band).toBe('down');
  expect(nodeBand(change('nodeState', 'unknown'))).toEqual({ band: 'unknown', from: null });
  expect(nodeBand(null).band).toBe('unknown');
});
