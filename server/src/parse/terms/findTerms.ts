// Finds the small things any message can contain: statuses, nodes, volumes, paths, endpoints, times. Knows nothing of messages.
import type { IToken } from 'chevrotain';
import { bodyLexer, lazily } from '../grammarKit';
import { TermParser, type TermTokens } from './grammar';
import { meaningOf } from './meaning';
import type { Term } from './term';
import * as tokens from './tokens';

/** Terms of a text, left to right, without overlap. Never throws; the time is linear in the length of the text. */
export function findTerms(text: string): readonly Term[] {
  const { lexer, parser } = grammar();
  parser.input = withoutNoise(lexer.tokenize(text).tokens);
  const found: Term[] = [];
  for (const term of parser.terms()) {
    const meaning = meaningOf(term);
    if (meaning) found.push({ ...meaning, ...placeOf(term, text) });
  }
  // A parser that keeps its input keeps the text of a whole log line alive.
  parser.input = [];
  return found;
}

const grammar = lazily(() => ({ lexer: bodyLexer(tokens.termTokens), parser: new TermParser() }));

const plainNoise = new Set([tokens.Word, tokens.Other, tokens.AliveResult]);
const intros = new Set([tokens.StatusIntro, tokens.NodeIntro, tokens.SetIntro, tokens.KeyIntro]);

/** Noise matters only where it parts a word from what it would announce. */
function withoutNoise(all: readonly IToken[]): IToken[] {
  const kept: IToken[] = [];
  let afterIntro = false;
  for (const token of all) {
    if (plainNoise.has(token.tokenType) && !afterIntro) continue;
    kept.push(token);
    afterIntro = intros.has(token.tokenType);
  }
  return kept;
}

/** A status is marked with the word before it, a node with `Node`; of a set and a key only the value is. */
function placeOf({ intro, value }: TermTokens, text: string): { start: number; end: number } {
  const end = value.startOffset + value.image.length;
  if (intro?.tokenType === tokens.NodeIntro) return { start: intro.startOffset, end };
  if (intro?.tokenType !== tokens.StatusIntro) return { start: value.startOffset, end };
  const closed = (intro.image.endsWith('(') && text[end] === ')') || (intro.image.endsWith("'") && text[end] === "'");
  return { start: intro.startOffset, end: closed ? end + 1 : end };
}
