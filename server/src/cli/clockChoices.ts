// What a person says about zones and clocks: `--utc-offset NAME=+02:00`, `--clock-skew NODE=SECONDS`. Knows nothing of inputs.
import { Unusable } from './exitStatus';

export interface ClockChoices {
  /** Minutes to add to local times to get UTC, by the name of a node or a file. */
  readonly utcOffsetMinutes: ReadonlyMap<string, number>;
  /** Milliseconds to add to the clock of a node. */
  readonly skewMs: ReadonlyMap<string, number>;
}

export const noChoices: ClockChoices = { utcOffsetMinutes: new Map(), skewMs: new Map() };

/** No zone is farther from UTC. */
const mostOffsetMinutes = 14 * 60;

/** Clocks farther apart are no skew but a wrong date; a day leaves room for a wrong zone too. */
const mostSkewSeconds = 24 * 3600;

/** @throws Unusable */
export function readClockChoices(utcOffsets: readonly string[], clockSkews: readonly string[]): ClockChoices {
  return {
    utcOffsetMinutes: byName('--utc-offset', utcOffsets, 'NAME=+02:00, NAME being a node or a file', readUtcOffset),
    skewMs: byName('--clock-skew', clockSkews, 'NODE=SECONDS, for example NODE2=-1.5', readSkew),
  };
}

function byName(
  option: string,
  values: readonly string[],
  form: string,
  read: (value: string) => number | null,
): ReadonlyMap<string, number> {
  const choices = new Map<string, number>();
  for (const value of values) {
    // A path may hold an equals sign.
    const at = value.lastIndexOf('=');
    const name = value.slice(0, Math.max(at, 0)).trim();
    const number = read(value.slice(at + 1).trim());
    if (name === '' || number === null) throw new Unusable(`${option} ${value} cannot be read; write ${option} ${form}`);
    if (choices.has(name) && choices.get(name) !== number)
      throw new Unusable(`${option} says two things of ${name}; leave one out`);
    choices.set(name, number);
  }
  return choices;
}

/** `+02:00`: local time is two hours ahead of UTC, so that two hours are taken off to get UTC. */
function readUtcOffset(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (text === 'Z') return 0;
  if (hours === undefined || Number(minutes) > 59) return null;
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > mostOffsetMinutes) return null;
  return ahead === 0 ? 0 : sign === '+' ? -ahead : ahead;
}

function readSkew(text: string): number | null {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(text)) return null;
  const seconds = Number(text);
  return Math.abs(seconds) > mostSkewSeconds ? null : Math.round(seconds * 1000);
}
