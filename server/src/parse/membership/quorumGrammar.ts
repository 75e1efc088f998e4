// The order of words in messages about quorum, and the parts each names. Knows nothing of facts or rows.
import { after, BodyParser, bodyLexer, lazily } from '../grammarKit';
import { statementReader, type Wording } from '../wordings';
import * as t from './quorumTokens';

/** What a body said, under the id of its row; the other properties are the fields of its templates. */
export type QuorumStatement =
  | { readonly id: 'quorum.arbitrated'; readonly observer: number; readonly node: number }
  | { readonly id: 'quorum.formTimedOut' | 'quorum.lostStatus'; readonly status: string }
  | { readonly id: 'quorum.lost' | 'quorum.oneOff'; readonly observer: number; readonly nodes: readonly number[] }
  | { readonly id: 'quorum.lostBecause'; readonly reason: string; readonly status: string };

class QuorumParser extends BodyParser {
  constructor() {
    super(Object.values(t.quorumModes).flat());
    this.performSelfAnalysis();
  }

  readonly node = this.RULE('node', (): QuorumStatement => {
    const observer = parseInt(after('Node ', this.CONSUME(t.Observer)), 10);
    return this.OR<{ ALT: () => QuorumStatement }[]>([
      {
        ALT: () => {
          this.CONSUME(t.LostQuorum);
          return { id: 'quorum.lost', observer, nodes: this.SUBRULE(this.nodeSet) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OneOffQuorum);
          return { id: 'quorum.oneOff', observer, nodes: this.SUBRULE2(this.nodeSet) };
        },
      },
      {
        ALT: () => {
          const node = Number(after('quorum is arbitrated by node ', this.CONSUME(t.ArbitratedBy)));
          return { id: 'quorum.arbitrated', observer, node };
        },
      },
    ]);
  });

  readonly lostStatus = this.RULE('lostStatus', (): QuorumStatement => {
    this.CONSUME(t.QuorumIsLost);
    const status = this.SUBRULE(this.status);
    this.OPTION(() => this.CONSUME(t.ExecutingOnStop));
    return { id: 'quorum.lostStatus', status };
  });

  readonly lostBecause = this.RULE('lostBecause', (): QuorumStatement => {
    const reason = after('Quorum lost because ', this.CONSUME(t.LostBecause));
    return { id: 'quorum.lostBecause', reason, status: this.SUBRULE(this.status) };
  });

  readonly formTimeout = this.RULE('formTimeout', (): QuorumStatement => {
    this.CONSUME(t.FormTimeout);
    return { id: 'quorum.formTimedOut', status: this.SUBRULE(this.status) };
  });

  /** `(1 2)`: node ids in decimal. */
  private readonly nodeSet = this.RULE('nodeSet', (): readonly number[] => {
    const inside = this.CONSUME(t.NodeSet).image.slice(1, -1).trim();
    return inside === '' ? [] : inside.split(/ +/).map(Number);
  });

  private readonly status = this.RULE('status', () => this.CONSUME(t.StatusIs).image.slice(' (status = '.length, -1));
}

const grammar = lazily(() => ({
  lexer: bodyLexer({ modes: t.quorumModes, defaultMode: 'node' }),
  parser: new QuorumParser(),
}));

type Mode = keyof typeof t.quorumModes;

const wordings: readonly Wording<Mode>[] = [
  wording('QUORUM', 'Lost quorum ', 'node'),
  wording('QUORUM', 'One off quorum ', 'node'),
  wording('QUORUM', 'quorum is arbitrated by node ', 'node'),
  wording(null, 'lost quorum ', 'lostStatus'),
  wording(null, 'Quorum lost because ', 'lostBecause'),
  wording(null, 'FatalError: join/form timeout', 'formTimeout'),
];

function wording(component: string | null, head: string, mode: Mode): Wording<Mode> {
  return { component, head, mode };
}

/** Reads the body of a message about quorum; undefined when it is none that the grammar knows. */
export const readQuorumStatement = statementReader<QuorumStatement, Mode>(grammar, wordings);
