// What a guess about a volume assumed because no line tells it, in words that go on after `It is assumed`. Guesses nothing itself.
import { noReasonTold } from '../simulate/modeReasons';
import type { GuessedVolume } from './guessedVolume';
import { namesInWords } from './namesInWords';
import type { VolumeAtMoment } from './volumeAtMoment';

export function volumeAssumptions(told: VolumeAtMoment, { disk, initial }: GuessedVolume): readonly string[] {
  if (initial.isLost) return [];
  const { volume } = told.names;
  const ofNoReason = initial.filters.filter(({ filter }) => filter === noReasonTold).map(({ node }) => node);
  return [
    ...coordinatorAssumed(told, disk.coordinator),
    ...modesAssumed(told, { disk, initial }),
    ...about(
      told.up.filter((node) => told.state(node) === null),
      (nodes) => `that ${volume} is active on ${nodes}`,
    ),
    ...about(ofNoReason, (nodes) => `that what redirects ${nodes} on ${volume} stays; no line tells what it is`),
    ...about(told.waiting(), () => `that the recovery or move of ${volume} that is under way comes to a good end`),
  ];
}

function coordinatorAssumed(told: VolumeAtMoment, coordinator: string): readonly string[] {
  const { volume } = told.names;
  if (told.coordinator === coordinator) return [];
  if (told.coordinator === null) return [`that ${coordinator} is the coordinator of ${volume}`];
  return [`that ${coordinator} becomes the coordinator of ${volume}, because ${told.coordinator} is down`];
}

/** Of nodes whose mode no line tells. The coordinator reaches its disk by definition, though a filter may redirect it. */
function modesAssumed(told: VolumeAtMoment, { disk, initial }: GuessedVolume): readonly string[] {
  const silent = told.up.filter((node) => told.mode(node) === null);
  const others = silent.filter((node) => node !== disk.coordinator);
  const verb = (one: string, many: string) => (others.length === 1 ? one : many);
  if (initial.isRedirectedByUser || initial.isInBackup) {
    return about(silent, (nodes) => `that IO of ${nodes} to ${disk.volume} is redirected, too`);
  }
  const own = about(
    silent.includes(disk.coordinator) ? [disk.coordinator] : [],
    (node) => `that nothing redirects ${disk.volume} on ${node}, its coordinator`,
  );
  if (disk.isMirroredSpace) {
    const ofOwner = (nodes: string) => `that ${nodes} ${verb('reaches', 'reach')} ${disk.volume} through its owner only, too`;
    return [...own, ...about(others, ofOwner)];
  }
  const ofPath = (nodes: string) =>
    `that ${nodes} ${verb('has', 'have')} a path to ${disk.name}, and nothing redirects the file system there`;
  return [...own, ...about(others, ofPath)];
}

function about(nodes: readonly string[], sentence: (names: string) => string): readonly string[] {
  return nodes.length === 0 ? [] : [sentence(namesInWords(nodes))];
}
