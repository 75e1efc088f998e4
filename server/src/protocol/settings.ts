// What the user may choose, read from whatever a client sends. Knows no defaults but its own.
import { severities, type Severity } from '../model/severity';

/** Section of the client's settings. */
export const settingsSection = 'clusterLogReplay';

export interface Settings {
  readonly diagnostics: { readonly enabled: boolean; readonly minimumSeverity: Severity };
  readonly incident: IncidentSettings;
  readonly knowledge: {
    /** Of a person's own rows, as they wrote it; null = none. */
    readonly folder: string | null;
  };
}

/** What a person says of zones and clocks; it goes before all that files tell. */
export interface IncidentSettings {
  /** Minutes to add to local times to get UTC, by node or file. */
  readonly utcOffsetMinutes: ReadonlyMap<string, number>;
  /** Milliseconds to add to the clock of a node. */
  readonly skewMs: ReadonlyMap<string, number>;
}

export const defaultSettings: Settings = {
  diagnostics: { enabled: true, minimumSeverity: 'info' },
  incident: { utcOffsetMinutes: new Map(), skewMs: new Map() },
  knowledge: { folder: null },
};

/** Takes what is usable of `value` (the section as the client has it) and the defaults for the rest. */
export function readSettings(value: unknown): Settings {
  const diagnostics = partOf(value, 'diagnostics');
  const incident = partOf(value, 'incident');
  const { folder } = partOf(value, 'knowledge');
  return {
    diagnostics: {
      enabled: diagnostics['enabled'] !== false,
      minimumSeverity: severity(diagnostics['minimumSeverity']),
    },
    incident: {
      utcOffsetMinutes: entriesOf(incident, 'utcOffsets', minutesToUtc),
      skewMs: entriesOf(incident, 'clockSkews', milliseconds),
    },
    knowledge: { folder: typeof folder === 'string' && folder.trim() !== '' ? folder.trim() : null },
  };
}

export function isSameIncidentSettings(a: IncidentSettings, b: IncidentSettings): boolean {
  return isSameMap(a.utcOffsetMinutes, b.utcOffsetMinutes) && isSameMap(a.skewMs, b.skewMs);
}

function isSameMap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

function partOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const part = (value as Record<string, unknown>)[name];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

function severity(value: unknown): Severity {
  return severities.find((known) => known === value) ?? defaultSettings.diagnostics.minimumSeverity;
}

/** The usable entries of an object. */
function entriesOf(
  part: Readonly<Record<string, unknown>>,
  name: string,
  read: (value: unknown) => number | null,
): ReadonlyMap<string, number> {
  const entries = Object.entries(partOf(part, name)).map(([key, value]) => [key.trim(), read(value)] as const);
  return new Map(entries.filter((entry): entry is readonly [string, number] => entry[0] !== '' && entry[1] !== null));
}

/** `+02:00`, how far local time is ahead of UTC: -120 is to be added to it. */
function minutesToUtc(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(value.trim()) ?? [];
  if (hours === undefined) return null;
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > 14 * 60) return null; // no zone is further from UTC
  return sign === '-' ? ahead : 0 - ahead;
}

/** From seconds. */
function milliseconds(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1000) : null;
}
