// The order of words in [DCM] messages, and the parts each message names. Knows nothing of facts or rows.
import type { IOrAlt } from 'chevrotain';
import { BodyParser, bodyLexer, lazily, readBody } from '../grammarKit';
import * as t from './tokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type DcmStatement =
  | { readonly id: 'dcm.clusDiskMembershipRequested'; readonly control: number; readonly nodes: readonly number[] }
  | {
      readonly id: 'dcm.clusDiskMembershipUpdated';
      readonly control: number;
      readonly nodes: readonly number[];
      readonly status: string;
    }
  | { readonly id: 'dcm.csvDriverStarted'; readonly driver: string }
  | { readonly id: 'dcm.csvRootChosen' | 'dcm.csvShortNameRead'; readonly path: string }
  | { readonly id: 'dcm.csvRootMessageSent' | 'dcm.filterListenerLaunched' | 'dcm.networkRouteChanged' }
  | { readonly id: 'dcm.csvRootSet'; readonly processId: number | null; readonly rootFolder: string }
  | { readonly id: 'dcm.directIoAllowed'; readonly volume: string; readonly allowed: boolean }
  | { readonly id: 'dcm.directIoQueried'; readonly volumeGuid: string }
  | { readonly id: 'dcm.diskRegistered'; readonly disk: string; readonly resourceId: string }
  | { readonly id: 'dcm.requestHandled'; readonly request: string }
  | { readonly id: 'dcm.reservationMembershipSet'; readonly disk: string; readonly nodes: readonly number[] }
  | { readonly id: 'dcm.unsafeFilterFound'; readonly filter: string; readonly altitude: string }
  | { readonly id: 'dcm.volumeFoundPaused'; readonly volume: string }
  | { readonly id: 'dcm.volumeLinked'; readonly mountPath: string; readonly volumeGuid: string }
  | { readonly id: 'dcm.volumeStatesCleared'; readonly disk: string };

type Alternative = IOrAlt<DcmStatement>;

