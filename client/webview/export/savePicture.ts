// Makes a picture of the lanes, of the stage or of both, and gives it to whoever saves it. Knows nothing of how parts are drawn.
import { savedStage } from '../stage/savedStage';
import type { ReplayStore } from '../state/replayStore';
import { palette, type Palette } from '../theme/palette';
import { t } from '../words';
import { lanesPart, stagePart, type PicturePart } from './pictureParts';
import { lanesPicture } from './lanesPicture';
import { pngOf, svgOf } from './pictureFile';

export type PictureOf = 'lanes' | 'stage' | 'both';

/** Rejects, with words for people, where it cannot be made. */
export async function savePicture(store: ReplayStore, form: 'svg' | 'png', of: PictureOf): Promise<void> {
  const theme = pictureTheme();
  const parts: PicturePart[] = [];
  if (of !== 'stage') parts.push(lanesPart(await lanesPicture(store, theme), theme));
  const stage = of === 'lanes' ? null : savedStage(store, theme);
  if (stage !== null) parts.push(stagePart(stage, theme));
  if (parts.length === 0) throw new Error(t('There is nothing on the stage to be saved.'));
  const content = form === 'svg' ? svgOf(parts, theme.background) : await pngOf(parts, theme.background);
  const name = fileName(store.name);
  store.outside.save(form, of === 'both' ? name : `${name} ${of}`, content);
}

/** Fonts of the page may be missing where the picture is looked at. */
function pictureTheme(): Palette {
  const theme = palette().peek();
  return { ...theme, fontSize: 13, fontFamily: `${theme.fontFamily}, sans-serif` };
}

/** Without what systems do not allow in names of files, and without an ending. */
export function fileName(name: string): string {
  const kept = name
    .replace(/\.(log|evtx|txt|zip)$/i, '')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept.slice(0, 80) : 'replay';
}
