// The table of counters: rows are unique and rest on sources, spellings meet, and what words alone tell stays inferred.
import { describe, expect, it } from 'vitest';
import { counterKey, counterPlace, counterRow, counters } from '../../../server/src/knowledge/counters';
import { sources } from '../../../server/src/knowledge/sources';

describe('counters', () => {
  it('are there once, in whatever spelling, each found as itself', () => {
    const keys = counters.map(({ object, counter }) => `${counterKey(object)} ${counterKey(counter)}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of counters) expect(counterRow(row.object.toUpperCase(), row.counter.toLowerCase())).toBe(row);
  });

  it('rest on known sources and say what they are', () => {
    for (const { counter, sources: own, meaning, measure, unit } of counters) {
      for (const key of own) expect(sources[key], `${counter}: ${key}`).toBeDefined();
      expect(meaning, counter).toMatch(/^[A-Z].*\.$/);
      if (measure !== null) expect(unit, counter).not.toBeNull();
    }
  });

  // Names of classes that Windows makes of its counters: microsoft/wmi, server2019/root/cimv2.
  it.each([
    ['ClusterCSVFileSystem', 'IOReadBytesPersec', 'direct', 'bytesPerSecond', 'read'],
    ['ClusterCSVFileSystem', 'RedirectedWritesPersec', 'fileSystemRedirected', 'ioPerSecond', 'write'],
    ['ClusterCSVFileSystem', 'VolumePauseCountNetwork', 'all', null, 'any'],
    ['ClusterCSVFS', 'AvgsecPerRead', 'all', 'latency', 'read'],
    ['ClusterCSVFSRedirectedIO', 'ReadBytesPersec', 'fileSystemRedirected', 'bytesPerSecond', 'read'],
    ['ClusterCSVVolumeManager', 'IOReadPersecRedirected', 'blockRedirected', 'ioPerSecond', 'read'],
    ['ClusterCSVVolumeManager', 'IOWritesPersecRedirected', 'blockRedirected', 'ioPerSecond', 'write'],
    ['ClusterCSVVolumeManager', 'IOWriteBytesPersecRedirected', 'blockRedirected', 'bytesPerSecond', 'write'],
    ['ClusterCSVCoordinator', 'MetadataIOPersec', 'forOthers', 'metadataPerSecond', 'any'],
    ['ClusterCSVBlockRedirection', 'IOWritesPersec', 'forOthers', 'ioPerSecond', 'write'],
  ])('of the class %s: %s', (object, counter, way, measure, direction) => {
    expect(counterRow(object, counter)).toMatchObject({ way, measure, direction });
  });

  it.each([
    ['Redirected IO Writes/sec', 'fileSystemRedirected', 'ioPerSecond', 'write'],
    ['Direct IO Read Bytes/sec', 'direct', 'bytesPerSecond', 'read'],
    ['Metadata IO/sec', 'all', 'metadataPerSecond', 'any'],
    ['Avg. sec/Read', 'all', 'latency', 'read'],
  ])('of version 1 are read by their words: %s', (counter, way, measure, direction) => {
    const row = counterRow('Cluster Shared Volumes', counter)!;
    expect(row).toMatchObject({ way, measure, direction, status: 'inferred' });
    expect(counterPlace(row)).toBe(counters.length);
  });

  it.each([
    ['Cluster Shared Volumes', 'Files opened'],
    ['Cluster Shared Volumes', 'IO Split Reads/sec'],
    ['Cluster CSV File System', 'IO Split Reads/sec'],
    ['Cluster CSV Volume Cache', 'Disk IO Reads/sec'],
    ['Memory', 'Page Reads/sec'],
  ])('that tell nothing of the IO of a volume have no row: %s %s', (object, counter) => {
    expect(counterRow(object, counter)).toBeUndefined();
  });
});
