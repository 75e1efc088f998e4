// placeholder
import type { ReplayStore } from '../state/replayStore';
export function TableView({ store }: { readonly store: ReplayStore }) {
  return <p>{store.name}</p>;
}
