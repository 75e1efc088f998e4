// Messages on the cluster service and header lines: fields and facts.
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../server/src/parse/recognise';
import { serviceFamily } from '../../../server/src/parse/service/family';
import { messagesOf } from '../../support/corpusMessages';

const read = (text: string, component: string | null = null, channel: string | null = null) =>
  serviceFamily.read(text, { component, channel });
const factKindsOf = (file: string) =>
  messagesOf(file).flatMap((message) => {
    const known = recognise(message.text, message);
    return known?.family === serviceFamily ? known.facts.map(({ kind }) => kind) : [];
  });

describe('the life of the service in the corpus', () => {
  it.each([
    ['nt4-mscs-startup.log', ['serviceStarted']],
    ['2022-clussvc-stop-debug-level.log', ['serviceStopping']],
    ['2019-quorum-lost-node-unreachable.log', ['serviceStopping', 'serviceStopping', 'serviceStopped']],
    [
      '2012r2-ag-failover-svr13.log',
      ['serviceStopping', 'serviceStopping', 'serviceStopped', 'serviceStopped', 'serviceStopped'],
    ],
    ['2016-system-section-quorum-lost.log', ['serviceStopping']],
    ['2022-clussvc-stopped-node-cleanup.log', [...Array<string>(6).fill('serviceStopped'), 'serviceStopping', 'serviceStopped']],
  ])('%s', (file, kinds) => {
    expect(factKindsOf(file)).toEqual(kinds);
  });

  it('begins with the mark of the log', () => {
    expect(read('---+ LOG BEGIN +---')?.facts).toEqual([{ kind: 'serviceStarted' }]);
  });

  it('says nothing certain of the shutdown of another node', () => {
    const line =
      'Graceful shutdown reported by node sqlnode01, reason ServiceStopReason::ServiceShutdown, nodeIsUp false (payload 327681)';
    expect(read(line, 'CORE')).toMatchObject({
      fields: { node: 'sqlnode01', reason: 'ServiceShutdown', nodeIsUp: false, payload: 327681 },
      facts: [],
    });
  });

  it('keeps the code of an unplanned end', () => {
    const line = "The cluster service encountered an unexpected problem and will be shut down. The error code was '5050'.";
    expect(recognise(line, { component: null, channel: 'System' })).toMatchObject({
      row: { id: 'service.crashed' },
      fields: { status: '5050' },
      family: serviceFamily,
    });
  });
});

describe('the header', () => {
  it('names the node', () => {
    expect(read('Current node: name (Node (old)) id (12)')).toMatchObject({
      row: { id: 'header.node' },
      fields: { node: 'Node (old)', id: 12 },
      facts: [{ kind: 'localNodeNamed', node: { name: 'Node (old)', id: 12 } }],
    });
  });

  it('tells the build', () => {
    expect(read('Build Number 20348')).toMatchObject({ row: { id: 'header.build' }, fields: { build: 20348 } });
  });

  it.each([
    ['UTC = localtime + time zone offset;the time zone offset of this machine is 420 minutes, or 7 hours', 420],
    ['UTC = localtime + time zone offset; the time zone offset of this machine is -60 minutes, or -1 hours', -60],
    ['UTC= localtime + time zone offset; the time zone offset of this machine is -330 minutes, or -5.5 hours', -330],
    ['UTC = localtime + time zone offset;the time zone offset of this machine is 0', 0],
    ['UTC = localtime + time zone offset;the time zone offset of this machine is -120', -120],
    ['UTC = localtime + time zone offset;the time zone offset of this machine is 07:00', 420],
    ['UTC = localtime + time zone offset;the time zone offset of this machine is -05:30:00', -330],
    // Hours or minutes? Nobody can know.
    ['UTC = localtime + time zone offset;the time zone offset of this machine is 7', null],
  ])('reads the offset of: %s', (line, offsetMinutes) => {
    expect(read(line)).toMatchObject({ row: { id: 'header.timeZone' }, fields: { offsetMinutes }, facts: [] });
  });

  it.each([
    ['The logs were generated using local time', 'header.localTime'],
    ['The logs were generated using local time of the machine.', 'header.localTime'],
    ['The logs were generated using Coordinated Universal Time (UTC)', 'header.utcTime'],
  ])('reads the time base of: %s', (line, id) => {
    expect(read(line)?.row.id).toBe(id);
  });
});

it('leaves words of other components and other messages alone', () => {
  expect(read('Service Stopped...', 'RCM')).toBeUndefined();
  expect(read('Service Stopped by somebody', 'CS')).toBeUndefined();
  expect(read('UTC')).toBeUndefined();
  expect(read('Build Number x')).toBeUndefined();
});
