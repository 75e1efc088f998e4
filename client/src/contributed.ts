// Ids that package.json contributes, as the code needs them. Knows nothing of what they stand for.

/** Id of the language; settings stand under `clusterLogReplay`. */
export const languageId = 'cluster-log';

/** Type of the replay view; the editor remembers open tabs by it. */
export const replayViewType = 'clusterLogReplay.replay';
