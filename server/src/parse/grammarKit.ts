// What every message grammar shares: a lexer made for speed and a parser that answers instead of throwing.
// Grammars run only on bodies that a row's head picked, some tens of thousands in a large log, so both are built once and reused.
import './objectGroupBy';
import {
  EmbeddedActionsParser,
  Lexer,
  type IMultiModeLexerDefinition,
  type IToken,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';

/**
 * Chevrotain's checks of tokens and grammars take longer than reading 20 MB of log. They concern our tables, not logs, so the
 * tests turn them on before any grammar is built.
 */
export const grammarChecks = { on: false };

/**
 * What `make` gives, made when it is first asked for. A grammar takes some 10 ms to build, and few logs need all of them, so every
 * family builds its own with its first message.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * A lexer over message bodies; tokens carry offsets only. Every token needs a known first character (or `start_chars_hint`).
 * Families with many wordings give each its own mode, so that the words of one are no words of another.
 */
export function bodyLexer(tokens: TokenType[] | IMultiModeLexerDefinition): Lexer {
  return new Lexer(tokens, {
    ensureOptimizations: true,
    positionTracking: 'onlyOffset',
    recoveryEnabled: false,
    skipValidations: !grammarChecks.on,
  });
}

/** Base of the family grammars: no recovery (a body is read or it is not), embedded actions, small lookahead. */
export abstract class BodyParser extends EmbeddedActionsParser {
  constructor(tokens: TokenType[]) {
    super(tokens, { recoveryEnabled: false, maxLookahead: 2, skipValidations: !grammarChecks.on });
  }
}

/**
 * Runs one rule over a body. Returns undefined when the body does not lex or does not parse, whole and to its end.
 * @param mode the mode of the lexer to read in, where it has several
 */
export function readBody<T>(
  lexer: Lexer,
  parser: BodyParser,
  rule: ParserMethod<[], T>,
  body: string,
  mode?: string,
): T | undefined {
  const { tokens, errors } = lexer.tokenize(body, mode);
  if (errors.length > 0) return undefined;
  parser.input = tokens;
  const result = rule.call(parser);
  return parser.errors.length === 0 ? result : undefined;
}

/** The token's text behind the words that introduce it: tokens of names and values begin with the words before them. */
export function after(words: string, token: IToken): string {
  return token.image.slice(words.length);
}
