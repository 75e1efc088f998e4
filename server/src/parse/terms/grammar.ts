// The grammar of terms: an atom, or a word that announces one and the value behind it; everything else is noise. Knows no meanings.
import type { IToken } from 'chevrotain';
import { BodyParser } from '../grammarKit';
import * as tokens from './tokens';

/** One term as the grammar sees it: `intro` is the word that announced it, `value` the token that carries it. */
export interface TermTokens {
  readonly intro: IToken | null;
  readonly value: IToken;
}

export class TermParser extends BodyParser {
  constructor() {
    super(tokens.termTokens);
    this.performSelfAnalysis();
  }

  /** Every term of a message, left to right. Accepts any sequence of tokens. */
  readonly terms = this.RULE('terms', () => {
    const found: TermTokens[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => found.push({ intro: this.CONSUME(tokens.StatusIntro), value: this.CONSUME(tokens.StatusNumber) }) },
        { ALT: () => found.push({ intro: this.CONSUME(tokens.NodeIntro), value: this.CONSUME(tokens.Code) }) },
        { ALT: () => found.push({ intro: this.CONSUME(tokens.SetIntro), value: this.CONSUME(tokens.AnySet) }) },
        { ALT: () => found.push({ intro: this.CONSUME(tokens.KeyIntro), value: this.CONSUME(tokens.Key) }) },
        { ALT: () => found.push({ intro: null, value: this.CONSUME(tokens.Atom) }) },
        { ALT: () => this.CONSUME(tokens.Noise) },
      ]);
    });
    return found;
  });
}
