// The part of a description that shows the state at a line: what it changed, from what to what, and what stood unchanged.
import type { EntityNames, TrackChange, TrackKey } from '../model/history';
import { entitiesNamedIn } from '../model/nameSearch';
import { stepAtLine, stepsOfRecord } from '../model/stepAt';
import { evidenceOfChange, statesAt, trackId, type TrackState } from '../model/stateAt';
import type { RecordContext } from './recordContext';
import { linesInWords } from './lineLinks';
import { bulletList, codeSpan, escapeMarkdown } from './markdown';
import { formatUtc } from './momentInWords';
import { reasonsInWords } from './reasonsInWords';
import { certaintyInWords, trackOf, trackTitle, valueInWords } from './trackInWords';

/** A view change may change every node and volume at once. */
const mostChanges = 16;
const mostUnchanged = 8;

export function describeState(context: RecordContext): string {
  const { log, record } = context;
  const steps = stepsOfRecord(log, record.view.index);
  const changes = steps.flatMap((step) => log.history.steps[step]!.changes.map((change) => ({ step, change })));
  const moment = steps.at(-1) ?? stepAtLine(log, record.view.line);
  const unchanged = unchangedStates(
    context,
    moment,
    changes.map(({ change }) => change),
  );
  return [
    section(
      '**State before and after this line**',
      changes.slice(0, mostChanges).map(({ step, change }) => changeInWords(change, step, context)),
      changes.length - mostChanges,
    ),
    section(
      '**State at this line, not changed by it**',
      unchanged.slice(0, mostUnchanged).map((state) => stateInWords(state, context)),
      unchanged.length - mostUnchanged,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(title: string, items: readonly string[], more: number): string {
  if (items.length === 0) return '';
  return `${title}\n\n${bulletList(more > 0 ? [...items, `and ${more} more`] : items)}`;
}

/** With the lines of other inputs that prove the same. */
function changeInWords(change: TrackChange, step: number, context: RecordContext): string {
  const { history, index } = context.log;
  const elsewhere = evidenceOfChange(history, history.steps[step]!, change).filter(({ input }) => input !== index);
  const lines = linesInWords(elsewhere, context);
  const from = escapeMarkdown(valueInWords(change.track, change.from));
  const to = escapeMarkdown(valueInWords(change.track, change.to));
  const values = change.from === change.to ? `stays ${to}` : `${from} → **${to}**`;
  return `${subject(change)}: ${values} (${certaintyInWords(change.certainty)}${lines === '' ? '' : `, also proven by ${lines}`})${reasonsInWords(change.reasons)}`;
}

function stateInWords(state: TrackState, context: RecordContext): string {
  const since = state.sinceUtcMs === null ? '' : `, since ${formatUtc(state.sinceUtcMs)}`;
  const lines = linesInWords(state.evidence, context);
  const proof = lines === '' ? '' : `, ${lines}`;
  const value = escapeMarkdown(valueInWords(state.track, state.value));
  return `${subject(state)}: ${value}${since} (${certaintyInWords(state.certainty)}${proof})${reasonsInWords(state.reasons)}`;
}

function subject(key: TrackKey): string {
  return `${trackTitle(key.track)} of ${codeSpan(trackOf(key))}`;
}

/** Known values of the things the line names. */
function unchangedStates({ log, record }: RecordContext, moment: number, changes: readonly TrackChange[]): readonly TrackState[] {
  const changed = new Set(changes.map(trackId));
  const named = entitiesNamedIn(log.history, record.view.message);
  if (named.length === 0) return [];
  const keys = namedKeys(log.history.volumes, named);
  return statesAt(log, moment).filter(
    (state) => state.value !== 'unknown' && !changed.has(trackId(state)) && isAbout(state, keys),
  );
}

interface NamedKeys {
  readonly things: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

/** A volume and its disk stand for each other: a line that names one is read for both. */
function namedKeys(volumes: RecordContext['log']['history']['volumes'], named: readonly EntityNames[]): NamedKeys {
  const things = new Set(named.filter(({ type }) => type !== 'node').flatMap(({ names }) => names));
  for (const { name, resource } of volumes) {
    if (resource !== null && (things.has(name) || things.has(resource))) things.add(name).add(resource);
  }
  return { things, nodes: new Set(named.filter(({ type }) => type === 'node').flatMap(({ names }) => names)) };
}

function isAbout({ volume, resource, node }: TrackKey, { things, nodes }: NamedKeys): boolean {
  const thing = volume ?? resource;
  return thing !== null ? things.has(thing) : node !== null && nodes.has(node);
}
