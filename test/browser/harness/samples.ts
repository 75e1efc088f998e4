// Sample logs by what they show. Knows nothing of pages.

export const samples = {
  /** Bring-up of CSV version 1: the stage of 2008 R2, and nothing is redirected. */
  version1: '01-csv-bring-up-2008r2.cluster.log',
  /** Lines without a date: only their order is known. */
  noDates: '03-disk-refused-no-redundancy.cluster.log',
  autoPause: '07-auto-pause-and-recovery.cluster.log',
  /** One node loses its path at 10:01:55.919 and is block redirected until 10:47:00.037. */
  pathLost: '08-path-lost-block-redirected.cluster.log',
  /** Two nodes, a third without a log, clocks that differ, local time in the header. */
  twoNodes: '12-two-nodes-path-lost',
} as const;
