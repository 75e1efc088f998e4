// Makes images/replay.gif: a lost path and its return, moment by moment, from the real page in a browser.
// Usage: node scripts/animation.mjs [file]. Build first: the page is the one in dist/.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { browserToLaunch, bundled } from '../test/browser/bundled.mjs';
import { root } from './paths.mjs';

const { GIFEncoder, nearestColorIndex, quantize } = gifenc;
const width = 1000;
/** Of the 256 colours so many are the most frequent ones as they are, so many stand for all others, and the last says: as before. */
const exact = 160;
const mixed = 95;
const same = 255;

/** Answers how large the file is, in bytes. */
export async function makeAnimation(file = join(root, 'images', 'replay.gif')) {
  const { recordReplay } = await bundled('test/browser/animation/recordReplay.ts');
  const frames = (await recordReplay(await browserToLaunch(), width)).map(({ png, forMs }) => ({ ...PNG.sync.read(png), forMs }));
  const palette = paletteOf(frames);
  const indices = new Map();
  const encoder = GIFEncoder();
  let before = null;
  for (const { data, width: wide, height, forMs } of frames) {
    const pixels = indexed(data, palette, indices);
    const shown = before === null ? pixels : pixels.map((colour, at) => (colour === before[at] ? same : colour));
    const first = before === null ? { palette: [...palette, ...Array(256 - palette.length).fill([0, 0, 0])], repeat: 0 } : {};
    encoder.writeFrame(shown, wide, height, {
      ...first,
      delay: forMs,
      transparent: before !== null,
      transparentIndex: same,
      dispose: 1,
    });
    before = pixels;
  }
  encoder.finish();
  const bytes = encoder.bytes();
  writeFileSync(file, bytes);
  return bytes.length;
}

/** Large areas keep their colours: a mixed one would be a little off, and that is seen. */
function paletteOf(frames) {
  const counts = new Map();
  for (const { data } of frames) for (const colour of colours(data)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const rest = new Uint8Array(new Uint32Array(frequent.slice(exact)).buffer);
  const kept = frequent.slice(0, exact).map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  return [...kept, ...(rest.length > 0 ? quantize(rest, mixed, { format: 'rgb565' }) : [])];
}

/** @param known indices of colours that were looked for before */
function indexed(data, palette, known) {
  const pixels = colours(data);
  const result = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const colour = pixels[at];
    let index = known.get(colour);
    if (index === undefined) {
      index = nearestColorIndex(palette, [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
      known.set(colour, index);
    }
    result[at] = index;
  }
  return result;
}

/** One number for each pixel: red, green, blue and alpha from the lowest byte up. */
function colours(data) {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bytes = await makeAnimation(process.argv[2]);
  console.log(`${(bytes / 1e6).toFixed(2)} MB`);
}
