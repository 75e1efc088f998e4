import { describe, expect, it } from 'vitest';
import { nameById } from '../../../server/src/explain/nameById';

describe('nameById', () => {
  const withNames = nameById([
    { type: 'volume', names: ['Volume2', '7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35'], firstNamed: { input: 0, line: 3 } },
    { type: 'disk', names: ['Cluster Disk 2'], firstNamed: { input: 0, line: 9 } },
  ]);

  it('puts the name where the GUID stands, in braces or not, in either case', () => {
    expect(withNames('{7a1b0c52-3d1e-4f6a-9b0c-2f4d6e8a1c35} is Active')).toBe('Volume2 is Active');
    expect(withNames('of 7A1B0C52-3D1E-4F6A-9B0C-2F4D6E8A1C35.')).toBe('of Volume2.');
  });

  it('leaves GUIDs that nothing names', () => {
    const text = '{8e62ea00-9763-4c21-86d1-4a05708be24a} and 7a1b0c52';
    expect(withNames(text)).toBe(text);
  });
});
