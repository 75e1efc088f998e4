// Parts of a picture one under the other, as an SVG document or as PNG. Knows nothing of what they show.
import { t } from '../words';
import type { PicturePart } from './pictureParts';

/** A PNG has so many pixels for each pixel of the page: sharp in print, too. */
const pngScale = 2;

/** An SVG document. */
export function svgOf(parts: readonly PicturePart[], background: string): string {
  const { width, height, tops } = stacked(parts);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...parts.map((part, index) => `<g transform="translate(0 ${tops[index]})">${part.svg()}</g>`),
    '</svg>',
    '',
  ].join('\n');
}

/** A PNG file, in Base64. */
export async function pngOf(parts: readonly PicturePart[], background: string): Promise<string> {
  const { width, height, tops } = stacked(parts);
  const canvas = document.createElement('canvas');
  canvas.width = width * pngScale;
  canvas.height = height * pngScale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(t('This window cannot draw a picture.'));
  context.scale(pngScale, pngScale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const [index, part] of parts.entries()) {
    context.save();
    context.translate(0, tops[index]!);
    part.paint(context, pngScale);
    context.restore();
  }
  return base64Of(canvas);
}

function stacked(parts: readonly PicturePart[]): { width: number; height: number; tops: readonly number[] } {
  const tops: number[] = [];
  let height = 0;
  for (const part of parts) {
    tops.push(height);
    height += Math.ceil(part.height);
  }
  return { width: Math.ceil(Math.max(...parts.map((part) => part.width))), height, tops };
}

/** The browser packs it beside the page, which goes on meanwhile. */
async function base64Of(canvas: HTMLCanvasElement): Promise<string> {
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file === null) throw new Error(t('This window cannot draw a picture.'));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(t('This window cannot draw a picture.')));
    reader.readAsDataURL(file);
  });
}
