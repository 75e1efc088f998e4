import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handlers } from '../../../server/src/protocol/handlers';

/** Answers that come from a folder of their own. */
const beside = ['whatIf'];

test('every feature is registered, and beside them only the simulated future', () => {
  const features = readdirSync(join(__dirname, '../../../server/src/features')).map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(handlers).sort()).toEqual([...features, ...beside].sort());
});
