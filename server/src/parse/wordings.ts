// Picks the wording of a message by its component and first words, and runs the one grammar rule that reads it.
// Knows nothing of what a message means; called for every line that may carry a fact, so heads are compared before anything else.
import type { Lexer, ParserMethod } from 'chevrotain';
import { readBody, type BodyParser } from './grammarKit';
import type { MessageContext } from './messageFamily';

/** One wording of a message. */
export interface Wording<Mode extends string> {
  /** Tag the message carries; null = none, '*' = any. */
  readonly component: string | null;
  /** What the message begins with, after a leading `Node 2: `. */
  readonly head: string;
  /** Mode of the lexer with the words of this message; the rule that reads them bears the same name. */
  readonly mode: Mode;
}

/** A lexer and a parser with a rule for each mode. */
export interface ModalGrammar<Statement, Mode extends string> {
  readonly lexer: Lexer;
  readonly parser: BodyParser & Readonly<Record<Mode, ParserMethod<[], Statement>>>;
}

export type StatementReader<Statement> = (message: string, context: MessageContext) => Statement | undefined;

/** Makes the reader of a family. The first wording whose head fits and whose rule reads the whole message wins. */
export function statementReader<Statement, Mode extends string>(
  grammar: () => ModalGrammar<Statement, Mode>,
  wordings: readonly Wording<Mode>[],
): StatementReader<Statement> {
  const byComponent = new Map<string | null, Wording<Mode>[]>();
  for (const { component } of wordings) {
    byComponent.set(
      component,
      wordings.filter((wording) => wording.component === component || wording.component === '*'),
    );
  }
  const forAny = wordings.filter(({ component }) => component === '*');
  return (message, { component }) => {
    const body = message.trimEnd();
    const headAt = afterOwner(body);
    // A tag may hold data after its name (`IM - public`); wordings know it by its name.
    const known = byComponent.get(component) ?? byComponent.get(component?.split(' ', 1)[0] ?? null) ?? forAny;
    for (const { head, mode } of known) {
      if (!body.startsWith(head, headAt)) continue;
      const { lexer, parser } = grammar();
      const statement = readBody(lexer, parser, parser[mode], body, mode);
      if (statement !== undefined) return statement;
    }
    return undefined;
  };
}

const ownerNode = /^[Nn]ode \d+:? /;

/** Offset after a leading `Node 2: ` (`node 2: `, `Node 2 `), with which many components say on which node they run. */
export function afterOwner(body: string): number {
  const first = body.charCodeAt(0) | 0x20;
  return first === 0x6e ? (ownerNode.exec(body)?.[0].length ?? 0) : 0;
}
