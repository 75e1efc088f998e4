// The form of a message family: rows of knowledge and the grammar that reads their bodies. Knows nothing of other records.
import type { FactBody, FactSource } from '../model/facts';
import type { Fields } from '../model/fields';
import type { MessageRow } from '../knowledge/messageRow';

/** What the prefix of a line says about its message. */
export interface MessageContext {
  readonly component: string | null;
  readonly channel: string | null;
}

/** A recognised message. */
export interface ReadMessage {
  readonly row: MessageRow;
  readonly fields: Fields;
  /** What the engine may learn; usually one, often none. */
  readonly facts: readonly FactBody[];
}

export interface MessageFamily {
  readonly name: string;
  readonly rows: readonly MessageRow[];
  readonly source: FactSource;
  /**
   * Reads one message body (tag removed; continuation lines joined with `\n`).
   * Returns undefined when it is none of the family's rows. Never throws.
   */
  read(message: string, context: MessageContext): ReadMessage | undefined;
}
