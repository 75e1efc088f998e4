// The form of a row that teaches the product one message. Tables only; how a message is read is in parse/.

/** `documented`: a source explains it. `seen`: the text is real, its meaning is ours. `inferred`: text or meaning is our conclusion. */
export type KnowledgeStatus = 'documented' | 'seen' | 'inferred';

/** Real text that matches a row. `source` is a key of knowledge/sources or a file of test/fixtures/corpus. */
export interface Sample {
  readonly text: string;
  readonly source: string;
}

/**
 * One message that Windows writes. Texts may use `{field}` for each field of the templates.
 */
export interface MessageRow {
  /** Unique, `<family>.<pastTenseOrNoun>`, for example `dcm.directIoAllowed`. */
  readonly id: string;
  /** Component tag the message carries; null = none (System events, untagged lines); '*' = any. */
  readonly component: string | null;
  /** Channel it comes in where that tells it apart (`System`); null = any. */
  readonly channel: string | null;
  /** One per wording met, newest first. The text before the first `{` is how a line is dispatched to this row. */
  readonly templates: readonly [string, ...string[]];
  /** A short headline, for lists: `Direct IO allowed for {volume}`. */
  readonly title: string;
  /** What the component did, in our own words. */
  readonly explain: string;
  /** What follows from it; null where nothing is known. */
  readonly follows: string | null;
  readonly severity: 'error' | 'warning' | 'info';
  /** Keys of knowledge/sources; in a row of a person's own also any words. */
  readonly sources: readonly [string, ...string[]];
  /** The file of a person's own folder that the row stands in; a row without it is built in. */
  readonly ownFile?: string;
  /** Of the text and its meaning together: the weaker of both. */
  readonly status: KnowledgeStatus;
  /** Real samples; empty only where no public text exists (`status` is then not `seen`). */
  readonly samples: readonly Sample[];
}
