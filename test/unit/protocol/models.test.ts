import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { analyzeText } from '../../../server/src/analyze';
import { ClosedFiles } from '../../../server/src/protocol/closedFiles';
import type { Model } from '../../../server/src/protocol/model';
import { Models, type SharedModels } from '../../../server/src/protocol/models';
import { analyzed } from '../../support/analyzed';

const uri = 'file:///logs/cluster.log';
const line = (message: string) => `00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] ${message}\n`;
const token = new CancellationTokenSource().token;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function served(
  closedFiles = new ClosedFiles({ analyze: () => Promise.reject(new Error('no file')), stamp: () => Promise.resolve(null) }),
  shared: SharedModels = { get: () => null },
) {
  let lastVersion = 0;
  const analysed: string[] = [];
  const changes: (string | null)[] = [];
  const failures: unknown[] = [];
  const models = new Models({
    analyze: async (text, path, signal) => {
      analysed.push(text);
      await Promise.resolve();
      signal.throwIfAborted();
      if (text.includes('make it fail')) throw new Error('worker died');
      return analyzeText(text, path);
    },
    closedFiles,
    shared,
    nextVersion: () => ++lastVersion,
    onChanged: (_uri, model) => changes.push(model && firstMessage(model)),
    onFailed: (_uri, error) => failures.push(error),
    delayMs: 300,
  });
  return { models, analysed, changes, failures };
}

function firstMessage({ log }: Model): string {
  return log.text.line(0).slice(log.records.messageStart[0]);
}

function edited(document: TextDocument, text: string): TextDocument {
  return TextDocument.update(document, [{ text }], document.version + 1);
}

test('an opened log is analysed at once, and asked for as often as one likes it is analysed once', async () => {
  const { models, analysed, changes } = served();
  models.changed(TextDocument.create(uri, 'log', 1, line('one')));
  const [first, second] = await Promise.all([models.get(uri, token), models.get(uri, token)]);
  expect(first && firstMessage(first)).toBe('one');
  expect(second).toBe(first);
  expect(await models.get(uri, token)).toBe(first);
  expect(analysed).toHaveLength(1);
  expect(changes).toEqual(['one']);
});

test('a request after an edit is answered from the new text without waiting for the pause in typing', async () => {
  const { models } = served();
  const document = TextDocument.create(uri, 'log', 1, line('one'));
  models.changed(document);
  const before = await models.get(uri, token);
  models.changed(edited(document, line('two')));
  const after = await models.get(uri, token);
  expect(after && firstMessage(after)).toBe('two');
  expect(after!.version).toBeGreaterThan(before!.version);
});

test('when what is known beside the texts changes, open logs are analysed anew, without being asked', async () => {
  const { models, analysed, changes } = served();
  models.changed(TextDocument.create(uri, 'log', 1, line('one')));
  const before = await models.get(uri, token);
  models.analyzeAgain();
  const after = await models.get(uri, token);
  expect(after!.version).toBeGreaterThan(before!.version);
  expect(await models.get(uri, token)).toBe(after);
  expect(analysed).toHaveLength(2);
  expect(changes).toEqual(['one', 'one']);
});

test('typing is analysed once, after the pause', async () => {
  const { models, analysed, changes } = served();
  const document = TextDocument.create(uri, 'log', 1, line('one'));
  models.changed(document);
  await models.get(uri, token);
  for (const text of ['t', 'tw', 'two']) models.changed(edited(document, line(text)));
  await vi.advanceTimersByTimeAsync(299);
  expect(analysed).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(analysed).toEqual([line('one'), line('two')]);
  expect(changes).toEqual(['one', 'two']);
});

test('an analysis that the text has outrun is dropped', async () => {
  const { models, changes } = served();
  const document = TextDocument.create(uri, 'log', 1, line('one'));
  models.changed(document);
  models.changed(edited(document, line('two')));
  const model = await models.get(uri, token);
  expect(model && firstMessage(model)).toBe('two');
  expect(changes).toEqual(['two']);
});

test('what is no cluster log is not analysed; what becomes one is', async () => {
  const { models, analysed, changes } = served();
  const document = TextDocument.create('file:///logs/web.log', 'log', 1, 'GET / 200');
  models.changed(document);
  expect(await models.get(document.uri, token)).toBeNull();
  expect(analysed).toEqual([]);
  models.changed(edited(document, line('one')));
  expect(await models.get(document.uri, token)).not.toBeNull();
  models.changed(edited(document, 'GET / 200'));
  expect(await models.get(document.uri, token)).toBeNull();
  expect(changes).toEqual(['one', null]);
});

test('a log by name alone, without a single entry, gets no answers', async () => {
  const { models } = served();
  models.changed(TextDocument.create('file:///k8s-cluster.log', 'log', 1, 'pod started\n'));
  expect(await models.get('file:///k8s-cluster.log', token)).toBeNull();
});

test('a failed analysis is told once and does not spoil the next', async () => {
  const { models, failures } = served();
  const document = TextDocument.create(uri, 'log', 1, line('make it fail'));
  models.changed(document);
  expect(await models.get(uri, token)).toBeNull();
  expect(await models.get(uri, token)).toBeNull();
  expect(failures).toHaveLength(1);
  models.changed(edited(document, line('two')));
  expect(await models.get(uri, token)).not.toBeNull();
});

test('a closed document is forgotten', async () => {
  const { models, changes } = served();
  models.changed(TextDocument.create(uri, 'log', 1, line('one')));
  await models.get(uri, token);
  models.closed(uri);
  expect(await models.get(uri, token)).toBeNull();
  expect(changes).toEqual(['one', null]);
  expect(models.current()).toEqual([]);
});

