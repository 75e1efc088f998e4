// What came of the actions of a run, in words, each with the rule it followed. What nodes do alike for one volume is said once.
// Knows nothing of logs and of how the run came to be.
import { ioRules, type IoRule, type IoRuleCode } from '../knowledge/ioRules';
import { sources } from '../knowledge/sources';
import type { Consequence } from '../simulate/consequence';
import type { SimulatedRun } from '../simulate/simulate';
import type { FollowedRule, Happening } from './future';
import { namesInWords } from './namesInWords';

/** Several consequences that are told as one. */
interface Told {
  readonly first: Consequence;
  readonly nodes: string[];
  /** Of the volume at that moment. */
  readonly coordinator: string | null;
}

/** @param isShown volumes to be told of; what concerns none is told always */
export function happeningsOf(run: SimulatedRun, isShown: (volume: string) => boolean): readonly Happening[] {
  return toldTogether(run)
    .filter(({ first: { volume } }) => volume === null || isShown(volume))
    .map((told) => ({
      atMs: told.first.atMs,
      text: inWords(told),
      action: told.first.action,
      rule: followed(told.first.rule),
      volume: told.first.volume,
      node: told.nodes.length === 1 ? told.nodes[0]! : null,
    }));
}

export function followed(code: IoRuleCode): FollowedRule {
  const { text, sources: keys, status }: IoRule = ioRules[code];
  const [source] = keys;
  const { title = source, address = null } = sources[source] ?? {};
  return { code, text, source, sourceTitle: title, sourceAddress: address, status };
}

function toldTogether({ scenario, consequences }: SimulatedRun): readonly Told[] {
  const told: Told[] = [];
  const last = new Map<string | null, Told>();
  const lost = new Set(scenario.initial?.disks.filter(({ isLost }) => isLost).map(({ disk }) => disk));
  const coordinators = new Map(
    scenario.disks.map(({ name, volume, coordinator }) => [volume, lost.has(name) ? null : coordinator]),
  );
  for (const one of consequences) {
    const { volume, change, nodes } = one;
    if (change?.key.track === 'coordinator' && volume !== null) coordinators.set(volume, change.to);
    if (isToldElsewhere(one)) continue;
    const before = last.get(volume);
    if (before !== undefined && isAlike(before.first, one)) {
      before.nodes.push(...nodes.filter((node) => !before.nodes.includes(node)));
      continue;
    }
    const coordinator = volume === null ? null : (coordinators.get(volume) ?? null);
    const next = { first: one, nodes: [...nodes], coordinator };
    told.push(next);
    last.set(volume, next);
  }
  return told;
}

/** That a node is down, or a volume lost, says it of its IO, too. */
function isToldElsewhere({ change }: Consequence): boolean {
  return change !== null && change.to === null && change.key.track !== 'coordinator';
}

function isAlike(a: Consequence, b: Consequence): boolean {
  if (a.kind !== b.kind || a.rule !== b.rule || a.action !== b.action || a.volume !== b.volume) return false;
  return a.change?.key.track === b.change?.key.track && a.change?.to === b.change?.to && a.nodes.length > 0 && b.nodes.length > 0;
}

function inWords({ first, nodes, coordinator }: Told): string {
  const { kind, change, volume, rule } = first;
  const on = namesInWords(nodes);
  if (kind === 'goesOn') return `${on} ${nodes.length === 1 ? 'goes' : 'go'} on reading and writing ${volume} directly.`;
  if (change === null) {
    const of = [volume === null ? '' : ` for ${volume}`, nodes.length === 0 ? '' : ` on ${on}`].join('');
    return `Nothing changes${of}.`;
  }
  const { key, to } = change;
  switch (key.track) {
    case 'ioMode':
      return modeInWords(to, on, nodes, volume, coordinator);
    case 'volumeState':
      return stateInWords(to, on, volume, rule, coordinator);
    case 'coordinator':
      return to === null ? `${volume} has no coordinator for now.` : `${to} is the coordinator of ${volume} from here on.`;
    case 'reservation':
      if (to === 'lost') return `The reservation of ${key.resource} is lost.`;
      return `${namesInWords(to?.split(', ') ?? [])} may write to ${key.resource}.`;
    default:
      return nodeInWords(to, on, nodes);
  }
}

function modeInWords(
  mode: string | null,
  on: string,
  nodes: readonly string[],
  volume: string | null,
  coordinator: string | null,
): string {
  if (mode === 'direct') return `${on} ${nodes.length === 1 ? 'reads and writes' : 'read and write'} ${volume} directly.`;
  const by = coordinator === null ? 'the coordinator' : `the coordinator, ${coordinator}`;
  if (mode === 'blockRedirected')
    return `Reads and writes of ${on} to ${volume} go over the network to ${by}, below its file system.`;
  return `All IO of ${on} to ${volume} goes through the file system of ${by}.`;
}

/** Rules by which a node pauses before the cluster tells it to. */
const ownPauses: ReadonlySet<IoRuleCode> = new Set<IoRuleCode>([
  'autoPause',
  'coordinatorIsGone',
  'brokenSmbPausesOneNode',
  'lostReservationStopsWrites',
]);

function stateInWords(
  state: string | null,
  on: string,
  volume: string | null,
  rule: IoRuleCode,
  coordinator: string | null,
): string {
  switch (state) {
    case 'draining':
      if (ownPauses.has(rule)) return `${volume} pauses by itself on ${on}: new and failed IO is held (draining).`;
      return `${volume} drains on ${on}: new IO is held, IO in flight finishes.`;
    case 'paused':
      return `${volume} is paused on ${on}: all IO is held.`;
    case 'setDownlevel':
      return `${volume} opens its files again on ${on}${coordinator === null ? '' : `, through ${coordinator}`} (set down level).`;
    case 'active':
      return `${volume} is active on ${on}: IO flows.`;
    default:
      return `${volume} is down on ${on}: IO fails.`;
  }
}

function nodeInWords(state: string | null, on: string, nodes: readonly string[]): string {
  const isOne = nodes.length === 1;
  if (state === 'joining') return `The cluster service of ${on} starts.`;
  if (state === 'up') return `${on} ${isOne ? 'is a member' : 'are members'} of the cluster.`;
  return `${on} ${isOne ? 'is' : 'are'} down.`;
}
