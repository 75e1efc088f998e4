// The order of words in System events about a Cluster Shared Volume, and the parts each names. Knows nothing of facts or rows.
import type { IOrAlt, TokenType } from 'chevrotain';
import { BodyParser, bodyLexer, lazily, readBody } from '../grammarKit';
import type { SystemEventStatement, VolumeStatement, VolumeSubject } from './statements';
import * as t from './tokens';
import { nameIn, quotedIn } from './quotes';

type Statement = SystemEventStatement;
type Alternative = IOrAlt<Statement>;

class VolumeEventParser extends BodyParser {
  constructor() {
    super(t.systemEventModes.volume);
    this.performSelfAnalysis();
  }

  readonly volumeEvent = this.RULE('volumeEvent', (): Statement => {
    this.CONSUME(t.Csv);
    const subject = this.SUBRULE(this.subject);
    return this.OR<Alternative[]>([
      { ALT: () => this.SUBRULE(this.switched, { ARGS: [subject] }) },
      { ALT: () => this.SUBRULE(this.redirectedByDrivers, { ARGS: [subject] }) },
      { ALT: () => this.SUBRULE(this.failed, { ARGS: [subject] }) },
      { ALT: () => this.SUBRULE(this.ordered, { ARGS: [subject] }) },
    ]);
  });

  /** `'Volume1' ('Cluster Disk 1') `, or one name alone. */
  private readonly subject = this.RULE('subject', (): VolumeSubject => {
    const volume = nameIn(this.CONSUME(t.VolumeName).image);
    const disk =
      this.OPTION(() => {
        this.CONSUME(t.PairOpen);
        return nameIn(this.CONSUME(t.PairedDisk).image);
      }) ?? null;
    this.CONSUME(t.NamesClose);
    return { volume, disk };
  });

