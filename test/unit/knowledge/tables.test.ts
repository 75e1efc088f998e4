// Every row of the knowledge tables rests on a known source, and every small thing the real lines contain has a row.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { autoPauseRule, autoPauseRules, autoPauseSource, autoPauseSources } from '../../../server/src/knowledge/autoPause';
import { componentRow, components } from '../../../server/src/knowledge/components';
import { allEvents, clusterProvider } from '../../../server/src/knowledge/events';
import { ioModeReason, ioModeReasons } from '../../../server/src/knowledge/ioModeReasons';
import { sectionRow, sections } from '../../../server/src/knowledge/sections';
import { sources } from '../../../server/src/knowledge/sources';
import { lookUpStatus } from '../../../server/src/knowledge/statusCodes';
import {
  isLegalTransition,
  volumeStateFromText,
  volumeStates,
  volumeTransitions,
} from '../../../server/src/knowledge/volumeStates';
import { findTerms } from '../../../server/src/parse/terms/findTerms';
import { corpusFile, corpusFolder, viewRecords } from '../../support/records';

const corpusLogs = readdirSync(corpusFolder).filter((name) => name.endsWith('.log'));
const corpusEvents = readdirSync(corpusFolder).filter((name) => name.startsWith('event-'));

describe('sources', () => {
  it('have a title, and an address that is one or none', () => {
    for (const [key, source] of Object.entries(sources)) {
      expect(source.title.length, key).toBeGreaterThan(5);
      if (source.address !== null) expect(source.address, key).toMatch(/^https?:\/\/\S+$/);
    }
  });

  it('are known to every row of every table', () => {
    const tables = {
      autoPauseRules,
      autoPauseSources,
      components,
      events: allEvents(),
      ioModeReasons,
      sections,
      volumeStates: Object.values(volumeStates),
      volumeTransitions,
    };
    for (const [table, rows] of Object.entries(tables)) {
      for (const row of rows) {
        expect(row.sources.length, table).toBeGreaterThan(0);
        for (const key of row.sources) expect(sources, `${table}: ${key}`).toHaveProperty([key]);
      }
    }
  });
});

describe('components', () => {
  it('have each tag once', () => {
    expect(new Set(components.map((row) => row.tag)).size).toBe(components.length);
  });

  it.each(corpusLogs)('explain every tag of %s', (name) => {
    const tags = new Set(viewRecords(corpusFile(name)).map((record) => record.component));
    tags.delete(null);
    for (const tag of tags) expect(componentRow(tag!), `[${tag}]`).toBeDefined();
  });

  it('are found for tags with data inside or a colon behind', () => {
    expect(componentRow('CHANNEL 10.1.1.1:~3343~')?.tag).toBe('CHANNEL');
    expect(componentRow('IM - public-1.0.0')?.tag).toBe('IM');
    expect(componentRow('[DM]:')?.tag).toBe('DM');
    expect(componentRow('DM:')?.tag).toBe('DM');
    expect(componentRow('RCM-plcmt')?.tag).toBe('RCM-plcmt');
    expect(componentRow('NOSUCH')).toBeUndefined();
    expect(componentRow('')).toBeUndefined();
  });
});

describe('events', () => {
  it('are unique by provider, id and variant', () => {
    const keys = allEvents().map((row) => `${row.provider} ${row.id} ${row.variant ?? ''} ${row.texts.join()}`);
    expect(new Set(keys).size).toBe(keys.length);
    const clusterKeys = allEvents()
      .filter((row) => row.provider === clusterProvider)
      .map((row) => `${row.id} ${row.variant ?? ''}`);
    expect(new Set(clusterKeys).size).toBe(clusterKeys.length);
  });

  it('all have a meaning', () => {
    expect(allEvents().filter((row) => !row.meaning || !row.summary)).toEqual([]);
  });

  it('tell apart what shares a number', () => {
    const eventOf = (provider: string) => allEvents().find((row) => row.id === 5120 && row.provider === provider);
    expect(eventOf(clusterProvider)).toMatchObject({ symbol: 'DCM_VOLUME_AUTO_PAUSE_AFTER_FAILURE', level: 'Warning' });
    expect(eventOf('Microsoft-Windows-FailoverClustering-CsvFlt-Diagnostic')?.symbol).toBeNull();
  });
});

