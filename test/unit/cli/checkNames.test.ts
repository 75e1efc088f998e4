import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../server/src/cli/checkNames';
import { analyzedCorpus } from '../../support/analyzed';

const { input } = analyzedCorpus('seed-2008r2-dcm-bringup-full.log');
const inputs = [
  { ...input, path: 'diag.zip/Node_N1/System.EVTX', node: 'n1.contoso.com' },
  { ...input, path: 'logs\\cluster.log', node: null },
];
const nodes = [{ name: 'NODE2', id: 2 }];

function check(utcOffset: string | null, clockSkew: string | null): void {
  checkNames(
    {
      utcOffsetMinutes: new Map(utcOffset === null ? [] : [[utcOffset, 60]]),
      skewMs: new Map(clockSkew === null ? [] : [[clockSkew, 1]]),
    },
    inputs,
    nodes,
  );
}

describe('names of zones and clocks', () => {
  it('are nodes in any spelling, or files by the end of their path', () => {
    for (const name of ['N1', 'n1.other.com', 'node2', 'System.evtx', 'Node_N1/System.EVTX', 'logs/cluster.log', 'cluster.log'])
      expect(() => check(name, null), name).not.toThrow();
    expect(() => check(null, 'N1')).not.toThrow();
  });

  it('that mean nothing are refused, with those that do', () => {
    expect(() => check('NODE3', null)).toThrow(/^--utc-offset: NODE3 is none of n1\.contoso\.com, NODE2, diag\.zip/);
    expect(() => check('luster.log', null)).toThrow(/is none of/);
    expect(() => check(null, 'System.EVTX')).toThrow(/^--clock-skew: System\.EVTX is none of n1\.contoso\.com, NODE2$/);
  });
});
