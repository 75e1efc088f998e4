// Who wrote the line of a step. Knows nothing of what it says.
import type { Step } from '../model/history';
import type { Incident } from '../model/incident';
import { writerOf } from '../model/writerOf';

/** The name of the node in tracks; null where nobody says. */
export function stepWriter({ inputs, facts, history }: Incident, { at, fact }: Step): string | null {
  const named = facts[fact]?.writer?.name ?? inputs[at.input]?.node ?? null;
  if (named === null) return null;
  const short = named.split('.')[0]!.toLowerCase();
  const known = history.nodes.find(({ name }) => name.toLowerCase() === named.toLowerCase() || name.toLowerCase() === short);
  return known?.name ?? writerOf(history, at.input);
}
