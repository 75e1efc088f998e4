// Makes a picture of the lanes and gives it to whoever saves it. Knows nothing of how it is drawn.
import type { ReplayStore } from '../state/replayStore';
import { lanesPng, lanesSvg } from './lanesPicture';

/** Rejects, with words for people, where it cannot be made. */
export async function savePicture(store: ReplayStore, form: 'svg' | 'png'): Promise<void> {
  const content = form === 'svg' ? await lanesSvg(store) : await lanesPng(store);
  store.outside.save(form, fileName(store.name), content);
}

/** Without what systems do not allow in names of files, and without an ending. */
export function fileName(name: string): string {
  const kept = name
    .replace(/\.(log|evtx|txt|zip)$/i, '')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept.slice(0, 80) : 'replay';
}
