import { describe, expect, it } from 'vitest';
import { HeardMessages, notHeard } from '../../../server/src/parse/heardMessages';
import { asciiBytes } from '../../../server/src/text/bytes';

/** Reads each message as a log would: looked for first, kept when it was not heard. */
function hear(heard: HeardMessages<string>, text: string, component = 1, channel = 0): string {
  const units = asciiBytes(text);
  const said = heard.find(component, channel, units, 0, units.length);
  if (said !== notHeard) return said;
  heard.keep(component, channel, units, 0, units.length, text);
  return 'new';
}

describe('HeardMessages', () => {
  it('remembers what a message said, whatever its length', () => {
    const heard = new HeardMessages<string>();
    for (const text of ['x', 'Lost quorum (3 4)', 'Lost quorum (3 4) ', 'y'.repeat(512)]) {
      expect(hear(heard, text)).toBe('new');
      expect(hear(heard, text)).toBe(text);
    }
  });

  it('tells messages apart that differ in one character, in component or in channel', () => {
    const heard = new HeardMessages<string>();
    hear(heard, 'node 1 is down');
    expect(hear(heard, 'node 2 is down')).toBe('new');
    expect(hear(heard, 'node 1 is down', 2)).toBe('new');
    expect(hear(heard, 'node 1 is down', 1, 3)).toBe('new');
    expect(hear(heard, 'node 1 is dow')).toBe('new');
  });

  it('is right about every message of a long log, remembered or not', () => {
    const heard = new HeardMessages<string>();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 40_000; i++) expect(['new', `message ${i}`]).toContain(hear(heard, `message ${i}`));
    }
  });

  it('remembers nothing that it cannot tell apart: long messages and characters beyond ASCII', () => {
    const heard = new HeardMessages<string>();
    for (const text of ['z'.repeat(513), 'Datenträger \u00ff']) {
      hear(heard, text);
      expect(hear(heard, text)).toBe('new');
    }
  });
});
