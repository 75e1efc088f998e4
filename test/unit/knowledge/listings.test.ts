// The tables that explain listings: rows, filters with their altitudes, accounts.
import { describe, expect, it } from 'vitest';
import { altitudeGroup, altitudeGroups, altitudeSource, filterRow, filters } from '../../../server/src/knowledge/filters';
import { allListingRows, listingRow } from '../../../server/src/knowledge/messages/listings';
import { sources } from '../../../server/src/knowledge/sources';
import { accountOf } from '../../../server/src/knowledge/wellKnownSids';
import { describeRows } from '../../support/messageTables';

describeRows(allListingRows);

it('every row of a listing is found by its id, and no other word is', () => {
  for (const row of allListingRows) expect(listingRow(row.id)).toBe(row);
  expect(new Set(allListingRows.map(({ id }) => id)).size).toBe(allListingRows.length);
  expect(listingRow('toString')).toBeUndefined();
});

describe('altitudes', () => {
  it('belong to one group at most, from the top of the stack down', () => {
    altitudeGroups.slice(1).forEach((group, i) => expect(group.to).toBeLessThan(altitudeGroups[i]!.from));
    for (const { from, to } of altitudeGroups) expect(from).toBeLessThan(to);
    expect(sources[altitudeSource]).toBeDefined();
  });

  it.each([
    ['404800', 'FSFilter Top'],
    ['328010', 'FSFilter Anti-Virus'],
    ['385250.5', 'FSFilter Activity Monitor'],
    ['145180', 'FSFilter Encryption'],
    ['85610', 'FSFilter Security Enhancer'],
    ['40700', 'FSFilter Bottom'],
    ['389999.9', 'FSFilter Activity Monitor'],
  ])('%s is %s', (altitude, name) => {
    expect(altitudeGroup(altitude)?.name).toBe(name);
  });

  it.each(['350000', '', 'x', '-1', '1e5'])('%s is of no group', (altitude) => {
    expect(altitudeGroup(altitude)).toBeUndefined();
  });
});

describe('filters', () => {
  it('rest on known sources and sit in the groups of their altitudes', () => {
    for (const { name, altitudes, sources: keys } of filters) {
      for (const key of keys) expect(sources[key], `${name} ${key}`).toBeDefined();
      for (const altitude of altitudes) expect(altitudeGroup(altitude), `${name} ${altitude}`).toBeDefined();
    }
  });

  it('are found whatever their case, with and without the end of a file name', () => {
    expect(filterRow('csvnsflt')?.role).toBe('csvNamespace');
    expect(filterRow('CsvFlt.sys')?.role).toBe('csvVolume');
    expect(filterRow('cvdlp')?.role).toBe('forcesRedirection');
    expect(filterRow('constructor')).toBeUndefined();
  });
});

it('accounts are named by SID and by SDDL, and others stay as they are', () => {
  expect(['S-1-5-18', 'SY', 'BA', 'S-1-5-21-1-2-3-500'].map(accountOf)).toEqual([
    'Local System',
    'Local System',
    'Administrators',
    'S-1-5-21-1-2-3-500',
  ]);
});
