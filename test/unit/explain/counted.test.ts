import { expect, it } from 'vitest';
import { counted } from '../../../server/src/explain/counted';

it('agrees in number', () => {
  expect([counted(0, 'line'), counted(1, 'line'), counted(2, 'line')]).toEqual(['0 lines', '1 line', '2 lines']);
  expect(counted(2, 'INPUT', 'INPUTS')).toBe('2 INPUTS');
});
