// The order of words in messages on reservations, and the parts each message names. Knows nothing of facts or rows.
import type { IOrAlt } from 'chevrotain';
import { BodyParser, bodyLexer, lazily, readBody } from '../grammarKit';
import * as t from './tokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates. `disk` is null where none is named. */
export type ReservationStatement =
  | {
      readonly id: 'reservation.preemptFailed';
      readonly disk: string | null;
      readonly newKey: string;
      readonly oldKey: string;
      readonly status: string;
    }
  | {
      readonly id: 'reservation.arbitrationFailed' | 'reservation.diskOnlineFailed' | 'reservation.spaceLookedUp';
      readonly disk: string | null;
      readonly status: string;
    }
  | { readonly id: 'reservation.diskOnlineRefused' | 'reservation.redundancyLost'; readonly disk: string | null }
  | { readonly id: 'reservation.quorumDiskArbitrated'; readonly disk: string }
  | { readonly id: 'reservation.validationDiskFound' | 'reservation.validationUnregisterEntered'; readonly signature: string }
  | { readonly id: 'reservation.validationIoctl'; readonly control: string; readonly returned: string; readonly status: string }
  | { readonly id: 'reservation.validationReadFailed' | 'reservation.validationUnregisterFailed'; readonly status: string }
  | { readonly id: 'reservation.validationReadLeft'; readonly result: string; readonly present: string }
  | { readonly id: 'reservation.validationUnregisterLeft'; readonly result: string };

/** One of the phrases that support looks for, with the status that follows it, if any. */
export interface ReservationPhrase {
  readonly id:
    'reservation.keyFailed' | 'reservation.reserveFailed' | 'reservation.sharedKeyFailed' | 'reservation.unableToArbitrate';
  readonly status: string | null;
}

type Alternative = IOrAlt<ReservationStatement>;

class ReservationParser extends BodyParser {
  constructor() {
    super([...t.reservationTokens.message, ...t.reservationTokens.phrase]);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ReservationStatement =>
    this.OR<Alternative[]>([
      { ALT: () => this.SUBRULE(this.physicalDisk) },
      { ALT: () => this.SUBRULE(this.unregister) },
      { ALT: () => this.SUBRULE(this.validation) },
      {
        ALT: () => {
          this.CONSUME(t.QuorumArbitrated);
          const disk = this.SUBRULE(this.word);
          this.OPTION(() => this.CONSUME(t.FullStop));
          return { id: 'reservation.quorumDiskArbitrated', disk };
        },
      },
    ]),
  );

  readonly phrase = this.RULE('phrase', (): ReservationPhrase => {
    const id = this.OR<IOrAlt<ReservationPhrase['id']>[]>([
      { ALT: () => (this.CONSUME(t.ReserveFailed), 'reservation.reserveFailed') },
      { ALT: () => (this.CONSUME(t.SharedKeyFailed), 'reservation.sharedKeyFailed') },
      { ALT: () => (this.CONSUME(t.KeyFailed), 'reservation.keyFailed') },
      { ALT: () => (this.CONSUME(t.UnableToArbitrate), 'reservation.unableToArbitrate') },
    ]);
    const status =
      this.OPTION(() => this.CONSUME(t.PhraseStatus).image.replace(/^.*?(?:status|error)(?: code)?[:= ]*/i, '')) ?? null;
    this.OPTION2(() => this.CONSUME(t.Rest));
    return { id, status };
  });

  private readonly physicalDisk = this.RULE('physicalDisk', (): ReservationStatement => {
    this.CONSUME(t.PhysicalDisk);
    // A blank after the bracket is in one real line (`< DiskName>`); names themselves do not begin with one.
    const disk = this.OPTION(() => this.CONSUME(t.DiskName).image.slice(2).trim()) ?? null;
    this.CONSUME(t.DiskEnd);
    return this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.PreemptFailed);
          const newKey = this.SUBRULE(this.word);
          this.CONSUME(t.OldKeyIs);
          const oldKey = this.SUBRULE2(this.word);
          return { id: 'reservation.preemptFailed', disk, newKey, oldKey, status: this.SUBRULE(this.status) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ArbitrationError);
          return { id: 'reservation.arbitrationFailed', disk, status: this.SUBRULE3(this.word) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.SpaceReturned);
          const status = this.SUBRULE4(this.word);
          this.OPTION2(() => this.CONSUME(t.FullStop));
          return { id: 'reservation.spaceLookedUp', disk, status };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OnlineError);
          const status = this.SUBRULE5(this.word);
          this.CONSUME(t.BringingOnline);
          return { id: 'reservation.diskOnlineFailed', disk, status };
        },
      },
      { ALT: () => (this.CONSUME(t.NoRedundancy), { id: 'reservation.redundancyLost', disk }) },
      { ALT: () => (this.CONSUME(t.OnlineRefused), { id: 'reservation.diskOnlineRefused', disk }) },
    ]);
  });

  private readonly unregister = this.RULE('unregister', (): ReservationStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.UnregisterEntered);
          return { id: 'reservation.validationUnregisterEntered', signature: this.SUBRULE(this.word) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.UnregisterFailed);
          return { id: 'reservation.validationUnregisterFailed', status: this.SUBRULE(this.status) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.UnregisterLeft);
          return { id: 'reservation.validationUnregisterLeft', result: this.SUBRULE2(this.word) };
        },
      },
    ]),
  );

  private readonly validation = this.RULE('validation', (): ReservationStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.DiskFound);
          return { id: 'reservation.validationDiskFound', signature: this.SUBRULE(this.word) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.IoctlSent);
          const control = this.SUBRULE2(this.word);
          this.CONSUME(t.ReturnedIs);
          const returned = this.SUBRULE3(this.word);
          return { id: 'reservation.validationIoctl', control, returned, status: this.SUBRULE(this.status) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ReadFailed);
          return { id: 'reservation.validationReadFailed', status: this.SUBRULE2(this.status) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ReadLeft);
          const result = this.SUBRULE4(this.word);
          this.CONSUME(t.PresentIs);
          return { id: 'reservation.validationReadLeft', result, present: this.SUBRULE5(this.word) };
        },
      },
    ]),
  );

  private readonly status = this.RULE('status', (): string => {
    this.CONSUME(t.StatusIs);
    return this.SUBRULE(this.word);
  });

  private readonly word = this.RULE('word', (): string => this.CONSUME(t.Word).image.slice(1));
}

const messageLexer = lazily(() => bodyLexer(t.reservationTokens.message));
const phraseLexer = lazily(() => bodyLexer(t.reservationTokens.phrase));
const builtParser = lazily(() => new ReservationParser());

/** Reads a whole body; undefined when it is none that the grammar knows. */
export function readReservationStatement(body: string): ReservationStatement | undefined {
  const parser = builtParser();
  return readBody(messageLexer(), parser, parser.message, body);
}

/** Reads a text that begins with one of the known phrases; what follows phrase and status does not matter. */
export function readReservationPhrase(text: string): ReservationPhrase | undefined {
  const parser = builtParser();
  return readBody(phraseLexer(), parser, parser.phrase, text);
}
