// The words of messages about quorum, one lexer mode per wording. Knows nothing of their meaning.
import { createToken, type TokenType } from 'chevrotain';

/** Who writes: `Node 2: `. */
export const Observer = token('Observer', /[Nn]ode \d+: /);
export const LostQuorum = token('LostQuorum', /Lost quorum /);
export const OneOffQuorum = token('OneOffQuorum', /One off quorum /);
export const NodeSet = token('NodeSet', /\([\d ]*\)/);
export const ArbitratedBy = token('ArbitratedBy', /quorum is arbitrated by node \d+/);

// lost quorum (status = 5925), executing OnStop
export const QuorumIsLost = token('QuorumIsLost', /lost quorum(?= \()/);
export const StatusIs = token('StatusIs', / \(status = [^()]+\)/);
export const ExecutingOnStop = token('ExecutingOnStop', /, executing OnStop/);

// Quorum lost because failed to update witness epoch after node failure (status = 5925)
export const LostBecause = token('LostBecause', /Quorum lost because [^]+(?= \(status = [^()]+\)(?![^]))/);

// FatalError: join/form timeout (status = 258)
export const FormTimeout = token('FormTimeout', /FatalError: join\/form timeout/);

export const quorumModes = {
  node: [Observer, LostQuorum, OneOffQuorum, NodeSet, ArbitratedBy],
  lostStatus: [QuorumIsLost, StatusIs, ExecutingOnStop],
  lostBecause: [LostBecause, StatusIs],
  formTimeout: [FormTimeout, StatusIs],
} as const satisfies Readonly<Record<string, TokenType[]>>;

function token(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern });
}
