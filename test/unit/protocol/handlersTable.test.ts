import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handlers } from '../../../server/src/protocol/handlers';

test('every feature is registered, and nothing else is', () => {
  const features = readdirSync(join(__dirname, '../../../server/src/features')).map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(handlers).sort()).toEqual(features.sort());
});
