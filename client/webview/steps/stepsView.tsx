// placeholder
import type { ReplayStore } from '../state/replayStore';
export function StepsView({ store }: { readonly store: ReplayStore }) {
  return <p>{store.name}</p>;
}
