// What the stage calls its parts, ways and states, in words. Knows nothing of places on the picture.
import { ioComponent, type ComponentId } from '../../../server/src/ioWays/components';
import { isUnknown, type StageModel, type StageNode, type StageWay } from '../../../server/src/ioWays/stageModel';
import type { IoKind, WayStop } from '../../../server/src/ioWays/ways';
import { certaintyWord } from '../replayWords';
import { bandWords } from '../theme/bands';
import { t } from '../words';
import type { PartName, PictureFrame, PicturePart } from './picture';

/** Drivers keep their names; what is an ordinary word is translated. */
export function componentWords(id: ComponentId, model: StageModel): string {
  switch (id) {
    case 'application':
      return t('Application');
    case 'smbClient':
      return t('SMB client');
    case 'smbServer':
      return t('SMB server');
    case 'network':
      return t('CSV network');
    case 'volumeStack':
      return t('volume stack');
    case 'diskStack':
      return t('disk stack');
    case 'disk':
      return model.disk ?? t('disk of {0}', model.volume);
    default:
      return ioComponent(id).name;
  }
}

/** `CsvFs.sys on NODE1`. */
export function partWords({ component, on }: PartName, model: StageModel): string {
  const node = on === 'here' ? model.chosen.name : (model.coordinator?.name ?? t('the coordinator'));
  if (component === 'node') return on === 'coordinator' && model.coordinator === null ? t('The coordinator') : node;
  const name = componentWords(component, model);
  return on === 'shared' ? name : t('{0} on {1}', name, node);
}

export function kindWords(kind: IoKind, model: Pick<StageModel, 'generation'>): string {
  switch (kind) {
    case 'metadata':
      return t('metadata');
    case 'direct':
      return t('direct');
    case 'fileSystemRedirected':
      return model.generation === 1 ? t('redirected') : t('file-system redirected');
    case 'blockRedirected':
      return t('block redirected');
  }
}

/** What such IO is, for people who see the word for the first time. */
export function kindMeaning(kind: IoKind, model: Pick<StageModel, 'generation'>): string {
  switch (kind) {
    case 'metadata':
      return t(
        'Everything but reads and writes: create, open, rename, resize. It always goes to the file system of the coordinator.',
      );
    case 'direct':
      return t('Reads and writes that go from the node straight to the disk.');
    case 'fileSystemRedirected':
      return model.generation === 1
        ? t('Reads and writes that go over the network to the coordinator.')
        : t('Reads and writes that go over the network to the coordinator and through its file system.');
    case 'blockRedirected':
      return t('Reads and writes that go over the network to the coordinator and from there to the disk, below the file system.');
  }
}

export function statusWords({ status }: StageWay): string {
  switch (status) {
    case 'inUse':
      return t('in use');
    case 'held':
      return t('held');
    case 'notUsed':
      return t('not in use');
    case 'notPossible':
      return t('not possible');
    case 'unknown':
      return t('unknown');
  }
}

/** A stop on a way; its node is named where the way comes to another one: `SMB server on NODE2`. */
export function stopWords(stop: WayStop, before: WayStop | undefined, model: StageModel): string {
  const isNewNode = stop.on !== 'shared' && (before === undefined || before.on !== stop.on);
  return isNewNode ? partWords(stop, model) : componentWords(stop.component, model);
}

/** What can be said of a part or a node to people who do not see it: `CsvFs.sys on NODE1, block redirected IO passes it`. */
export function partLabel(part: PicturePart | PictureFrame, model: StageModel): string {
  // What is written comes first, so that people who speak to the page are understood.
  if ('role' in part) {
    const [written, role] = [
      `${part.title} ${part.role}`,
      roleWords(part.name.on === 'here' ? model.chosen : model.coordinator, model)[0],
    ];
    return part.title === part.fullTitle && part.role === role ? written : `${written}: ${part.fullTitle} ${role}`;
  }
  const whole = partWords(part.name, model);
  const name = part.label === part.fullLabel ? whole : `${part.label} ${whole}`;
  const kind = part.kind === null ? '' : kindWords(part.kind, model);
  switch (part.look) {
    case 'quiet':
      return name;
    case 'inUse':
      return t('{0}: {1} goes through it', name, kind);
    case 'stopped':
      return t('{0}: IO stands here', name);
    case 'notUsed':
      return t('{0}: {1} would go through it', name, kind);
    case 'barred':
      return t('{0}: {1} cannot go through it', name, kind);
    case 'unknown':
      return model.isSimulated
        ? t('{0}: whether IO goes through it is not simulated', name)
        : t('{0}: no line tells whether IO goes through it', name);
  }
}

