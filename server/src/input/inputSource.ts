// The form of a place that bytes of one input come from: a file, or a member of a ZIP. Knows nothing of formats.

export interface InputSource {
  /** For people, and as the input is called: `logs/NODE1_cluster.log`, `diag.zip/Node_N1/System.EVTX`. */
  readonly path: string;
  /** Bytes, as far as the file system or the archive tells beforehand. */
  readonly size: number;
  /** The file that has the bytes as they are, to read them again; null = a member of an archive, whose bytes must be kept. */
  readonly file: string | null;
  /** A person named it: it was not found in a folder or an archive. */
  readonly isNamed: boolean;
  /**
   * The bytes from the beginning. The buffer of a chunk may be reused: take what you need before asking for more.
   * @throws InputError when they cannot be read, at once or on the way
   */
  open(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface FoundInputs {
  /** In the order given; of a folder or an archive by name, so that both give the same order. */
  readonly sources: readonly InputSource[];
  /** What was left out and why, a line each. */
  readonly notes: readonly string[];
  /** Ends the use of all sources. */
  close(): void;
}
