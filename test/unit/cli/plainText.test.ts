import { describe, expect, it } from 'vitest';
import { counted, plainText } from '../../../server/src/cli/plainText';

describe('plainText', () => {
  it('leaves log text as it is', () => {
    const text = 'CreateLink C:\\ClusterStorage\\Volume1 => \\\\?\\Volume{f98a57c7-9ec6-11de-ad77-806e6f6e6963}\\ Grüße';
    expect(plainText(text)).toBe(text);
  });

  it('lets no text steer the terminal', () => {
    expect(plainText('a\u001b[2Jb\u0007c\u202ed\u009be')).toBe('a\ufffd[2Jb\ufffdc\ufffdd\ufffde');
  });

  it('stays on one line of a bounded length', () => {
    expect(plainText('one\r\ntwo\tthree')).toBe('one two three');
    expect(plainText('x'.repeat(5000))).toHaveLength(400);
  });
});

describe('counted', () => {
  it('agrees in number', () => {
    expect([counted(0, 'line'), counted(1, 'line'), counted(2, 'line')]).toEqual(['0 lines', '1 line', '2 lines']);
  });
});