class DcmParser extends BodyParser {
  constructor() {
    super(t.dcmTokens);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): DcmStatement =>
    this.OR<Alternative[]>([
      { ALT: () => this.SUBRULE(this.bringUp) },
      { ALT: () => this.SUBRULE(this.disk) },
      { ALT: () => this.SUBRULE(this.volume) },
      { ALT: () => this.SUBRULE(this.driverMembership) },
      { ALT: () => this.SUBRULE(this.route) },
    ]),
  );

  private readonly bringUp = this.RULE('bringUp', (): DcmStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.RootIs);
          return { id: 'dcm.csvRootChosen', path: this.CONSUME(t.Value).image.slice(1) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ShortNameIs);
          return { id: 'dcm.csvShortNameRead', path: this.CONSUME2(t.Value).image.slice(1) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.DriverService);
          const driver = this.CONSUME(t.StartedDriver).image.slice(1);
          this.CONSUME(t.Started);
          return { id: 'dcm.csvDriverStarted', driver };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.SetRootFolder);
          const processId = this.OPTION(() => Number(this.CONSUME(t.ProcessId).image.slice('P.id='.length))) ?? null;
          const rootFolder = this.CONSUME(t.RootFolder).image.slice(', RootFolder='.length);
          this.CONSUME(t.CloseParen);
          return { id: 'dcm.csvRootSet', processId, rootFolder };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.RootMessageSent);
          return { id: 'dcm.csvRootMessageSent' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ListenerLaunched);
          return { id: 'dcm.filterListenerLaunched' };
        },
      },
    ]),
  );

  private readonly disk = this.RULE('disk', (): DcmStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.CreateDisk);
          const disk = this.CONSUME(t.RegisteredDisk).image.slice(2);
          this.CONSUME(t.QuoteBlank);
          const resourceId = this.CONSUME(t.Guid).image.toLowerCase();
          this.OPTION(() => this.CONSUME(t.AuthorComment));
          return { id: 'dcm.diskRegistered', disk, resourceId };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ClearVolumeStates);
          const disk = this.CONSUME(t.ClearedDisk).image.slice(2);
          this.CONSUME(t.QuoteStates);
          return { id: 'dcm.volumeStatesCleared', disk };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.SetMembership);
          const disk = this.CONSUME(t.ReservedDisk).image.slice(1);
          this.CONSUME(t.Comma);
          const nodes = this.SUBRULE(this.nodeSet);
          this.CONSUME(t.CloseParen);
          return { id: 'dcm.reservationMembershipSet', disk, nodes };
        },
      },
    ]),
  );

  private readonly volume = this.RULE('volume', (): DcmStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.DirectIoAsked);
          return { id: 'dcm.directIoQueried', volumeGuid: this.SUBRULE(this.volumePath) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.DirectIoAnswered);
          const volume = this.CONSUME(t.DecidedVolume).image.slice(1);
          const allowed = this.CONSUME(t.Answer).image.toLowerCase() === ' => true';
          return { id: 'dcm.directIoAllowed', volume, allowed };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.VolumeHead);
          const volume = this.CONSUME(t.PausedVolume).image.slice(2);
          this.CONSUME(t.QuotePaused);
          return { id: 'dcm.volumeFoundPaused', volume };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.CreateLink);
          const mountPath = this.CONSUME(t.LinkedPath).image.slice(1);
          return { id: 'dcm.volumeLinked', mountPath, volumeGuid: this.SUBRULE2(this.volumePath) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.FilterHead);
          const filter = this.CONSUME(t.UnsafeFilter).image.trim();
          this.CONSUME(t.UnsafeAltitude);
          return { id: 'dcm.unsafeFilterFound', filter, altitude: this.CONSUME(t.Value).image.trim() };
        },
      },
    ]),
  );

  private readonly driverMembership = this.RULE('driverMembership', (): DcmStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.MembershipEntered);
          return { id: 'dcm.clusDiskMembershipRequested', ...this.SUBRULE(this.controlledNodes) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.MembershipUpdated);
          const told = this.SUBRULE2(this.controlledNodes);
          this.CONSUME(t.StatusIs);
          return { id: 'dcm.clusDiskMembershipUpdated', ...told, status: this.CONSUME(t.Value).image.trim() };
        },
      },
    ]),
  );

  private readonly route = this.RULE('route', (): DcmStatement =>
    this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.RouteChanged);
          return { id: 'dcm.networkRouteChanged' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Request);
          return { id: 'dcm.requestHandled', request: this.CONSUME(t.RequestName).image.slice(' dcm/'.length) };
        },
      },
    ]),
  );

  private readonly controlledNodes = this.RULE('controlledNodes', () => {
    const control = Number(this.CONSUME(t.Control).image);
    this.CONSUME(t.NodeSetIs);
    return { control, nodes: this.SUBRULE(this.nodeSet) };
  });

  /** `(1 2)`: node ids in decimal. */
  private readonly nodeSet = this.RULE('nodeSet', (): readonly number[] => {
    const inside = this.CONSUME(t.NodeSet).image.slice(1, -1).trim();
    return inside === '' ? [] : inside.split(/ +/).map(Number);
  });

  /** `\\?\Volume{guid}\`, also as `file:///?\Volume{guid}\`; gives the GUID without braces in lower case. */
  private readonly volumePath = this.RULE('volumePath', (): string => {
    this.CONSUME(t.VolumePathOpen);
    const guid = this.CONSUME(t.Guid).image.toLowerCase();
    this.CONSUME(t.VolumePathEnd);
    return guid;
  });
}

const grammar = lazily(() => ({ lexer: bodyLexer(t.dcmTokens), parser: new DcmParser() }));

/** Reads the body of a [DCM] message; undefined when it is none that the grammar knows. */
export function readDcmStatement(body: string): DcmStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.message, body);
}
