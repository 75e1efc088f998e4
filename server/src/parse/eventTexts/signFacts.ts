// The one fact that an event may give which changes nothing itself: that it is the sign of a cause. Knows nothing of texts.
import { signOf } from '../../knowledge/eventSigns';
import type { EventRow } from '../../knowledge/events';
import type { FactBody } from '../../model/facts';
import type { Fields } from '../../model/fields';

/** Empty for an event that is no sign. */
export function signFacts(event: EventRow, fields: Fields): readonly FactBody[] {
  const seen = signOf(event, fields);
  return seen === undefined ? [] : [{ kind: 'signSeen', ...seen, provider: event.provider, id: event.id }];
}
