// Links from a statement to the lines that prove it: one log, or the many of an incident. Knows nothing of what the statement is.
import type { StateValue } from '../../server/src/protocol/messages';
import type { LogLine } from '../src/views/replayMessages';
import type { ReplayStore } from './state/replayStore';
import { count, t } from './words';

type Evidence = StateValue['evidence'];

/** More links than this help nobody; the rest is counted. */
const mostLinks = 6;

/** What people call an input, unlike all others; null for a log that stands alone, whose name the header has. */
export function inputName({ overview: { inputs } }: ReplayStore, input: number): string | null {
  return inputs.length > 1 ? (inputs[input]?.name ?? null) : null;
}

/** The node that wrote an input, or the file where nobody knows; null for a log that stands alone. */
export function writerName(store: ReplayStore, input: number): string | null {
  const { inputs } = store.overview;
  return inputs.length > 1 ? (inputs[input]?.node ?? inputName(store, input)) : null;
}

/** `line 9`, or `NODE1_cluster.log, line 9`. */
export function lineWords(store: ReplayStore, { input, line }: LogLine): string {
  const name = inputName(store, input);
  return name === null ? t('Line {0}', line) : t('{0}, line {1}', name, line);
}

/** Leads to a line; where there is no log to show, it only says which. */
export function LineLink({ store, at, text }: { readonly store: ReplayStore; readonly at: LogLine; readonly text: string }) {
  if (!store.source.isLive) return <span class="line-name">{text}</span>;
  const name = inputName(store, at.input);
  const label = name === null ? t('Show line {0} of the log', at.line) : t('Show line {0} of {1}', at.line, name);
  return (
    <button
      type="button"
      class="link"
      title={label}
      aria-label={`${text}: ${label}`}
      onClick={() => store.outside.showLine(bare(at))}
    >
      {text}
    </button>
  );
}

/** `lines 9, 12`, or `NODE1_cluster.log 9, 12; System.evtx 3`; nothing where there is nothing to lead to. */
export function LineLinks({ store, evidence }: { readonly store: ReplayStore; readonly evidence: Evidence }) {
  const places = evidence.filter((at, index) => evidence.findIndex((other) => isSame(at, other)) === index);
  if (places.length === 0) return null;
  const shown = places.slice(0, mostLinks);
  const rest = places.length - shown.length;
  const inputs = [...new Set(shown.map(({ input }) => input))];
  return (
    <span class="evidence">
      {inputs.map((input, place) => {
        const here = shown.filter((at) => at.input === input);
        return (
          <span class="lines" key={input}>
            <InputHeading name={inputName(store, input)} lines={here.length} />{' '}
            {here.map((at, index) => (
              <span key={placeOf(at)}>
                {index > 0 && ', '}
                <LineLink store={store} at={at} text={placeOf(at)} />
              </span>
            ))}
            {place < inputs.length - 1 && '; '}
          </span>
        );
      })}
      {rest > 0 && t(' and {0} more', count(rest))}
    </span>
  );
}

function InputHeading({ name, lines }: { readonly name: string | null; readonly lines: number }) {
  if (name !== null) return <span class="input-name">{name}</span>;
  return <>{lines === 1 ? t('line') : t('lines')}</>;
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
