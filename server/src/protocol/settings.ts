// What the user may choose, read from whatever a client sends. Knows no defaults but its own.
import { severities, type Severity } from '../model/severity';

/** Section of the client's settings. */
export const settingsSection = 'clusterLogReplay';

export interface Settings {
  readonly diagnostics: { readonly enabled: boolean; readonly minimumSeverity: Severity };
}

export const defaultSettings: Settings = {
  diagnostics: { enabled: true, minimumSeverity: 'info' },
};

/** Takes what is usable of `value` (the section as the client has it) and the defaults for the rest. */
export function readSettings(value: unknown): Settings {
  const diagnostics = partOf(value, 'diagnostics');
  return {
    diagnostics: {
      enabled: diagnostics['enabled'] !== false,
      minimumSeverity: severity(diagnostics['minimumSeverity']),
    },
  };
}

function partOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const part = (value as Record<string, unknown>)[name];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

function severity(value: unknown): Severity {
  return severities.find((known) => known === value) ?? defaultSettings.diagnostics.minimumSeverity;
}
