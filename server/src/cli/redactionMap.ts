// The file that says which name stands behind which alias. Written only where a person asks for it, and never over another file.
import { existsSync, writeFileSync } from 'node:fs';
import { counted } from '../explain/counted';
import type { Alias } from '../report/aliases';
import { Unusable } from './exitStatus';

/** Before the work, so that nobody waits for nothing. @throws Unusable */
export function checkMapFile(path: string): void {
  if (existsSync(path)) throw new Unusable(`${path} exists already and is not written over; name a new file with --redact-map`);
}

/** Writes the file and says so. @throws Unusable */
export function writeMap(path: string, aliases: readonly Alias[], say: (line: string) => void): void {
  writeMapFile(path, aliases);
  const count = counted(aliases.length, 'alias', 'aliases');
  say(`${count} with the names behind them are in ${path}; keep that file to yourself`);
}

function writeMapFile(path: string, aliases: readonly Alias[]): void {
  const lines = aliases.map(({ alias, names }) => `${JSON.stringify(alias)}: ${JSON.stringify(names)}`);
  try {
    // For its owner alone: it undoes the redaction.
    writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Unusable(
      `${path} cannot be written (${error instanceof Error ? error.message : String(error)}); name another file`,
    );
  }
}
