// Links from a statement to the lines that prove it: one log, or the many of an incident. Knows nothing of what the statement is.
import type { ReplayInput, StateValue } from '../../server/src/protocol/messages';
import type { LogLine } from '../src/views/replayMessages';
import { element, type Child } from './element';
import { count, t } from './words';

type Evidence = StateValue['evidence'];

/** More links than this help nobody; the rest is counted. */
const mostLinks = 6;

export class LineLinks {
  constructor(
    private readonly inputs: readonly ReplayInput[],
    private readonly show: (at: LogLine) => void,
  ) {}

  /** What people call an input, unlike all others; null for a log that stands alone, whose name the header has. */
  nameOf(input: number): string | null {
    return this.inputs.length > 1 ? (this.inputs[input]?.name ?? null) : null;
  }

  /** The node that wrote an input, or the file where nobody knows; null for a log that stands alone. */
  writerOf(input: number): string | null {
    return this.inputs.length > 1 ? (this.inputs[input]?.node ?? this.nameOf(input)) : null;
  }

  /** `lines 9, 12`, or `NODE1_cluster.log 9, 12; System.evtx 3`; null where there is nothing to lead to. */
  all(evidence: Evidence): HTMLElement | null {
    const places = evidence.filter((at, index) => evidence.findIndex((other) => isSame(at, other)) === index);
    if (places.length === 0) return null;
    const shown = places.slice(0, mostLinks);
    const rest = places.length - shown.length;
    const inputs = [...new Set(shown.map(({ input }) => input))];
    const groups = inputs.map((input, place) => {
      const here = shown.filter((at) => at.input === input);
      const links = here.flatMap((at, index): Child[] => [index === 0 ? null : ', ', this.one(at, placeOf(at))]);
      const end = place < inputs.length - 1 ? '; ' : null;
      return element('span', { class: 'lines' }, this.heading(input, here.length), ' ', ...links, end);
    });
    return element('span', { class: 'evidence' }, ...groups, rest > 0 ? t(' and {0} more', count(rest)) : null);
  }

  one(at: LogLine, text: string): HTMLElement {
    const name = this.nameOf(at.input);
    const label = name === null ? t('Show line {0} of the log', at.line) : t('Show line {0} of {1}', at.line, name);
    return element(
      'button',
      {
        type: 'button',
        class: 'link',
        title: label,
        'aria-label': label,
        click: () => this.show(bare(at)),
      },
      text,
    );
  }

  private heading(input: number, lines: number): Child {
    const name = this.nameOf(input);
    if (name === null) return lines === 1 ? t('line') : t('lines');
    return element('span', { class: 'input-name' }, name);
  }
}

function isSame(a: LogLine, b: LogLine): boolean {
  return a.input === b.input && a.line === b.line && a.column === b.column;
}

/** `12`, or `1:4711` where the line holds several records. */
function placeOf({ line, column }: LogLine): string {
  return column === undefined ? String(line) : `${line}:${column}`;
}

/** Without what else the thing at this place tells. */
function bare({ input, line, column }: LogLine): LogLine {
  return column === undefined ? { input, line } : { input, line, column };
}
