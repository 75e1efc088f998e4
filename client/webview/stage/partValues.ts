// Which values of a moment speak of a part of the stage. Knows nothing of drawing.
import type { StageModel, StageValue } from '../../../server/src/ioWays/stageModel';
import type { PartName } from './picture';

/** Values that a line told, those that say most of the part first. */
export function partValues({ component, on }: PartName, model: StageModel): readonly StageValue[] {
  const node = on === 'coordinator' ? (model.coordinator?.name ?? null) : model.chosen.name;
  const told = model.values.filter(({ certainty }) => certainty !== 'unknown');
  const ofNode = (track: string) =>
    told.filter((value) => value.track === track && value.node === node && node !== null && isOfVolume(value));
  const isOfVolume = ({ volume }: StageValue) => volume === null || volume === model.volume;
  const coordinator = told.filter((value) => value === model.coordinatorValue);
  const ofDisk = (track: string) =>
    told.filter((value) => value.track === track && model.disk !== null && value.resource === model.disk);
  const redirected = ofNode('ioMode').filter(({ value }) => value !== 'direct');
  switch (component) {
    case 'application':
    case 'csvFs':
      return [...ofNode('volumeState'), ...ofNode('ioMode')];
    case 'csvVbus':
      return ofNode('ioMode');
    case 'csvFilter':
      return [
        ...ofNode('volumeState'),
        ...ofNode('ioMode'),
        ...ofNode('diskControl').filter(({ value }) => value === 'driverStarted'),
      ];
    case 'dcm':
      return ofNode('diskControl');
    case 'node':
      return [...ofNode('nodeState'), ...coordinator, ...ofNode('volumeState'), ...ofNode('ioMode'), ...ofNode('diskControl')];
    case 'smbClient':
    case 'miniRedirector':
      return [...redirected, ...coordinator];
    case 'network': {
      const ofChosen = told.filter(
        (value) => value.track === 'ioMode' && value.node === model.chosen.name && value.value !== 'direct',
      );
      return [...ofChosen, ...coordinator];
    }
    case 'diskStack':
      return [...ofNode('ioMode'), ...ofDisk('reservation')];
    case 'disk':
      return [...ofDisk('reservation'), ...ofDisk('resourceState')];
    case 'smbServer':
    case 'guidShare':
    case 'csvShare':
    case 'csvFlt':
    case 'csvNsFlt':
    case 'hiddenFileSystem':
    case 'volumeStack':
    case 'ntfs':
      return coordinator;
  }
}
