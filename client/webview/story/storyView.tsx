// placeholder
import type { ReplayStore } from '../state/replayStore';
export function StoryView({ store }: { readonly store: ReplayStore }) {
  return <p>{store.name}</p>;
}
