// The family of messages on reservations and arbitration.
import { reservationMessages } from '../../knowledge/messages/reservation';
import type { MessageContext, MessageFamily, ReadMessage } from '../messageFamily';
import { readReservationPhrase, readReservationStatement } from './grammar';
import { phraseMeaning, reservationMeaning } from './meaning';

/** First words of all rows, by component: the cheap test that spares the grammar most bodies. */
const heads = {
  RES: /^Physical Disk(?: <|: )/,
  FM: /^Successfully arbitrated quorum resource /,
  none: /^(?:CprepDisk(?:Find|IsPRPresent|PRUnRegister)|DoIoctlAndAlloc): /,
};

const phrase = /PR reserve failed|SetSharedPRKey: failed|Reservation\.SetPrKey failed|Unable to arbitrate/;

export const reservationFamily: MessageFamily = {
  name: 'reservation',
  rows: reservationMessages,
  source: 'resource',
  read(message, context) {
    const head = headFor(context);
    if (head?.test(message)) {
      const said = readReservationStatement(message.trimEnd());
      if (said !== undefined) return reservationMeaning(said);
    }
    return mayHoldPhrase(message, context) ? readPhraseIn(message) : undefined;
  },
};

function headFor({ component }: MessageContext): RegExp | undefined {
  if (component === null) return heads.none;
  if (component === 'RES') return heads.RES;
  return component === 'FM' ? heads.FM : undefined;
}

/** Resources other than disks (a file share witness) arbitrate too, but not by reservation. */
function mayHoldPhrase(message: string, { component }: MessageContext): boolean {
  return component !== 'RES' || message.startsWith('Physical Disk');
}

function readPhraseIn(message: string): ReadMessage | undefined {
  const at = message.search(phrase);
  if (at < 0) return undefined;
  const said = readReservationPhrase(message.slice(at).trimEnd());
  return said && phraseMeaning(said, diskNamedIn(message.slice(0, at)));
}

/** The name in `Physical Disk <name>: ...`, the beginning of a line before a phrase. */
function diskNamedIn(beginning: string): string | null {
  const open = 'Physical Disk <';
  if (!beginning.startsWith(open)) return null;
  const close = beginning.indexOf('>: ');
  return close < 0 ? null : beginning.slice(open.length, close).trim();
}
