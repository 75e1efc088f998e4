// Holds the place of this part until it is there.
import type { ReplayStore } from '../state/replayStore';

export async function savePicture(store: ReplayStore, form: 'svg' | 'png'): Promise<void> {
  throw new Error(`${store.name} ${form}`);
}
