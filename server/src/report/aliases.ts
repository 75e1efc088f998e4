// Stable aliases: one thing, one alias, in the order in which things are met. Knows nothing of texts and of what the things are.

/** What stands behind an alias. */
export interface Alias {
  readonly alias: string;
  /** As met, each spelling once. */
  readonly names: readonly string[];
}

const forms = {
  node: 'NODE-',
  host: 'host-',
  domain: 'domain-',
  user: 'user-',
  volume: 'volume-',
  disk: 'disk-',
  group: 'group-',
  resource: 'resource-',
  guid: 'guid-',
  ip: 'ip-',
  mac: 'mac-',
  share: 'share-',
  path: 'path-',
  file: 'file-',
} as const;

export type AliasKind = keyof typeof forms;

export class Aliases {
  private readonly known = new Map<string, { alias: string; names: Set<string> }>();
  private readonly used = new Set<string>();

  /** @param isTaken an alias that is somebody's real name would tell of the wrong thing */
  constructor(private readonly isTaken: (alias: string) => boolean) {}

  /**
   * The alias of a thing.
   * @param key the same for all spellings of the thing
   * @param written this spelling, for the mapping; null = only made up here
   * @param preferred a number that the thing has in public, given where it is free: `Volume2` is `volume-2`
   */
  of(kind: AliasKind, key: string, written: string | null, preferred: number | null = null): string {
    const id = `${kind} ${key}`;
    let entry = this.known.get(id);
    if (entry === undefined) {
      entry = { alias: this.free(kind, preferred), names: new Set() };
      this.known.set(id, entry);
    }
    if (written !== null) entry.names.add(written);
    return entry.alias;
  }

  /** Everything met, in the order of the first meeting. */
  list(): readonly Alias[] {
    return [...this.known.values()].map(({ alias, names }) => ({ alias, names: [...names] }));
  }

  private free(kind: AliasKind, preferred: number | null): string {
    for (let number = preferred ?? 1; ; number = number === preferred && preferred !== 1 ? 1 : number + 1) {
      const alias = `${forms[kind]}${number}`;
      if (this.used.has(alias) || this.isTaken(alias)) continue;
      this.used.add(alias);
      return alias;
    }
  }
}
