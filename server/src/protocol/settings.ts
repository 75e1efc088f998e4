// What the user may choose, read from whatever a client sends. Knows no defaults but its own.
import type { DiagnosticsConfig } from '../features/diagnostics';
import { severities, type Severity } from '../model/severity';

/** Section of the client's settings. */
export const settingsSection = 'clusterLogReplay';

export interface Settings {
  readonly diagnostics: DiagnosticsConfig & { readonly enabled: boolean };
  readonly references: { readonly maximum: number };
}

export const defaultSettings: Settings = {
  diagnostics: { enabled: true, maximum: 1000, minimumSeverity: 'info' },
  references: { maximum: 5000 },
};

/** Takes what is usable of `value` (the section as the client has it) and the defaults for the rest. */
export function readSettings(value: unknown): Settings {
  const diagnostics = partOf(value, 'diagnostics');
  const references = partOf(value, 'references');
  return {
    diagnostics: {
      enabled: diagnostics['enabled'] !== false,
      maximum: count(diagnostics['maximum'], defaultSettings.diagnostics.maximum),
      minimumSeverity: severity(diagnostics['minimumSeverity']),
    },
    references: { maximum: count(references['maximum'], defaultSettings.references.maximum) },
  };
}

function partOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const part = (value as Record<string, unknown>)[name];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

function count(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
}

function severity(value: unknown): Severity {
  return severities.find((known) => known === value) ?? defaultSettings.diagnostics.minimumSeverity;
}
