// Things that go by several names, found by any of them. Knows nothing of what the things are.

/** Each key belongs to one thing, the first that claimed it: a name that moved on to another thing stays where it was. */
export class SpelledThings<T> {
  private readonly byKey = new Map<string, T>();

  find(text: string | null): T | undefined {
    return text === null || text === '' ? undefined : this.byKey.get(keyOf(text));
  }

  /** Answers whether the key is, or now is, a key of the thing. */
  claim(thing: T, text: string | null): boolean {
    if (text === null || text === '') return false;
    const key = keyOf(text);
    const owner = this.byKey.get(key);
    if (owner === undefined) this.byKey.set(key, thing);
    return owner === undefined || owner === thing;
  }

  /** Claims the key and keeps the spelling. */
  spell(thing: T, spellings: string[], text: string | null): void {
    if (this.claim(thing, text) && !spellings.includes(text!)) spellings.push(text!);
  }

  /** All keys in `spellings` of another thing become keys of this one. */
  takeOver(thing: T, own: string[], spellings: readonly string[]): void {
    for (const text of spellings) {
      this.byKey.set(keyOf(text), thing);
      if (!own.includes(text)) own.push(text);
    }
  }
}

/** Names, paths and GUIDs are compared as Windows does, without case; GUIDs come with and without braces. */
function keyOf(text: string): string {
  const key = text.toLowerCase();
  return key.startsWith('{') && key.endsWith('}') ? key.slice(1, -1) : key;
}
