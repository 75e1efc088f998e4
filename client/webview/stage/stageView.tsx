// Holds the place of this part until it is there.
import type { ReplayStore } from '../state/replayStore';

export function StageView({ store }: { readonly store: ReplayStore }) {
  return <p>{store.name}</p>;
}
