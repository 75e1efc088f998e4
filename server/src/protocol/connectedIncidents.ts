// The incident of one connection: read in a worker, with its progress and its changes told to the client.
import { readIncidentInWorker } from '../input/analysisPool';
import { baseName, nameBelow } from '../model/inputNames';
import type { ClientVoice } from './clientVoice';
import { Incidents, type IncidentsOptions } from './incidents';
import { incidentUri } from './inputUris';
import { incidentChanged, incidentProgress, replayChanged, type DocumentParams, type IncidentProgressParams } from './messages';

type Told = Pick<IncidentsOptions, 'settings' | 'nextVersion' | 'onChanged'>;

/** @param told `onChanged` is told before the client is */
export function connectedIncidents(client: ClientVoice, told: Told): Incidents {
  return new Incidents({
    ...told,
    read: (paths, settings, { signal, stop, onProgress }) =>
      client.during({ title: `Reading ${baseName(paths[0] ?? '')}`, isMeasured: true, onStop: stop }, (progress) =>
        readIncidentInWorker(paths, settings, {
          signal,
          onProgress: (read) => {
            onProgress(read);
            progress.tell(read.total === 0 ? 1 : read.done / read.total, nameBelow(read.name, paths));
          },
          onNote: (note) => client.connection.console.info(note),
        }),
      ),
    onProgress: ({ done, total, name }, roots) => {
      client.notify(incidentProgress, {
        doneBytes: done,
        totalBytes: total,
        name: nameBelow(name, roots),
      } satisfies IncidentProgressParams);
    },
    onChanged: (now, before) => {
      told.onChanged(now, before);
      client.notify(incidentChanged);
      for (const opening of new Set([now, before].flatMap((held) => held?.opening ?? [])))
        client.notify(replayChanged, { uri: incidentUri(opening) } satisfies DocumentParams);
    },
  });
}
