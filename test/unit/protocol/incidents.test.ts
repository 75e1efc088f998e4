// Holding an incident: what is asked of the reader, what is held, and who is told.
import { expect, test } from 'vitest';
import { InputError } from '../../../server/src/input/fileChunks';
import { Incidents, type ReadingOptions } from '../../../server/src/protocol/incidents';
import { defaultSettings, type IncidentSettings } from '../../../server/src/protocol/settings';
import { incidentOf } from '../../support/incidentOf';
import { twoNodeFiles } from '../../support/twoNodes';

const { incident, logs } = incidentOf(twoNodeFiles);

interface Asked {
  readonly paths: readonly string[];
  readonly settings: IncidentSettings;
  readonly options: ReadingOptions;
}

/** Readings end when the test says so. */
function holding() {
  const asked: (Asked & { end: (error?: Error) => void })[] = [];
  const changes: string[] = [];
  let version = 0;
  let settings = defaultSettings.incident;
  const incidents = new Incidents({
    read: (paths, chosen, options) =>
      new Promise((resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(new Error('aborted')));
        asked.push({
          paths,
          settings: chosen,
          options,
          end: (error) => (error ? reject(error) : resolve({ incident, logs })),
        });
      }),
    settings: () => settings,
    nextVersion: () => ++version,
    onProgress: () => undefined,
    onChanged: (now, before) => changes.push(`${before?.version ?? '-'} -> ${now?.version ?? '-'}`),
  });
  return { incidents, asked, changes, use: (chosen: IncidentSettings) => (settings = chosen) };
}

test('what was opened is held, with a model for each input and one for the whole', async () => {
  const { incidents, asked, changes } = holding();
  const opened = incidents.open(['case']);
  expect(incidents.held).toBeNull();
  asked[0]!.end();
  const held = (await opened)!;
  expect(incidents.held).toBe(held);
  expect(held.models.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
  expect(held.whole.uris[0]).toBe('cluster-log-input:/1/0/NODE1_cluster.log'); // no such file is on the disk of the test
  expect(incidents.get('cluster-log-input:/1/0/NODE1_cluster.log')!.log.index).toBe(0);
  expect(incidents.get('cluster-log-input:/1')!.log.index).toBe(-1);
  expect(incidents.get('file:///case/NODE9_cluster.log')).toBeNull();
  expect(changes).toEqual(['- -> 1']);
});

test('the same roots keep their addresses, others get others', async () => {
  const { incidents, asked } = holding();
  const opening = async (...paths: string[]) => {
    const opened = incidents.open(paths);
    asked.at(-1)!.end();
    return (await opened)!;
  };
  const first = await opening('case');
  const other = await opening('case', 'more');
  const again = await opening('case');
  expect(again.whole.uris).toEqual(first.whole.uris);
  expect(again.version).toBeGreaterThan(first.version);
  expect(other.whole.uris).not.toEqual(first.whole.uris);
});

test('a newer opening ends the older', async () => {
  const { incidents, asked, changes } = holding();
  const older = incidents.open(['old']);
  const newer = incidents.open(['new']);
  expect(asked[0]!.options.signal.aborted).toBe(true);
  asked[1]!.end();
  expect(await older).toBeNull();
  expect((await newer)!.roots).toEqual(['new']);
  expect(changes).toEqual(['- -> 1']);
});

test.each(['the asker', 'the person at the progress', 'a closing'])(
  '%s ends a reading, and what was held stays until then',
  async (who) => {
    const { incidents, asked } = holding();
    const abort = new AbortController();
    const first = incidents.open(['first']);
    asked[0]!.end();
    const held = await first;
    const opened = incidents.open(['second'], abort.signal);
    expect(incidents.held).toBe(held);
    if (who === 'the asker') abort.abort();
    else if (who === 'a closing') incidents.close();
    else asked[1]!.options.stop();
    expect(await opened).toBeNull();
    expect(incidents.held).toBe(who === 'a closing' ? null : held);
  },
);

test('who asks with a signal that fired already gets nothing', async () => {
  const { incidents } = holding();
  expect(await incidents.open(['case'], AbortSignal.abort())).toBeNull();
  expect(incidents.held).toBeNull();
});

test('a failure is told, and what was held stays', async () => {
  const { incidents, asked } = holding();
  const first = incidents.open(['first']);
  asked[0]!.end();
  const held = await first;
  const opened = incidents.open(['missing']);
  asked[1]!.end(new InputError('missing: does not exist'));
  await expect(opened).rejects.toThrow('does not exist');
  expect(incidents.held).toBe(held);
});

test('reading again takes the settings of then, also for what is still being read', async () => {
  const { incidents, asked, use } = holding();
  await incidents.readAgain();
  expect(asked).toEqual([]);
  const opened = incidents.open(['case']);
  const skewMs = new Map([['NODE2', 5000]]);
  use({ ...defaultSettings.incident, skewMs });
  const again = incidents.readAgain();
  expect(await opened).toBeNull();
  expect(asked.map(({ paths, settings }) => [paths, settings.skewMs.get('NODE2')])).toEqual([
    [['case'], undefined],
    [['case'], 5000],
  ]);
  asked[1]!.end();
  await again;
  expect(incidents.held!.roots).toEqual(['case']);
});

test('files of others concern nobody', async () => {
  const { incidents, asked } = holding();
  expect(await incidents.filesChanged(['case/NODE1_cluster.log'])).toBe(false);
  const opened = incidents.open(['case']);
  asked[0]!.end();
  await opened;
  expect(await incidents.filesChanged(['elsewhere/NODE1_cluster.log'])).toBe(false);
});
