// What the inputs do not cover, without what the list of inputs tells beside each of them. Knows nothing of how it is shown.
import type { Incident, MissingPart } from '../model/incident';

const toldByInput: ReadonlySet<MissingPart['code']> = new Set(['unreadable', 'unknownFormat', 'zoneUnknown', 'undated']);

export function missingParts({ coverage }: Incident): readonly MissingPart[] {
  return coverage.missing.filter(({ code }) => !toldByInput.has(code));
}
