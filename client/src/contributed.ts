// Ids that package.json contributes, as the code needs them. Knows nothing of what they stand for.

/** Id of the language; settings stand under `clusterLogReplay`. */
export const languageId = 'cluster-log';

/** Type of the replay view; the editor remembers open tabs by it. */
export const replayViewType = 'clusterLogReplay.replay';

/** The tree of the open incident, in the activity bar. */
export const incidentViewId = 'clusterLogReplay.incident';

/** Opens a line of an input; the tree and links in hovers use it. */
export const openInputCommand = 'clusterLogReplay.openInput';

/** Opens the replay at a line of a log; links in hovers, fixes of problems and the menu of the editor use it. */
export const replayHereCommand = 'clusterLogReplay.replayHere';

/** For `when` clauses: an incident is open, is being read, could not be read. */
export const incidentContexts = {
  open: 'clusterLogReplay.hasIncident',
  reading: 'clusterLogReplay.isReadingIncident',
  failed: 'clusterLogReplay.incidentFailed',
} as const;
