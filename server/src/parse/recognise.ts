// All message families, and the search for the one that knows a message. Knows nothing of what any message means.
import { csvfsFamily } from './csvfs/family';
import { dcmFamily } from './dcm/family';
import { eventTextsFamily } from './eventTexts/family';
import { membershipFamily } from './membership/family';
import type { MessageContext, MessageFamily, ReadMessage } from './messageFamily';
import { plainFamily } from './plain/family';
import { reservationFamily } from './reservation/family';
import { resourcesFamily } from './resources/family';
import { serviceFamily } from './service/family';
import { systemEventsFamily } from './systemEvents/family';

/** Families whose messages tell the engine something. */
export const factFamilies: readonly MessageFamily[] = [
  ...[dcmFamily, reservationFamily, csvfsFamily, systemEventsFamily],
  ...[resourcesFamily, membershipFamily, serviceFamily],
];

/** Every family. Where two know a message, the earlier is heard: it is the more exact one. */
export const families: readonly MessageFamily[] = [...factFamilies, plainFamily, eventTextsFamily];

/** A message with the family that knows it. */
export interface Recognised extends ReadMessage {
  readonly family: MessageFamily;
}

/**
 * Finds the row that knows the message, with its fields and facts; undefined when none does. Never throws.
 * @param message the text after the tag that stands first, continuation lines joined with `\n`; the whole text where the tag stands later
 */
export function recognise(message: string, context: MessageContext): Recognised | undefined {
  const body = afterLateTag(message, context.component);
  for (const family of familiesOf(context.component)) {
    const read = family.read(body, context);
    if (read !== undefined) return { ...read, family };
  }
  return undefined;
}

/** `rcm::RcmResource::OnlineWorker[RCM] Issuing ...`: the body begins after a tag that ends the first word. */
export function afterLateTag(message: string, component: string | null): string {
  if (component === null) return message;
  const tagEnd = message.indexOf(`[${component}] `);
  if (tagEnd <= 0 || message.lastIndexOf(' ', tagEnd) >= 0) return message;
  return message.slice(tagEnd + component.length + 3).trimStart();
}

/** A tag may hold data after its name (`CHANNEL 10.1.1.1:~3343~`, `IM - public`); rows know it by its name. */
function familiesOf(component: string | null): readonly MessageFamily[] {
  const known = (byComponent ??= familiesByComponent());
  return known.get(component) ?? known.get(component?.split(' ', 1)[0] ?? null) ?? known.get('*') ?? [];
}

/** Made when it is first needed: the rows of some families are built on demand. */
let byComponent: ReadonlyMap<string | null, readonly MessageFamily[]> | undefined;

/** Who knows messages of a component; under `*` those who know some of any component. */
function familiesByComponent(): ReadonlyMap<string | null, readonly MessageFamily[]> {
  const components = families.map((family) => ({ family, known: new Set(family.rows.map((row) => row.component)) }));
  const all = new Set(components.flatMap(({ known }) => [...known]));
  return new Map(
    [...all].map((component) => [
      component,
      components.filter(({ known }) => known.has(component) || known.has('*')).map(({ family }) => family),
    ]),
  );
}
