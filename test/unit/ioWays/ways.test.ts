// The ways of IO against the sources, written down by hand: one text a way, parts in order, `|` where it goes over to the coordinator.
import { describe, expect, it } from 'vitest';
import { ioComponent, ioComponents, type Generation } from '../../../server/src/ioWays/components';
import { ioWay, ioWays, kindsOf, type IoKind, type NodePlace, type WayStop } from '../../../server/src/ioWays/ways';
import { sources } from '../../../server/src/knowledge/sources';

/** Generation, kind, place, way. */
const expected: readonly (readonly [Generation, IoKind, NodePlace, string])[] = [
  // 2012 and later. Metadata on the coordinator needs no SMB.
  [2, 'metadata', 'coordinator', 'Application, CsvFs.sys, NTFS/ReFS (hidden)'],
  [
    ...([2, 'metadata', 'dataServer'] as const),
    'Application, CsvFs.sys, SMB client, CSV network | SMB server, share <guid>-<n>$, CsvFlt.sys, NTFS/ReFS (hidden)',
  ],
  // Direct IO goes past every file system and the volume stack, on the coordinator as elsewhere.
  [2, 'direct', 'coordinator', 'Application, CsvFs.sys, CsvVbus.sys, disk stack, disk'],
  [2, 'direct', 'dataServer', 'Application, CsvFs.sys, CsvVbus.sys, disk stack, disk'],
  [2, 'fileSystemRedirected', 'coordinator', 'Application, CsvFs.sys, NTFS/ReFS (hidden), volume stack, disk stack, disk'],
  [
    ...([2, 'fileSystemRedirected', 'dataServer'] as const),
    'Application, CsvFs.sys, SMB client, CSV network | SMB server, share <guid>-<n>$, CsvFlt.sys, NTFS/ReFS (hidden), volume stack, disk stack | disk',
  ],
  // The coordinator never redirects blocks; elsewhere they pass CsvNsFlt and no file system.
  [2, 'blockRedirected', 'coordinator', ''],
  [
    ...([2, 'blockRedirected', 'dataServer'] as const),
    'Application, CsvFs.sys, CsvVbus.sys, SMB client, CSV network | SMB server, share CSV$, CsvNsFlt.sys, disk stack | disk',
  ],
  // 2008 R2: NTFS on the coordinator; elsewhere the disk, or over SMB to the CSVFilter of the coordinator.
  [1, 'metadata', 'coordinator', 'Application, CSVFilter.sys, NTFS'],
  [1, 'metadata', 'dataServer', 'Application, CSVFilter.sys, SMB mini redirector, CSV network | CSVFilter.sys, NTFS'],
  [1, 'direct', 'coordinator', 'Application, CSVFilter.sys, NTFS, disk stack, disk'],
  [1, 'direct', 'dataServer', 'Application, CSVFilter.sys, disk stack, disk'],
  [1, 'fileSystemRedirected', 'coordinator', 'Application, CSVFilter.sys, NTFS, disk stack, disk'],
  [
    ...([1, 'fileSystemRedirected', 'dataServer'] as const),
    'Application, CSVFilter.sys, SMB mini redirector, CSV network | CSVFilter.sys, NTFS, disk stack | disk',
  ],
];

describe('ways of IO', () => {
  it.each(expected)('generation %i, %s on the %s', (generation, kind, place, text) => {
    expect(inText(ioWay(generation, kind, place)?.stops)).toBe(text);
  });

  it('are all of these and no others', () => {
    expect(ioWays).toHaveLength(expected.length);
    expect(ioWay(1, 'blockRedirected', 'dataServer')).toBeUndefined();
    expect(kindsOf(1)).not.toContain('blockRedirected');
  });

  it('have sources that are known, and parts of their own generation', () => {
    for (const { generation, stops, sources: keys } of ioWays) {
      for (const key of keys) expect(Object.keys(sources)).toContain(key);
      for (const { component } of stops) expect(ioComponent(component).generations).toContain(generation);
    }
  });

  it('stay on the node where they begin, where that is the coordinator', () => {
    for (const { stops } of ioWays.filter(({ place }) => place === 'coordinator')) {
      expect(stops.filter(({ on, component }) => on === 'coordinator' || component === 'network')).toEqual([]);
    }
  });
});

describe('parts', () => {
  it('each have an id, words and sources of their own', () => {
    expect(new Set(ioComponents.map(({ id }) => id)).size).toBe(ioComponents.length);
    for (const { name, meaning, sources: keys } of ioComponents) {
      expect(name).not.toBe('');
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      for (const key of keys) expect(Object.keys(sources)).toContain(key);
    }
  });

  it('each are on a way, but for DCM, which no IO passes', () => {
    const passed = new Set(ioWays.flatMap(({ stops }) => stops.map(({ component }) => component)));
    expect(ioComponents.map(({ id }) => id).filter((id) => !passed.has(id))).toEqual(['dcm']);
  });

  it('stand where their place lets them', () => {
    for (const { stops, place } of ioWays) {
      for (const { component, on } of stops) {
        const { where } = ioComponent(component);
        const isThere = on === 'coordinator' || (on === 'here' && place === 'coordinator');
        if (where === 'coordinator') expect(isThere, component).toBe(true);
        if (where === 'dataServer') expect(isThere, component).toBe(false);
        if (where === 'cluster') expect(on, component).toBe('shared');
      }
    }
  });
});

function inText(stops: readonly WayStop[] = []): string {
  let text = '';
  for (const [index, { component, on }] of stops.entries()) {
    const before = stops[index - 1];
    const isOver = before?.on === 'coordinator' || on === 'coordinator';
    const mark = before === undefined ? '' : isOver && before.on !== on ? ' | ' : ', ';
    text += mark + ioComponent(component).name;
  }
  return text;
}
