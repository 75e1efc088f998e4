// The order of words in messages about views, joins and connections, and the parts each names. Knows nothing of facts or rows.
import { after, BodyParser, bodyLexer, lazily } from '../grammarKit';
import { statementReader, type Wording } from '../wordings';
import * as t from './viewTokens';

interface View {
  readonly observer: number;
  readonly joiners: readonly number[];
  readonly downers: readonly number[];
  readonly view: string;
  readonly members: readonly number[];
  readonly oldView: string;
  readonly oldMembers: readonly number[];
  readonly isJoiner: boolean;
  readonly isForm: boolean;
}

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type ViewStatement =
  | { readonly id: 'membership.connectionBroken'; readonly observer: number; readonly node: number; readonly reason: string }
  | {
      readonly id: 'membership.farthestJoinReported';
      readonly observer: number;
      readonly nodeName: string;
      readonly node: number;
      readonly stage: string;
      readonly time: string;
      readonly status: string;
      readonly reason: string;
    }
  | { readonly id: 'membership.joinBlocked'; readonly observer: number; readonly nodes: readonly number[] }
  | {
      readonly id: 'membership.joinProgressed';
      readonly observer: number;
      readonly node: number;
      readonly stage: string;
      readonly status: string | null;
      readonly reason: string | null;
    }
  | {
      readonly id: 'membership.nodeConnected' | 'membership.nodeDisconnected';
      readonly observer: number;
      readonly node: number;
      readonly bits: string;
    }
  | {
      readonly id: 'membership.viewAgreed' | 'membership.viewProcessed';
      readonly observer: number;
      readonly view: string;
      readonly members: readonly number[];
    }
  | ({ readonly id: 'membership.viewChanged' | 'membership.viewProposed' } & View);

class ViewParser extends BodyParser {
  constructor() {
    super(Object.values(t.viewModes).flat());
    this.performSelfAnalysis();
  }

