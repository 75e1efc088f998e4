// What becomes of documents when another incident is held: who is told, of which. Knows nothing of messages.
import type { HeldIncident } from './heldIncident';
import { uriKey } from './inputUris';
import type { Model } from './model';
import type { Models } from './models';

/** Told of each document whose answers changed; null = there is nothing to say about it any more. */
export type Listener = (uri: string, model: Model | null) => void;

/** Open documents look for their model themselves; of all other inputs, old and new, `listener` is told here. */
export function incidentTurn(now: HeldIncident | null, before: HeldIncident | null, models: Models, listener: Listener): void {
  models.sharedChanged();
  const open = models.openKeys();
  const present = new Set(now?.byUri.keys());
  for (const uri of listedUris(before)) if (!present.has(uriKey(uri)) && !open.has(uriKey(uri))) listener(uri, null);
  for (const uri of listedUris(now)) if (!open.has(uriKey(uri))) listener(uri, now?.byUri.get(uriKey(uri)) ?? null);
}

/** Of what was not recognised there is nothing to say at its lines. */
function listedUris(held: HeldIncident | null): readonly string[] {
  if (held === null) return [];
  return held.whole.uris.filter((_uri, index) => held.incident.inputs[index]?.format !== 'unknown');
}
