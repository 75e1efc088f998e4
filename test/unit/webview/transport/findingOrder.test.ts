// From finding to finding, also where several stand at one step.
import { describe, expect, test } from 'vitest';
import type { ReplayFinding } from '../../../../server/src/protocol/messages';
import { findingBeside, findingsInOrder } from '../../../../client/webview/transport/findingOrder';

const finding = (step: number | null, severity: ReplayFinding['severity'] = 'warning'): ReplayFinding => ({
  ...{ code: 'code', severity, title: 'title', cause: null, step, evidence: [] },
});
const findings = [finding(7), finding(3, 'info'), finding(3, 'error'), finding(null), finding(9)];

describe('findings', () => {
  test('stand in the order of their steps, the gravest of one step first', () => {
    expect(findingsInOrder(findings)).toEqual([2, 1, 0, 4]);
  });

  test('come one after the other', () => {
    expect(findingBeside(findings, 0, null, 1)).toBe(2);
    expect(findingBeside(findings, 3, 2, 1)).toBe(1);
    expect(findingBeside(findings, 3, 1, 1)).toBe(0);
    expect(findingBeside(findings, 9, 4, 1)).toBeNull();
    expect(findingBeside(findings, 3, 1, -1)).toBe(2);
    expect(findingBeside(findings, 3, 2, -1)).toBeNull();
  });

  test('from a step between them, the nearest on that side; what was chosen elsewhere does not count', () => {
    expect(findingBeside(findings, 8, 2, -1)).toBe(0);
    expect(findingBeside(findings, 8, 2, 1)).toBe(4);
  });
});