  readonly view = this.RULE('view', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const id = this.OR<{ ALT: () => 'membership.viewChanged' | 'membership.viewProposed' }[]>([
      { ALT: () => (this.CONSUME(t.NewViewIs), 'membership.viewChanged') },
      { ALT: () => (this.CONSUME(t.ProposedViewIs), 'membership.viewProposed') },
    ]);
    this.CONSUME(t.Joiners);
    const joiners = this.SUBRULE(this.nodeSet);
    this.CONSUME(t.Downers);
    const downers = this.SUBRULE2(this.nodeSet);
    const view = after(' newView=', this.CONSUME(t.NewView));
    const members = this.SUBRULE3(this.nodeSet);
    const oldView = after(' oldView=', this.CONSUME(t.OldView));
    const oldMembers = this.SUBRULE4(this.nodeSet);
    const isJoiner = after(' joiner=', this.CONSUME(t.IsJoiner)) === 'true';
    const isForm = after(' form=', this.CONSUME(t.IsForm)) === 'true';
    this.CONSUME(t.ViewEnd);
    this.OPTION(() => this.CONSUME(t.StartDispatch));
    return { id, observer, joiners, downers, view, members, oldView, oldMembers, isJoiner, isForm };
  });

  readonly shortView = this.RULE('shortView', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const said = this.OR<{ ALT: () => { id: 'membership.viewProcessed' | 'membership.viewAgreed'; view: string } }[]>([
      { ALT: () => ({ id: 'membership.viewProcessed', view: after('Process view ', this.CONSUME(t.ProcessView)) }) },
      { ALT: () => ({ id: 'membership.viewAgreed', view: after('emit view ', this.CONSUME(t.EmitView)) }) },
    ]);
    return { ...said, observer, members: this.SUBRULE(this.nodeSet) };
  });

  readonly connected = this.RULE('connected', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const said = this.OR<{ ALT: () => { id: 'membership.nodeConnected' | 'membership.nodeDisconnected'; node: number } }[]>([
      { ALT: () => ({ id: 'membership.nodeConnected', node: Number(after('Node Connected ', this.CONSUME(t.Connected))) }) },
      {
        ALT: () => ({
          id: 'membership.nodeDisconnected',
          node: Number(after('Node Disconnected ', this.CONSUME(t.Disconnected))),
        }),
      },
    ]);
    return { ...said, observer, bits: after(' ', this.CONSUME(t.ConnectedBits)) };
  });

  readonly blocked = this.RULE('blocked', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    this.CONSUME(t.NoConnectionTo);
    const nodes = this.SUBRULE(this.nodeSet);
    this.CONSUME(t.CannotJoin);
    return { id: 'membership.joinBlocked', observer, nodes };
  });

  readonly join = this.RULE('join', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const node = Number(after('New join with n', this.CONSUME(t.JoinWith)));
    const stage = after(": stage: '", this.CONSUME(t.Stage));
    this.CONSUME(t.Quote);
    const failure = this.OPTION(() => {
      const status = this.CONSUME(t.StatusIs).image.slice(' status ('.length, -1);
      const reason = after(" reason: '", this.CONSUME(t.ReasonIs));
      this.CONSUME2(t.Quote);
      return { status, reason };
    });
    return { id: 'membership.joinProgressed', observer, node, stage, ...(failure ?? { status: null, reason: null }) };
  });

  readonly farthest = this.RULE('farthest', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const nodeName = after('Farthest reported progress joining with node ', this.CONSUME(t.FarthestWith));
    const node = parseInt(after(' (id ', this.CONSUME(t.NodeId)), 10);
    const stage = after(' is: ', this.CONSUME(t.FarthestStage));
    const time = after(' at time ', this.CONSUME(t.AtTime));
    const status = after(': status ', this.CONSUME(t.FarthestStatus));
    const reason = after(' ', this.CONSUME(t.FarthestReason));
    return { id: 'membership.farthestJoinReported', observer, nodeName, node, stage, time, status, reason };
  });

  readonly broken = this.RULE('broken', (): ViewStatement => {
    const observer = this.SUBRULE(this.observer);
    const node = Number(after('Connection to Node ', this.CONSUME(t.ConnectionTo)));
    const reason = after(' is broken. Reason ', this.CONSUME(t.BrokenReason));
    return { id: 'membership.connectionBroken', observer, node, reason };
  });

  private readonly observer = this.RULE('observer', () => parseInt(after('Node ', this.CONSUME(t.Observer)), 10));

  /** `(1 2)`: node ids in decimal. */
  private readonly nodeSet = this.RULE('nodeSet', (): readonly number[] => {
    const inside = this.CONSUME(t.NodeSet).image.slice(1, -1).trim();
    return inside === '' ? [] : inside.split(/ +/).map(Number);
  });
}

const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: t.viewModes, defaultMode: 'view' }),
  parser: new ViewParser(),
}));

type Mode = keyof typeof t.viewModes;

const wordings: readonly Wording<Mode>[] = [
  wording('CORE', 'New View is ', 'view'),
  wording('CORE', 'Proposed View is ', 'view'),
  wording('MRR', 'Process view ', 'shortView'),
  wording('RGP', 'emit view ', 'shortView'),
  wording('RGP', 'Node Connected ', 'connected'),
  wording('RGP', 'Node Disconnected ', 'connected'),
  wording('JPM', 'No connection to node(s) ', 'blocked'),
  wording('NODE', 'New join with n', 'join'),
  wording('NODE', 'Farthest reported progress ', 'farthest'),
  wording('NODE', 'Connection to Node ', 'broken'),
];

function wording(component: string, head: string, mode: Mode): Wording<Mode> {
  return { component, head, mode };
}

/** Reads the body of a message about views, joins and connections; undefined when it is none that the grammar knows. */
export const readViewStatement = statementReader<ViewStatement, Mode>(grammar, wordings);
