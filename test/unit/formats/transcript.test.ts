// A text that holds outputs of several commands: each is read by its own reader, and no line is read twice.
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../server/src/formats/recogniseFormat';
import type { OpenReader } from '../../../server/src/formats/inputReader';
import { readExport, viewsOf, writtenTimes } from '../../support/exportFixtures';
import { fixture } from '../../support/listings';
import { utf8, utf16 } from '../../support/records';

const text = (name: string): string => Buffer.from(fixture(name)).toString('utf8').trimEnd();

/** Real outputs, one below the other, as a session prints them. */
const transcript = [
  'PS C:\\> Get-ClusterSharedVolumeState',
  text('corpus/ps-csvstate-refs-s2d.txt'),
  '',
  'PS C:\\> Get-WinEvent -LogName System | fl',
  text('exports/events-winevent-list-replica.txt'),
  '',
  'PS C:\\> fltmc',
  text('exports/fltmc-filters-legacy.txt'),
  '',
  'PS C:\\> exit',
  '',
].join('\n');

function open(bytes: Uint8Array): OpenReader {
  const found = recogniseFormat(bytes, 'session.txt');
  if (found.format === 'unknown') throw new Error(found.reason);
  expect(found.format).toBe('event-text');
  return found.open;
}

describe('a transcript', () => {
  const bytes = utf8(transcript);
  const reading = readExport(open(bytes), bytes);
  const views = viewsOf(reading, bytes);

  it('gives the events and the listings in the order of their lines', () => {
    expect(views.map(({ line }) => line)).toEqual(views.map(({ line }) => line).sort((a, b) => a - b));
    const events = readExport(
      open(utf8(text('exports/events-winevent-list-replica.txt'))),
      fixture('exports/events-winevent-list-replica.txt'),
    );
    const listed = (rowId: string) => views.filter((view) => view.listed?.rowId === rowId).length;
    expect(views.filter(({ event }) => event !== undefined)).toHaveLength(events.input.records);
    expect(listed('csvState.volume')).toBe(transcript.split('StateInfo  ').length - 1);
    expect(listed('filterInstances.filter')).toBeGreaterThan(0);
    expect(listed('listing.other')).toBe(0);
    expect(writtenTimes(reading).filter((time) => time !== null)).toEqual(writtenTimes(events));
  });

  it('has the facts of both, at the lines where they stand', () => {
    const lines = transcript.split('\n');
    const states = reading.facts.filter(({ body }) => body.kind === 'volumeStateListed');
    expect(states.length).toBeGreaterThan(0);
    for (const { at } of states) expect(lines[at.line - 1]).toMatch(/^\s*(?:BlockRedirectedIOReason|Name) /);
  });

  it('says nothing of what the other reader took', () => {
    expect(reading.input.problems.map(({ code }) => code)).not.toContain('otherListings');
    expect(reading.input.problems.map(({ code }) => code)).not.toContain('linesOutsideEvents');
  });

  it('is the same in UTF-16', () => {
    const wide = utf16(transcript, 'le', true);
    const shown = viewsOf(readExport(open(wide), wide), wide);
    expect(shown.map(({ line, event, listed }) => [line, event?.id, listed?.rowId])).toEqual(
      views.map(({ line, event, listed }) => [line, event?.id, listed?.rowId]),
    );
  });
});
