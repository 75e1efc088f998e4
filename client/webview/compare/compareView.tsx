// placeholder
import type { ReplayStore } from '../state/replayStore';
export function CompareView({ store }: { readonly store: ReplayStore }) {
  return <p>{store.name}</p>;
}