/** Of what is unknown: why. */
export function untoldWords({ isSimulated }: Pick<StageModel, 'isSimulated'>): string {
  return isSimulated ? t('not simulated') : t('no line tells');
}

/** The same as a sentence. */
export function untoldSentence({ isSimulated }: Pick<StageModel, 'isSimulated'>): string {
  return isSimulated ? t('Not simulated.') : t('No line of these logs tells.');
}

/** `block redirected: in use, stated`. */
export function wayWords(way: StageWay, model: StageModel): string {
  const status = statusWords(way);
  if (model.isSimulated && way.certainty !== 'unknown') return t('{0}: {1}, simulated', kindWords(way.kind, model), status);
  return way.certainty === 'unknown'
    ? t('{0}: {1}, {2}', kindWords(way.kind, model), status, untoldWords(model))
    : t('{0}: {1}, {2}', kindWords(way.kind, model), status, certaintyWord(way.certainty));
}

/** Why it stands so, as a sentence. */
export function reasonSentence(way: StageWay, model: StageModel): string {
  const { chosen, volume, coordinator } = model;
  switch (way.reason) {
    case 'told': {
      const why = chosen.ioMode?.reasons.join('; ') ?? '';
      if (why !== '') return t('Reads and writes of {0} go this way: {1}.', chosen.name, why);
      return t('Reads and writes of {0} go this way.', chosen.name);
    }
    case 'alwaysUsed':
      return coordinator === null
        ? untoldCoordinator(model)
        : t('Metadata always goes to the file system on the coordinator, {0}.', coordinator.name);
    case 'otherMode':
      return t('Reads and writes of {0} go another way: {1}.', chosen.name, modeOf(model));
    case 'held':
      if (chosen.band === 'draining')
        return t('New IO of {0} is held, what is under way goes on: {1} is draining.', chosen.name, volume);
      if (chosen.band === 'setDownlevel')
        return t('IO of {0} is held: the files on {1} are reopened on the coordinator (SetDownlevel).', chosen.name, volume);
      return t('IO of {0} is held: {1} is {2}.', chosen.name, volume, bandWords(chosen.band));
    case 'volumeDown':
      return t('IO of {0} fails: {1} is {2}.', chosen.name, volume, bandWords(chosen.band));
    case 'nodeDown':
      return t('{0} is down.', chosen.name);
    case 'coordinatorDown':
      return t('{0}, the coordinator, is down.', coordinator?.name ?? '');
    case 'pathLost':
      return t('{0} has no path to the disk.', chosen.name);
    case 'notAttached':
      return t('The Storage Space is attached to its owner only.');
    case 'neverOnCoordinator':
      return t('The coordinator never sends blocks over the network: it has the disk itself.');
    case 'linesDisagree':
      return t('The lines disagree: {0} is the coordinator, which never sends blocks over the network.', chosen.name);
    case 'noLine':
      return untoldSentence(model);
  }
}

function untoldCoordinator({ isSimulated }: StageModel): string {
  return isSimulated
    ? t('Metadata always goes to the coordinator; which node that is, is not simulated.')
    : t('Metadata always goes to the coordinator, and no line tells which node that is.');
}

/** What a node is to the volume; the shorter ones are for where there is little room. */
export function roleWords(node: StageNode | null, model: StageModel): readonly [string, ...string[]] {
  if (node === null) return [model.isSimulated ? t('not simulated which node') : t('no line tells which node'), t('unknown')];
  if (node.isDown) return node.isCoordinator ? [t('coordinator, down'), t('down')] : [t('down')];
  if (node.isCoordinator) {
    return [model.coordinatorValue?.certainty === 'inferred' ? t('coordinator, inferred') : t('coordinator')];
  }
  if (model.coordinator === null) return [t('coordinator or not: unknown'), t('unknown')];
  const isCutOff = node === model.chosen && model.diskPath === 'lost';
  return isCutOff ? [t('data server, no path to the disk'), t('no path to the disk')] : [t('data server')];
}

/** `direct`, or `unknown`. */
function modeOf(model: StageModel): string {
  const { ioMode } = model.chosen;
  return ioMode === null || isUnknown(ioMode) ? t('unknown') : kindWords(ioMode.value as IoKind, model);
}
