// What a CSVFS statement means: its row of knowledge, its fields, and the facts the engine may learn from it.
import type { FactBody } from '../../model/facts';
import { autoPauseSource } from '../../knowledge/autoPause';
import { csvfsMessages } from '../../knowledge/messages/csvfs';
import { rowById } from '../../knowledge/messages/rowById';
import { volumeStateFromText } from '../../knowledge/volumeStates';
import type { ReadMessage } from '../messageFamily';
import { readStatus } from '../statusValue';
import type { CsvfsStatement } from './grammar';
import { volumeName } from './volumeName';

const row = rowById(csvfsMessages);

export function csvfsMeaning(said: CsvfsStatement): ReadMessage {
  const { id, ...fields } = said;
  return { row: row(id), fields, facts: factsOf(said) };
}

function factsOf(said: CsvfsStatement): readonly FactBody[] {
  switch (said.id) {
    case 'csvfs.setDownlevelBegan': {
      const { volumeGuid } = volumeName(said.volume);
      const volume = said.countersName === '' ? null : said.countersName;
      const from = volumeStateFromText(said.from);
      const mountedHere = isTrue(said.local);
      const mountedOn = mountedHere === false ? hostOfShare(said.fileSystemTarget) : null;
      const to = 'setDownlevel';
      return [{ kind: 'volumeTransitionBegan', volume, volumeGuid, disk: null, from, to, ordered: null, mountedHere, mountedOn }];
    }
    case 'csvfs.volumeTransitionBegan': {
      const to = volumeStateFromText(said.to);
      if (to === null) return [];
      // Whether the cluster ordered it stands in the event's DcmSequenceId, which the text does not print.
      return [
        { kind: 'volumeTransitionBegan', ...volumeName(said.volume), from: volumeStateFromText(said.from), to, ordered: null },
      ];
    }
    case 'csvfs.volumeStateReached': {
      const to = volumeStateFromText(said.state);
      if (to === null) return [];
      const reason = said.reason === '' ? null : said.reason;
      return [{ kind: 'volumeStateReached', ...volumeName(said.volume), to, reason, status: readStatus(said.status) }];
    }
    case 'csvfs.volumeAutoPaused': {
      const source = said.source === null ? null : (autoPauseSource(said.source)?.name ?? said.source);
      return [{ kind: 'volumeAutoPaused', ...volumeName(said.volume), status: readStatus(said.status), source, expected: false }];
    }
    case 'csvfs.directIoVetoed':
      return [{ kind: 'directIoVetoed', ...nowhere, altitude: said.altitude, file: said.file, reason: said.reason }];
    case 'csvfs.serviceDisconnected':
      return [{ kind: 'serviceStopped' }];
    case 'csvfs.ioTimedOut':
    case 'csvfs.serviceConnected':
      return [];
  }
}

/** `true`, `false`, `1`, `0` or null for anything else. */
function isTrue(text: string): boolean | null {
  if (/^(?:true|1)$/i.test(text)) return true;
  return /^(?:false|0)$/i.test(text) ? false : null;
}

/** `NODE2` in `\\NODE2\share` or `\??\UNC\NODE2\share`; null for an address, a device or no share. */
function hostOfShare(path: string): string | null {
  return /^\\(?:\\|(?:\?\?|\\\?)\\UNC\\)([A-Za-z][\w-]*)\\/.exec(path)?.[1] ?? null;
}

/** The message names a file, not its volume. */
const nowhere = { volume: null, volumeGuid: null, disk: null };
