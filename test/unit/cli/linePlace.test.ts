import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../server/src/cli/linePlace';

describe('readPlace', () => {
  it('splits at the last colon', () => {
    expect(readPlace('cluster.log:120')).toEqual({ path: 'cluster.log', line: 120, column: null });
    expect(readPlace('C:\\logs\\cluster.log:7')).toEqual({ path: 'C:\\logs\\cluster.log', line: 7, column: null });
    expect(readPlace('/logs/10:15/cluster.log:1')).toEqual({ path: '/logs/10:15/cluster.log', line: 1, column: null });
  });

  it('takes the character too', () => {
    expect(readPlace('diag.zip/events.xml:2:8100')).toEqual({ path: 'diag.zip/events.xml', line: 2, column: 8100 });
  });

  it('refuses a place without a line', () => {
    for (const place of [
      'cluster.log',
      'C:\\logs\\cluster.log',
      'cluster.log:',
      'cluster.log:0',
      'cluster.log:-1',
      ':7',
      'a.log:1e3',
    ]) {
      expect(() => readPlace(place), place).toThrow(/write FILE:LINE/);
    }
  });
});
