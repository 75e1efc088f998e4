// The order of words in CSVFS messages, and the parts each message names. Knows nothing of facts or rows.
import type { IOrAlt } from 'chevrotain';
import { BodyParser, bodyLexer, lazily, readBody } from '../grammarKit';
import * as t from './tokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates, as written. */
export type CsvfsStatement =
  | {
      readonly id: 'csvfs.setDownlevelBegan';
      readonly volume: string;
      readonly from: string;
      readonly local: string;
      readonly flags: string;
      readonly countersName: string;
      readonly volumeTarget: string;
      readonly fileSystemTarget: string;
    }
  | { readonly id: 'csvfs.volumeTransitionBegan'; readonly volume: string; readonly from: string; readonly to: string }
  | {
      readonly id: 'csvfs.volumeStateReached';
      readonly volume: string;
      readonly state: string;
      readonly reason: string;
      readonly status: string;
    }
  | { readonly id: 'csvfs.volumeAutoPaused'; readonly volume: string; readonly status: string; readonly source: string | null }
  | { readonly id: 'csvfs.ioTimedOut'; readonly count: number; readonly volume: string }
  | { readonly id: 'csvfs.directIoVetoed'; readonly altitude: string; readonly file: string; readonly reason: string }
  | { readonly id: 'csvfs.serviceConnected' | 'csvfs.serviceDisconnected' };

/** The value behind a label, without a closing full stop. */
function after(label: RegExp, image: string): string {
  return image.replace(label, '').replace(/\.$/, '').trim();
}

type Alternative = IOrAlt<CsvfsStatement>;

class CsvfsParser extends BodyParser {
  constructor() {
    super(t.csvfsTokens);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): CsvfsStatement =>
    this.OR<Alternative[]>([
      { ALT: () => this.SUBRULE(this.volume) },
      {
        ALT: () => {
          const count = Number(this.CONSUME(t.IoCount).image);
          return {
            id: 'csvfs.ioTimedOut',
            count,
            volume: after(/^ IOs timed out on the volume /, this.CONSUME(t.TimedOutOn).image),
          };
        },
      },
      {
        ALT: () => {
          const altitude = after(/^Filter at altitude /, this.CONSUME(t.FilterAltitude).image);
          const file = this.CONSUME(t.VetoedFile).image.slice(' has vetoed Direct IO for the file '.length);
          return { id: 'csvfs.directIoVetoed', altitude, file, reason: after(/^\. Reason: /, this.CONSUME(t.VetoReason).image) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ServiceConnected);
          return { id: 'csvfs.serviceConnected' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ServiceDisconnected);
          return { id: 'csvfs.serviceDisconnected' };
        },
      },
    ]),
  );

  private readonly volume = this.RULE('volume', (): CsvfsStatement => {
    const volume = this.CONSUME(t.VolumeName).image.slice('Volume '.length);
    return this.OR<Alternative[]>([
      { ALT: () => this.SUBRULE(this.transition, { ARGS: [volume] }) },
      {
        ALT: () => {
          const state = after(/^ moved to state /, this.CONSUME(t.MovedTo).image);
          const reason = after(/^\. Rea?son:? /, this.CONSUME(t.ReasonIs).image);
          return {
            id: 'csvfs.volumeStateReached',
            volume,
            state,
            reason,
            status: after(/^; Status:? /, this.CONSUME(t.StatusIs).image),
          };
        },
      },
      {
        ALT: () => {
          const status = after(/^ is autopaused\. Status:? /, this.CONSUME(t.AutoPaused).image);
          const source = this.OPTION(() => after(/^ Source:? /, this.CONSUME(t.SourceIs).image)) ?? null;
          return { id: 'csvfs.volumeAutoPaused', volume, status, source };
        },
      },
    ]);
  });

  private readonly transition = this.RULE('transition', (volume: string): CsvfsStatement => {
    const from = after(/^ transitioning from /, this.CONSUME(t.TransitionFrom).image);
    const to = after(/^ to /, this.CONSUME(t.TransitionTo).image);
    return this.OR<Alternative[]>([
      {
        ALT: () => {
          const local = after(/^\. Local /, this.CONSUME(t.LocalIs).image);
          const flags = after(/^; Flags /, this.CONSUME(t.FlagsAre).image);
          const countersName = this.CONSUME(t.CountersNameIs).image.slice('; CountersName '.length);
          const volumeTarget = this.CONSUME(t.VolumeTarget).image.slice('; Volume target path '.length);
          const fileSystemTarget = after(/^; File System target path /, this.CONSUME(t.FileSystemTarget).image);
          return { id: 'csvfs.setDownlevelBegan', volume, from, local, flags, countersName, volumeTarget, fileSystemTarget };
        },
      },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.FullStop));
          return { id: 'csvfs.volumeTransitionBegan', volume, from, to };
        },
      },
    ]);
  });
}

const grammar = lazily(() => ({ lexer: bodyLexer(t.csvfsTokens), parser: new CsvfsParser() }));

/** Reads the body of a CSVFS message; undefined when it is none that the grammar knows. */
export function readCsvfsStatement(body: string): CsvfsStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.message, body);
}
