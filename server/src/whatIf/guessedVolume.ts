// One volume as the simulator takes it, from what lines tell of it at one moment; what they do not tell is assumed, and said.
// Knows nothing of other volumes and of what happens next.
import { noReasonTold } from '../simulate/modeReasons';
import type { InitialDisk, ScenarioDisk } from '../simulate/scenario';
import type { KnownValues } from './knownValues';
import { namesInWords } from './namesInWords';

export interface GuessedVolume {
  readonly disk: ScenarioDisk;
  readonly initial: InitialDisk;
  readonly assumptions: readonly string[];
}

export interface VolumeToGuess {
  readonly volume: string;
  /** Name of the disk for the simulator, and for people. */
  readonly disk: string;
  readonly generation: 1 | 2;
  readonly nodes: readonly string[];
  readonly isUp: (node: string) => boolean;
}

/** Reasons by which a volume is reached through its owner only, whatever the paths are. */
const ownerOnly: ReadonlySet<string> = new Set(['StorageSpaceNotAttached', 'VolumeReplicationEnabled']);
const orders: ReadonlySet<string> = new Set(['UserRequest', 'Backup']);
const heldOrFlowing: ReadonlySet<string> = new Set(['active', 'draining', 'paused', 'setDownlevel']);

export function guessedVolume(known: KnownValues, asked: VolumeToGuess): GuessedVolume {
  const { volume, disk, generation, nodes, isUp } = asked;
  const assumptions: string[] = [];
  const up = nodes.filter(isUp);
  const modes = new Map(up.map((node) => [node, known.ofVolume('ioMode', volume, node)]));
  const states = new Map(up.map((node) => [node, known.ofVolume('volumeState', volume, node)?.value ?? null]));
  const told = known.ofVolume('coordinator', volume, null)?.value ?? null;
  const isReached = (node: string) => modes.get(node)?.value !== 'blockRedirected' && !hasNoPath(node);
  const isLost = told === null && isDownEverywhere([...states.values()]);
  const coordinator = told !== null && up.includes(told) ? told : (up.find(isReached) ?? up[0] ?? nodes[0]!);
  const isMirroredSpace =
    ofMode('blockRedirected').some((node) => reasonsOf(node).some((reason) => ownerOnly.has(reason))) &&
    !up.some((node) => node !== coordinator && modes.get(node)?.value === 'direct');
  const isNoted = (order: string) => ofMode('fileSystemRedirected').some((node) => reasonsOf(node).includes(order));
  // An order holds on all nodes; where a line says that a node goes another way, it is bound to those that lines name.
  const holdsForAll = (order: string) =>
    isNoted(order) && up.every((node) => (modes.get(node)?.value ?? 'fileSystemRedirected') === 'fileSystemRedirected');
  const initial: InitialDisk = {
    disk,
    isLost,
    isRedirectedByUser: holdsForAll('UserRequest'),
    isInBackup: generation === 1 && holdsForAll('Backup'),
    filters: boundReasons(),
  };
  const withoutPath = up.filter((node) => node !== coordinator && (hasNoPath(node) || isBlockedByPath(node)));
  if (!isLost) assume();
  return { disk: { name: disk, volume, coordinator, withoutPath, isMirroredSpace }, initial, assumptions };

  function reasonsOf(node: string): readonly string[] {
    return modes.get(node)?.reasons ?? [];
  }

  function hasNoPath(node: string): boolean {
    return reasonsOf(node).includes('NoDiskConnectivity');
  }

  function isBlockedByPath(node: string): boolean {
    return modes.get(node)?.value === 'blockRedirected' && !isMirroredSpace;
  }

  function ofMode(mode: string): readonly string[] {
    return up.filter((node) => modes.get(node)?.value === mode);
  }

  /** What redirects the file system on one node only: a filter, or what the lines leave open. */
  function boundReasons(): InitialDisk['filters'] {
    return ofMode('fileSystemRedirected').flatMap((node) => {
      const reasons = reasonsOf(node);
      const isCovered = (reason: string) => orders.has(reason) && holdsForAll(reason);
      const own = reasons.find((reason) => reason !== 'NoDiskConnectivity' && !isCovered(reason));
      if (own !== undefined) return [{ node, filter: own }];
      const isExplained = reasons.some(isCovered) || (generation === 1 && hasNoPath(node) && node !== coordinator);
      return isExplained ? [] : [{ node, filter: noReasonTold }];
    });
  }

  function assume(): void {
    if (told === null) assumptions.push(`that ${coordinator} is the coordinator of ${volume}`);
    else if (told !== coordinator)
      assumptions.push(`that ${coordinator} becomes the coordinator of ${volume}, because ${told} is down`);
    const silent = up.filter((node) => !modes.get(node));
    if (initial.isRedirectedByUser || initial.isInBackup)
      add(silent, (names) => `that ${names} ${names.includes(' and ') ? 'are' : 'is'} redirected for ${volume}, too`);
    else if (isMirroredSpace) add(silent.filter(isOther), (names) => `that ${names} reach ${volume} through its owner only, too`);
    else
      add(
        silent.filter(isOther),
        (names) => `that ${names} ${verb(names)} a path to ${disk}, and nothing redirects the file system there`,
      );
    add(
      up.filter((node) => states.get(node) === null),
      (names) => `that ${volume} is active on ${names}`,
    );
    add(
      initial.filters.filter(({ filter }) => filter === noReasonTold).map(({ node }) => node),
      (names) => `that what redirects ${names} on ${volume} stays; no line tells what it is`,
    );
    const waiting = up.filter((node) => isWaiting(states.get(node) ?? null));
    add(waiting, () => `that the recovery or move of ${volume} that is under way comes to a good end`);
  }

  function isOther(node: string): boolean {
    return node !== coordinator;
  }

  function add(names: readonly string[], sentence: (names: string) => string): void {
    if (names.length > 0) assumptions.push(sentence(namesInWords(names)));
  }
}

function verb(names: string): string {
  return / and /.test(names) ? 'have' : 'has';
}

function isWaiting(state: string | null): boolean {
  return state === 'draining' || state === 'paused' || state === 'setDownlevel';
}

/** Somebody says that it is down, and nobody that it is not. */
function isDownEverywhere(states: readonly (string | null)[]): boolean {
  return (
    states.some((state) => state === 'init' || state === 'dismounted') && !states.some((state) => heldOrFlowing.has(state ?? ''))
  );
}