describe('auto-pause', () => {
  it('names only statuses that the tables name', () => {
    for (const rule of autoPauseRules)
      expect(lookUpStatus(rule.code, 'ntstatus')?.name, rule.code.toString(16)).toMatch(/^STATUS_/);
    expect(new Set(autoPauseRules.map((rule) => rule.code)).size).toBe(autoPauseRules.length);
  });

  it('follows the two rules: a list for redirected IO, nearly everything else for direct IO', () => {
    expect(autoPauseRule(0xc00000b5)).toMatchObject({ pausesRedirectedIo: true, pausesDirectIo: true });
    expect(autoPauseRule(0xc0000022)).toBeUndefined();
    expect([
      'STATUS_INVALID_USER_BUFFER',
      'STATUS_CANCELLED',
      'STATUS_DEVICE_DATA_ERROR',
      'STATUS_VOLMGR_PACK_CONFIG_OFFLINE',
    ]).toEqual(
      expect.arrayContaining(
        autoPauseRules.filter((rule) => !rule.pausesDirectIo).map((rule) => lookUpStatus(rule.code, 'ntstatus')!.name),
      ),
    );
    expect(autoPauseRules.filter((rule) => !rule.pausesDirectIo)).toHaveLength(4);
    expect(autoPauseRules.filter((rule) => rule.pausesRedirectedIo)).toHaveLength(23);
    expect(autoPauseRule(0xc00000a2)).toMatchObject({ pausesRedirectedIo: false, pausesDirectIo: true });
  });

  it('reads the source of event 9296 by number and by name', () => {
    expect(autoPauseSource('0x1e')?.name).toBe('IOCompletion');
    expect(autoPauseSource('11')?.name).toBe('UserRequest');
    expect(autoPauseSource('tunnel')?.value).toBe(1);
    expect(autoPauseSource('0x22')?.name).toBe('OpenPagingFileObject');
    expect(autoPauseSource('0x23')).toBeUndefined();
    expect(autoPauseSource('constructor')).toBeUndefined();
  });
});

describe('volume states', () => {
  it.each([
    ['SetDownLevel', 'setDownlevel'],
    ['SetDownlevel', 'setDownlevel'],
    ['Set Down Level', 'setDownlevel'],
    ['VolumeStateDraining', 'draining'],
    [' Active ', 'active'],
    ['PAUSED', 'paused'],
    ['0', 'init'],
    ['3', 'setDownlevel'],
    ['5', 'dismounted'],
    ['6', null],
    ['', null],
    ['Online', null],
    ['constructor', null],
  ])('reads %j as %j', (text, state) => {
    expect(volumeStateFromText(text)).toBe(state);
  });

  it('allow the round of a move and the ways out of it, nothing else', () => {
    const round = ['active', 'draining', 'paused', 'setDownlevel', 'active'] as const;
    for (let i = 1; i < round.length; i++) expect(isLegalTransition(round[i - 1]!, round[i]!)).toBe(true);
    expect(isLegalTransition('paused', 'init')).toBe(true);
    expect(isLegalTransition('setDownlevel', 'draining')).toBe(true);
    expect(isLegalTransition('active', 'paused')).toBe(false);
    expect(isLegalTransition('active', 'setDownlevel')).toBe(false);
    expect(isLegalTransition('draining', 'active')).toBe(false);
    expect(isLegalTransition('init', 'active')).toBe(false);
  });
});

describe('IO mode reasons', () => {
  it('are flags of their mode', () => {
    for (const mode of ['fileSystemRedirected', 'blockRedirected'] as const) {
      const flags = ioModeReasons.filter((reason) => reason.mode === mode).map((reason) => reason.flag);
      expect(flags).toEqual(flags.map((_, bit) => 2 ** bit));
    }
  });

  it('are found by name, whatever its case', () => {
    expect(ioModeReason('nodiskconnectivity')).toMatchObject({ mode: 'blockRedirected', flag: 1, expected: false });
    expect(ioModeReason('NotBlockRedirected')).toBeUndefined();
  });
});

describe('sections', () => {
  it('know the section of the corpus and its columns', () => {
    expect(sectionRow('SBL Disks')?.columns).toContain('DiskState');
    expect(sectionRow('cluster logs')?.form).toBe('log');
    expect(sectionRow('Soup')).toBeUndefined();
  });
});

describe('status codes of the corpus', () => {
  it.each([...corpusLogs, ...corpusEvents])('%s: every one is explained', (name) => {
    for (const record of viewRecords(corpusFile(name))) {
      for (const term of findTerms(record.message)) {
        if (term.kind !== 'status') continue;
        expect(lookUpStatus(term.status.code, term.status.space)?.meaning, record.message).toBeTruthy();
      }
    }
  });

  it('explains every code that a source has seen in a log', () => {
    const win32 = [0, 2, 5, 121, 126, 170, 258, 1117, 1226, 1326, 1460, 5015, 5016, 5038, 5050, 5054, 5925, 5979, 5985, 10060];
    for (const code of win32) expect(lookUpStatus(code, 'win32')?.meaning, String(code)).toBeTruthy();
    for (const code of [0x80070490, 0x80072030])
      expect(lookUpStatus(code, 'hresult')?.name, code.toString(16)).toMatch(/^ERROR_/);
    for (const rule of autoPauseRules) expect(lookUpStatus(rule.code, 'ntstatus')?.meaning, rule.code.toString(16)).toBeTruthy();
  });
});