  private readonly switched = this.RULE('switched', (subject: VolumeSubject): Statement => {
    const plain = (word: TokenType, id: VolumeStatement['id']): Alternative => ({
      ALT: () => {
        this.CONSUME(word);
        return { id, ...subject };
      },
    });
    return this.OR<Alternative[]>([
      plain(t.BackupOff, 'system.backupTurnedOff'),
      plain(t.MaintenanceOff, 'system.maintenanceTurnedOff'),
      plain(t.MaintenanceOn, 'system.maintenanceTurnedOn'),
      plain(t.RedirectionOff, 'system.redirectionTurnedOff'),
      plain(t.RedirectionOn, 'system.redirectionTurnedOn'),
      plain(t.Resumed, 'system.volumeResumed'),
      {
        ALT: () => {
          const text = this.CONSUME(t.NoDirectAccess).image;
          const way = this.ACTION(() => wayToOwner(text));
          return { id: 'system.directIoLost', ...subject, way };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.BackupOn);
          return { id: 'system.backupTurnedOn', ...subject, minutes: null };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.BackupOnWithin);
          const minutes = Number(this.CONSUME(t.Minutes).image);
          this.OPTION(() => this.CONSUME(t.Rest));
          return { id: 'system.backupTurnedOn', ...subject, minutes };
        },
      },
    ]);
  });

  /** The list stands on lines of its own in a real log, so it may be missing from the first line. */
  private readonly redirectedByDrivers = this.RULE('redirectedByDrivers', (subject: VolumeSubject): Statement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.FilterDriversListed);
          return { id: 'system.filtersForcedRedirection', ...subject, filters: this.SUBRULE(this.list) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.FilterDrivers);
          return { id: 'system.filtersForcedRedirection', ...subject, filters: [] };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.VolumeDriversListed);
          return { id: 'system.volumeFiltersForcedRedirection', ...subject, filters: this.SUBRULE2(this.list) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.VolumeDrivers);
          return { id: 'system.volumeFiltersForcedRedirection', ...subject, filters: [] };
        },
      },
    ]),
  );

  private readonly list = this.RULE('list', (): readonly string[] => {
    const text = this.OPTION(() => this.CONSUME(t.Rest).image) ?? '';
    return this.ACTION(() =>
      text
        .split(/[,;\n]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    );
  });

  private readonly failed = this.RULE('failed', (subject: VolumeSubject): Statement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.PausedBecause);
          const status = this.SUBRULE(this.quoted);
          const id = this.OPTION(() =>
            this.OR2<IOrAlt<'BySnapshot' | 'Expectedly' | ''>[]>([
              { ALT: () => (this.CONSUME(t.SnapshotTail) ? 'BySnapshot' : '') },
              { ALT: () => (this.CONSUME(t.ExpectedTail) ? 'Expectedly' : '') },
              { ALT: () => (this.CONSUME(t.QuoteTail) ? '' : '') },
            ]),
          );
          return { id: `system.volumeAutoPaused${id ?? ''}`, ...subject, status };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Lost);
          const status = this.SUBRULE2(this.quoted);
          this.OPTION2(() => this.CONSUME2(t.QuoteTail));
          return { id: 'system.volumeLost', ...subject, status };
        },
      },
    ]),
  );

  /** Steps that the cluster orders on all nodes; texts of newer builds. */
  private readonly ordered = this.RULE('ordered', (subject: VolumeSubject): Statement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.Transitioned);
          const state = this.SUBRULE(this.quoted);
          this.CONSUME(t.AsPartOf);
          const request = this.SUBRULE2(this.quoted);
          this.CONSUME(t.InitiatedBy);
          const node = this.SUBRULE3(this.quoted);
          this.CONSUME(t.WithSequence);
          const sequence = this.SUBRULE4(this.quoted);
          this.CONSUME(t.QuoteTail);
          return { id: 'system.volumeTransitioned', ...subject, state, request, node, sequence };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Stuck);
          const request = this.SUBRULE5(this.quoted);
          this.CONSUME2(t.WithSequence);
          const sequence = this.SUBRULE6(this.quoted);
          const nodes = quotedIn(this.CONSUME(t.OnNodes).image);
          this.CONSUME2(t.QuoteTail);
          return { id: 'system.volumeTransitionStuck', ...subject, request, sequence, nodes };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.EventReceived);
          return { id: 'system.volumeEventReceived', ...subject, ...this.SUBRULE(this.numberedEvent) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.EventCompleted);
          return { id: 'system.volumeEventCompleted', ...subject, ...this.SUBRULE2(this.numberedEvent) };
        },
      },
    ]),
  );

  private readonly numberedEvent = this.RULE('numberedEvent', () => {
    const event = this.SUBRULE(this.quoted);
    this.CONSUME(t.WithSequence);
    const sequence = this.SUBRULE2(this.quoted);
    this.CONSUME(t.OriginatedIn);
    const node = this.SUBRULE3(this.quoted);
    this.CONSUME(t.QuoteTail);
    return { event, sequence, node };
  });

  readonly requestEvent = this.RULE('requestEvent', (): Statement => {
    this.CONSUME(t.CsvResource);
    const disk = nameIn(this.CONSUME(t.RequestedDisk).image);
    this.CONSUME(t.NamesClose);
    this.CONSUME(t.RequestCompleted);
    const request = this.SUBRULE(this.quoted);
    this.CONSUME(t.WithSequence);
    const sequence = this.SUBRULE2(this.quoted);
    this.CONSUME(t.SlowestNode);
    const node = this.SUBRULE3(this.quoted);
    this.CONSUME(t.Took);
    const seconds = Number(this.CONSUME(t.Seconds).image);
    this.OPTION(() => this.CONSUME(t.Rest));
    return { id: 'system.volumeRequestCompleted', disk, request, sequence, node, seconds };
  });

  private readonly quoted = this.RULE('quoted', (): string => this.CONSUME(t.Quoted).image.slice(2));
}

function wayToOwner(text: string): 'through' | 'to' | null {
  const way = /\bover the network (through|to) the node that owns the volume/.exec(text)?.[1];
  return way === 'through' || way === 'to' ? way : null;
}

const grammar = lazily(() => ({ lexer: bodyLexer(t.systemEventModes.volume), parser: new VolumeEventParser() }));

/** Reads `Cluster Shared Volume '...' ...`; undefined when it is none that the grammar knows. */
export function readVolumeEvent(body: string): SystemEventStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.volumeEvent, body);
}

/** Reads `Cluster Shared Volume resource '...' completed processing request ...`; undefined when it is none that the grammar knows. */
export function readRequestEvent(body: string): SystemEventStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.requestEvent, body);
}