test('a cancelled request ends without an answer and without waiting, and the analysis goes on', async () => {
  const { models } = served();
  models.changed(TextDocument.create(uri, 'log', 1, line('one')));
  const source = new CancellationTokenSource();
  const answer = models.get(uri, source.token);
  source.cancel();
  expect(await answer).toBeNull();
  expect(await models.get(uri, token)).not.toBeNull();
});

test('a file that nobody has open is read from disk, again only when it changes', async () => {
  let stamp = 'first';
  const reads: string[] = [];
  const closedFiles = new ClosedFiles({
    analyze: (path) => {
      reads.push(path);
      return Promise.resolve(analyzed(line('from disk'), path));
    },
    stamp: () => Promise.resolve(stamp),
  });
  const { models } = served(closedFiles);
  const first = await models.get(uri, token);
  expect(first && firstMessage(first)).toBe('from disk');
  expect(await models.get(uri, token)).toBe(first);
  stamp = 'second';
  const second = await models.get(uri, token);
  expect(second!.version).toBeGreaterThan(first!.version);
  expect(reads).toHaveLength(2);
  expect(await models.get('untitled:cluster.log', token)).toBeNull();
});

test('a file is read on while somebody waits for it, and no longer', async () => {
  const aborted: string[] = [];
  const closedFiles = new ClosedFiles({
    analyze: (path, _uri, signal) =>
      new Promise((resolve, reject) => {
        setTimeout(() => resolve(analyzed(line('from disk'), path)), 1000);
        signal.addEventListener('abort', () => {
          aborted.push(path);
          reject(signal.reason as Error);
        });
      }),
    stamp: () => Promise.resolve('same'),
  });
  const { models } = served(closedFiles);
  const [impatient, patient] = [new CancellationTokenSource(), new CancellationTokenSource()];
  const answers = [models.get(uri, impatient.token), models.get(uri, patient.token)];
  await vi.advanceTimersByTimeAsync(10);
  impatient.cancel();
  expect(await answers[0]).toBeNull();
  expect(aborted).toEqual([]);
  patient.cancel();
  expect(await answers[1]).toBeNull();
  expect(aborted).toHaveLength(1);
  const again = models.get(uri, token);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await again).not.toBeNull();
  expect(aborted).toHaveLength(1);
});

test('a file that could not be read is tried again', async () => {
  let isThere = false;
  const closedFiles = new ClosedFiles({
    analyze: (path) => (isThere ? Promise.resolve(analyzed(line('from disk'), path)) : Promise.reject(new Error('locked'))),
    stamp: () => Promise.resolve('same'),
  });
  const { models } = served(closedFiles);
  await expect(models.get(uri, token)).rejects.toThrow('locked');
  isThere = true;
  expect(await models.get(uri, token)).not.toBeNull();
});

describe('a document of the open incident', () => {
  const text = line('read');
  const incident: Model = { log: analyzed(text), version: 77, uris: [uri], missing: [] };
  const held: { model: Model | null } = { model: incident };
  const shared: SharedModels = { get: (asked) => (asked === uri ? held.model : null) };
  beforeEach(() => void (held.model = incident));

  test('is answered by the incident, opened or not, and is not analysed by itself', async () => {
    const { models, analysed, changes } = served(undefined, shared);
    expect(await models.get(uri, token)).toBe(incident);
    models.changed(TextDocument.create(uri, 'log', 1, text));
    expect(await models.get(uri, token)).toBe(incident);
    expect(analysed).toEqual([]);
    expect(changes).toEqual(['read']);
  });

  test('that is no cluster log is answered, too', async () => {
    const { models } = served(undefined, shared);
    models.changed(TextDocument.create(uri, 'xml', 1, text));
    expect(await models.get(uri, token)).toBe(incident);
  });

  test('speaks for itself while it is edited', async () => {
    const { models } = served(undefined, shared);
    const document = TextDocument.create(uri, 'log', 1, text);
    models.changed(document);
    expect(await models.get(uri, token)).toBe(incident);
    models.changed(edited(document, line('edited')));
    const own = await models.get(uri, token);
    expect(own && firstMessage(own)).toBe('edited');
    expect(own!.uris).toEqual([uri]);
    models.changed(edited(document, text));
    expect(await models.get(uri, token)).toBe(incident);
  });

  test('changes with the incident, others do not', async () => {
    held.model = null;
    const { models, analysed, changes } = served(undefined, shared);
    const other = 'file:///logs/other_cluster.log';
    models.changed(TextDocument.create(uri, 'log', 1, text));
    models.changed(TextDocument.create(other, 'log', 1, line('other')));
    const alone = await models.get(uri, token);
    const otherModel = await models.get(other, token);
    held.model = incident;
    models.sharedChanged();
    expect(await models.get(uri, token)).toBe(incident);
    expect(await models.get(other, token)).toBe(otherModel);
    held.model = null;
    models.sharedChanged();
    expect((await models.get(uri, token))!.version).toBeGreaterThan(alone!.version);
    expect(analysed).toHaveLength(3);
    expect(changes).toEqual(['read', 'other', 'read', 'read']);
  });

  test('keeps what is said of it when it is closed', async () => {
    const { models, changes } = served(undefined, shared);
    models.changed(TextDocument.create(uri, 'log', 1, line('edited')));
    await models.get(uri, token);
    models.closed(uri);
    expect(changes).toEqual(['edited', 'read']);
    expect(await models.get(uri, token)).toBe(incident);
  });
});
