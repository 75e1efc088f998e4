// What a fact says, so far as all exports of one event say it: some leave words or values out that others have.
// Knows nothing of times and inputs.
import type { Fact, FactBody } from '../model/facts';

/** Told by the wording or by values that an export may lack: a text that was cut, values without their text, a status without its name. */
const oftenLeftOut: ReadonlySet<string> = new Set(['generation', 'status', 'reason', 'filters', 'source', 'file', 'altitude']);

type Values = Readonly<Record<string, unknown>>;

/** Equal for facts that may be the same event. @param rowId of the message; null where only the body counts */
export function sayingOf(body: FactBody, rowId: Fact['rowId'] = null): string {
  return `${rowId} ${JSON.stringify(body, (key, value: unknown) => (oftenLeftOut.has(key) ? undefined : value))}`;
}

/** Do two bodies of one saying agree in all that both of them tell? */
export function agree(a: FactBody, b: FactBody): boolean {
  if (a === b) return true;
  const [one, other] = [a as Values, b as Values];
  for (const name of oftenLeftOut) {
    if (isTold(one[name]) && isTold(other[name]) && valueKey(one[name]) !== valueKey(other[name])) return false;
  }
  return true;
}

/** The body with what only the other one tells. */
export function completed<T extends FactBody>(body: T, other: FactBody): T {
  if (body === other) return body;
  const [own, told] = [body as Values, other as Values];
  const added = [...oftenLeftOut].filter((name) => !isTold(own[name]) && isTold(told[name]));
  return added.length === 0 ? body : { ...body, ...Object.fromEntries(added.map((name) => [name, told[name]])) };
}

function isTold(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** A status is its number: some exports name it, some do not. */
function valueKey(value: unknown): string {
  return typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : JSON.stringify(value);
}
