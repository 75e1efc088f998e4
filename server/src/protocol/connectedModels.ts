// The analysed logs of one connection: analyses run in workers, with their progress told to the client.
import { analyzeInWorker } from '../input/analysisPool';
import { withFileText } from '../input/analyzeFile';
import { fileStamp } from '../input/fileStamp';
import type { ClientVoice } from './clientVoice';
import { ClosedFiles } from './closedFiles';
import { documentName } from './fromLsp';
import { inWords } from './guarded';
import { replayProgress, type ProgressParams } from './messages';
import { Models, type ModelsOptions } from './models';

/** Pause in typing before a new analysis begins. Requests do not wait for it. */
const analysisDelayMs = 300;

export function connectedModels(client: ClientVoice, told: Pick<ModelsOptions, 'shared' | 'nextVersion' | 'onChanged'>): Models {
  const titleOf = (uri: string) => `Reading ${documentName(uri)}`;
  return new Models({
    ...told,
    analyze: (text, uri, signal) =>
      client.during({ title: titleOf(uri) }, () => analyzeInWorker({ path: documentName(uri), text }, { signal })),
    closedFiles: new ClosedFiles({
      analyze: async (path, uri, signal) => {
        const analysis = await client.during({ title: titleOf(uri), isMeasured: true }, (progress) => {
          const onProgress = (doneBytes: number, totalBytes: number) => {
            progress.tell(doneBytes / totalBytes);
            client.notify(replayProgress, { uri, doneBytes, totalBytes } satisfies ProgressParams);
          };
          return analyzeInWorker({ path }, { signal, onProgress });
        });
        return withFileText(path, analysis);
      },
      stamp: fileStamp,
    }),
    onFailed: (uri, error) => client.connection.console.error(`Analysis of ${uri} failed: ${inWords(error)}`),
    delayMs: analysisDelayMs,
  });
}
