// Decides from the bytes of a line whether it may carry a fact, so that text and grammar are spent on few lines.
// Built from the templates of the rows: their literal heads, by component. Knows nothing of what a message means.
import { asciiBytes, byte, isBlank, isDigit, startsWith } from '../text/bytes';
import type { MessageRow } from '../knowledge/messageRow';

/** Lines of these components speak of volumes and disks; each is worth the grammar. */
const alwaysRead = new Set(['DCM']);
const physicalDisk = asciiBytes('Physical Disk ');

/** What lines of one component (or without one) must begin with. */
interface Heads {
  readonly all: boolean;
  /** Lines of resource DLLs: those of physical disks are read whatever they begin with. */
  readonly resources: boolean;
  readonly byFirstUnit: readonly (readonly Uint8Array[] | undefined)[];
}

export class FactDispatch {
  private readonly heads: Heads[] = [];

  constructor(private readonly rows: readonly MessageRow[]) {}

  /**
   * May the body `units[bodyStart, end)` of a line carry a fact?
   * @param component number of the line's component in `names`; the same names must be given every time
   */
  mayCarryFact(component: number, names: readonly (string | null)[], units: Uint8Array, bodyStart: number, end: number): boolean {
    const heads = this.heads[component] ?? (this.heads[component] = this.headsOf(names[component] ?? null));
    if (heads.all) return true;
    if (heads.resources && startsWith(units, bodyStart, end, physicalDisk)) return true;
    if (matches(heads, units, bodyStart, end)) return true;
    const afterOwner = afterNode(units, bodyStart, end);
    return afterOwner !== bodyStart && matches(heads, units, afterOwner, end);
  }

  private headsOf(component: string | null): Heads {
    const short = component?.split(' ', 1)[0];
    const rows = this.rows.filter((row) => row.component === component || row.component === '*' || row.component === short);
    return {
      all: component !== null && alwaysRead.has(component),
      resources: component === 'RES',
      byFirstUnit: headsByFirstUnit(rows),
    };
  }
}

function headsByFirstUnit(rows: readonly MessageRow[]): Heads['byFirstUnit'] {
  const byFirstUnit: Uint8Array[][] = [];
  for (const head of new Set(rows.flatMap((row) => row.templates.map(literalHead)))) {
    // A wording that begins with a field has no head. Its component must be one that is always read (a test sees to it).
    if (head !== '') (byFirstUnit[head.charCodeAt(0)] ??= []).push(asciiBytes(head));
  }
  return byFirstUnit;
}

/** The ASCII text of a template before its first field; a leading `Node {n}: ` or `Type <{name}>: ` is stepped over, as in lines. */
export function literalHead(template: string): string {
  const afterOwner = template.replace(/^[Nn]ode \{\w+\}:? /, '');
  return /^[^{\u0080-\uffff]*/.exec(afterOwner)?.[0] ?? '';
}

function matches(heads: Heads, units: Uint8Array, at: number, end: number): boolean {
  const candidates = at < end ? heads.byFirstUnit[units[at]!] : undefined;
  if (candidates === undefined) return false;
  for (const head of candidates) if (startsWith(units, at, end, head)) return true;
  return false;
}

/** Offset after a leading `Node 3: ` or `node 3: `; `at` when there is none. */
function afterNode(units: Uint8Array, at: number, end: number): number {
  if (end - at < 7 || (units[at]! | 0x20) !== 0x6e || units[at + 1] !== 0x6f || units[at + 2] !== 0x64 || units[at + 3] !== 0x65)
    return at;
  let next = at + 5;
  if (!isDigit(units[next]!)) return at;
  while (next < end && isDigit(units[next]!)) next++;
  if (units[next] === byte.colon) next++;
  while (next < end && isBlank(units[next]!)) next++;
  return next;
}
