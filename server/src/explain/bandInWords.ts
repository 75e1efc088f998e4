// What a band of a lane shows, in words. Plain text, not escaped.
import type { Band, BandValue } from '../model/bands';
import { reasonTitle } from './reasonsInWords';
import { valueInWords } from './trackInWords';

/** `redirected through the coordinator (block): no path to the disk`. */
export function bandInWords({ band, from }: BandValue): string {
  if (from === null || band === 'unknown') return 'not known: no line tells';
  if (band === 'active') return 'active: IO flows; no line says which way';
  const reasons = from.reasons.map(reasonTitle).join('; ');
  return `${valueInWords(from.track, from.to)}${reasons === '' ? '' : `: ${reasons}`}`;
}

const bandNames: Readonly<Record<Band, string>> = {
  direct: 'direct IO',
  fileSystemRedirected: 'file-system redirected',
  blockRedirected: 'block redirected',
  active: 'active',
  init: 'Init',
  draining: 'draining',
  paused: 'paused',
  setDownlevel: 'SetDownLevel',
  dismounted: 'dismounted',
  up: 'up',
  down: 'down',
  joining: 'joining',
  nodePaused: 'node paused',
  isolated: 'isolated',
  quarantined: 'quarantined',
  unknown: 'not known',
  mixed: 'several',
};

/** Several bands that stand together: `paused, direct IO, draining (12 in all)`. @param bands each once */
export function mixedInWords(bands: readonly Band[], count: number): string {
  return `${bands.map((band) => bandNames[band]).join(', ')} (${count} in all)`;
}
