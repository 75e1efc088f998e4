// The words in which lines name states: of volumes, resources, nodes and IO modes. Knows nothing of who is in a state.
import type { VolumeState } from '../../model/facts';
import { volumeStateFromText } from '../../knowledge/volumeStates';

const otherStates = [
  ...['online', 'offline', 'failed', 'pending', 'onlinePending', 'offlinePending', 'initializing'],
  ...['up', 'down', 'joining', 'isolated', 'quarantined'],
  ...['direct', 'fileSystemRedirected', 'blockRedirected', 'redirected'],
];

const byKey: ReadonlyMap<string, string> = new Map([
  ...otherStates.map((state) => [keyOf(state), state] as const),
  ['fsredirected', 'fileSystemRedirected'],
]);

/** Names that enumerations put before a state: `VolumeStateDraining`, `ClusterResourceOnline`, `NodeStateUp`. */
const enumeration = /^(?:cluster|csvfs|csv|volume|resource|node|group)*(?:state)?/;

/** Longest state in words: `File System Redirected`. */
export const maxStateWords = 3;

/**
 * The state that `words` name together, spelled our way (`setDownlevel`, `onlinePending`); undefined when they name none.
 */
export function stateOf(words: string): string | undefined {
  const key = keyOf(words);
  if (key === '' || key.length > 40) return undefined;
  return lookUp(key) ?? lookUp(key.replace(enumeration, ''));
}

function lookUp(key: string): string | undefined {
  return byKey.get(key) ?? volumeState(key);
}

/** Numbers are states to CSVFS, but in the words of an unknown line they may be anything. */
function volumeState(key: string): VolumeState | undefined {
  return /^[a-z]+$/.test(key) ? (volumeStateFromText(key) ?? undefined) : undefined;
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[\s_:-]+/g, '');
}
