// placeholder
import type { ReplayStore } from '../state/replayStore';
export function Header({ store }: { readonly store: ReplayStore }) {
  return <h1>{store.name}</h1>;
}
