// The order of words in System events about resources, disks, nodes and quorum, and the parts each names.
// Knows nothing of facts or rows.
import type { IOrAlt, TokenType } from 'chevrotain';
import { BodyParser, bodyLexer, lazily, readBody } from '../grammarKit';
import type { DiskStatement, SystemEventStatement } from './statements';
import { behindWords, nameIn, quotedIn, withoutEnd } from './quotes';
import * as t from './tokens';

type Statement = SystemEventStatement;
type Alternative = IOrAlt<Statement>;

class ResourceEventParser extends BodyParser {
  constructor() {
    const { resource, disk, cluster } = t.systemEventModes;
    super([...new Set([...resource, ...disk, ...cluster])]);
    this.performSelfAnalysis();
  }

  readonly resourceEvent = this.RULE('resourceEvent', (): Statement => {
    this.OR([{ ALT: () => this.CONSUME(t.Resource) }, { ALT: () => this.CONSUME(t.UnresponsiveComponent) }]);
    const resource = nameIn(this.CONSUME(t.ResourceName).image);
    const statement = this.OR2<Alternative[]>([
      {
        ALT: () => {
          const type = this.OPTION(() => quotedIn(this.CONSUME(t.OfType).image)) ?? null;
          const role = behindWords(this.CONSUME(t.InRole).image);
          this.CONSUME(t.RoleFailed);
          const status = this.OPTION2(() => quotedIn(this.CONSUME(t.ErrorCodeWas).image)) ?? null;
          const reason = this.OPTION3(() => behindWords(this.CONSUME(t.ErrorText).image)) ?? null;
          return { id: 'system.resourceFailed', resource, type, role, status, reason };
        },
      },
      {
        ALT: () => {
          const type = quotedIn(this.CONSUME(t.WithType).image);
          const dll = quotedIn(this.CONSUME(t.WithDll).image);
          this.CONSUME(t.Hung);
          const call = this.OPTION4(() => quotedIn(this.CONSUME(t.InControlCode).image).replace(/;$/, '')) ?? null;
          return { id: 'system.resourceHung', resource, type, dll, call };
        },
      },
    ]);
    this.OPTION5(() => this.CONSUME(t.Rest));
    return statement;
  });

  readonly diskEvent = this.RULE('diskEvent', (): Statement => {
    this.OR([
      { ALT: () => this.CONSUME(t.PhysicalDiskResource) },
      { ALT: () => this.CONSUME(t.ClusterDisk) },
      { ALT: () => this.CONSUME(t.DisconnectedResource) },
      { ALT: () => this.CONSUME(t.OwnershipOf) },
      { ALT: () => this.CONSUME(t.MoveOfDisk) },
      { ALT: () => this.CONSUME(t.MoveOfCsv) },
    ]);
    const disk = nameIn(this.CONSUME(t.DiskName).image);
    const plain = (word: TokenType, id: DiskStatement['id']): Alternative => ({
      ALT: () => {
        this.CONSUME(word);
        return { id, disk };
      },
    });
    const statement = this.OR2<Alternative[]>([
      plain(t.Added, 'system.diskAddedToCsv'),
      plain(t.Disconnected, 'system.diskDisconnected'),
      plain(t.Removed, 'system.diskRemovedFromCsv'),
      plain(t.OwnershipLost, 'system.ownershipLost'),
      plain(t.VetoedByDismount, 'system.moveVetoedByDismount'),
      plain(t.VetoedByModeChange, 'system.moveVetoedByIoModeChange'),
      plain(t.VetoedBySnapshot, 'system.moveVetoedBySnapshot'),
      {
        ALT: () => ({ id: 'system.moveVetoedByCacheManager', disk, node: quotedIn(this.CONSUME(t.VetoedByCache).image) }),
      },
      {
        ALT: () => {
          this.CONSUME(t.NotFound);
          const signature = this.OPTION(() => quotedIn(this.CONSUME(t.ExpectedSignature).image)) ?? null;
          return { id: 'system.diskMissing', disk, signature };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.PutInFailedState);
          return { id: 'system.diskPutInFailedState', disk, status: nameIn(this.CONSUME(t.Quoted).image) };
        },
      },
    ]);
    this.OPTION2(() => this.CONSUME(t.Rest));
    return statement;
  });

  readonly clusterEvent = this.RULE('clusterEvent', (): Statement => {
    const statement = this.OR<Alternative[]>([
      {
        ALT: () => {
          this.CONSUME(t.ClusterNode);
          const node = nameIn(this.CONSUME(t.NodeName).image);
          this.CONSUME(t.NodeRemoved);
          return { id: 'system.nodeRemoved', node };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.QuorumLost);
          return { id: 'system.quorumLost' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.HostEnded);
          return { id: 'system.rhsTerminated' };
        },
      },
      {
        ALT: () => {
          const path = quotedIn(this.CONSUME(t.RootNotCreated).image);
          const reason = withoutEnd(behindWords(this.CONSUME(t.ErrorMessageWas).image));
          return { id: 'system.csvRootCreationFailed', path, reason };
        },
      },
      {
        ALT: () => {
          const path = quotedIn(this.CONSUME(t.RootExists).image);
          return { id: 'system.csvRootRenamed', path, newPath: quotedIn(this.CONSUME(t.RenamedTo).image) };
        },
      },
    ]);
    this.OPTION(() => this.CONSUME(t.Rest));
    return statement;
  });
}

const { resource, disk, cluster } = t.systemEventModes;
const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: { resource, disk, cluster }, defaultMode: 'cluster' }),
  parser: new ResourceEventParser(),
}));

/** Reads `Cluster resource '...' ...` and the event about a component that did not respond; undefined for all else. */
export function readResourceEvent(body: string): SystemEventStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.resourceEvent, body, 'resource');
}

/** Reads events whose subject is a disk resource; undefined for all else. */
export function readDiskEvent(body: string): SystemEventStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.diskEvent, body, 'disk');
}

/** Reads events about nodes, quorum, host processes and the CSV root; undefined for all else. */
export function readClusterEvent(body: string): SystemEventStatement | undefined {
  const { lexer, parser } = grammar();
  return readBody(lexer, parser, parser.clusterEvent, body, 'cluster');
}
