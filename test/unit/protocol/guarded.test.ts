import { expect, test } from 'vitest';
import { CancellationTokenSource, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { guarded, guardedWork } from '../../../server/src/protocol/guarded';

const token: CancellationToken = new CancellationTokenSource().token;

function errorLog() {
  const messages: string[] = [];
  return { messages, error: (message: string) => void messages.push(message) };
}

test('an answer passes', async () => {
  const answer = await guarded('hover', null, errorLog(), (params: { uri: string }) => params.uri)({ uri: 'a' }, token);
  expect(answer).toBe('a');
});

test('a failure is logged with request and document, and the neutral value is the answer', async () => {
  const log = errorLog();
  const fail = () => {
    throw new Error('broken table');
  };
  const answer = await guarded('hover', [], log, fail)({ textDocument: { uri: 'file:///cluster.log' } }, token);
  expect(answer).toEqual([]);
  expect(log.messages).toHaveLength(1);
  expect(log.messages[0]).toMatch(/^hover failed for file:\/\/\/cluster\.log: Error: broken table/);
});

test.each([[null], [undefined], [7], ['text'], [{ textDocument: 5 }], [{ uri: {} }]])(
  'garbage parameters %j do no harm',
  async (params) => {
    const log = errorLog();
    const read = (request: unknown) =>
      (request as { textDocument: { uri: { length: number } } }).textDocument.uri.length.toFixed();
    expect(await guarded('hover', null, log, read)(params, token)).toBeNull();
    expect(log.messages[0]).toContain('a request without a document');
  },
);

test('a cancelled request says so, and its failure is nobody’s business', async () => {
  const log = errorLog();
  const source = new CancellationTokenSource();
  const handle = () => {
    source.cancel();
    throw new Error('stopped half-way');
  };
  expect(await guarded('hover', null, log, handle)({}, source.token)).toBeInstanceOf(ResponseError);
  expect(log.messages).toEqual([]);
});

test('work outside requests is guarded too', async () => {
  const log = errorLog();
  await guardedWork('diagnostics', 'file:///a', log, () => Promise.reject(new Error('closed')));
  expect(log.messages[0]).toMatch(/^diagnostics failed for file:\/\/\/a: Error: closed/);
});
