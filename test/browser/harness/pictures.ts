// Compares a picture of the page with one that a person has looked at. Small differences in how edges are smoothed are no difference;
// a part that stands elsewhere is one.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { root } from './replayServer';

const folder = join(root, 'test', 'browser', 'pictures');
/** Where what is different is drawn. */
const differentFolder = join(root, '.cache', 'browser-test', 'failed');

/** How far two colours may be apart, from 0 to 1. */
const threshold = 0.15;
/** A letter that moves by one pixel changes about 20; a smoothed edge does not count. */
const mostPixels = 60;

export async function samePicture(page: Page, name: string, isUpdate: boolean): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(folder, `${name}.png`);
  if (isUpdate) return writeFileSync(file, taken);
  assert(existsSync(file), `There is no ${file} yet: take it with --update, and look at it.`);
  const [expected, actual] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
  assert.deepEqual([actual.width, actual.height], [expected.width, expected.height], name);
  const { width, height } = expected;
  const different = new PNG({ width, height });
  const pixels = pixelmatch(expected.data, actual.data, different.data, width, height, { threshold });
  if (pixels <= mostPixels) return;
  writeFileSync(join(differentFolder, `${name}-is.png`), taken);
  writeFileSync(join(differentFolder, `${name}-differs.png`), PNG.sync.write(different));
  assert.fail(`${name}: ${pixels} pixels differ; see ${join(differentFolder, `${name}-differs.png`)}`);
}
