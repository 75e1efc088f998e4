// Names of what events of other parts of Windows tell about the ground a cluster stands on: disks, paths, networks, drivers, clocks.
// Knows nothing of single events and of what follows from them.

export const signNames = [
  'pathFault', // a way to a disk was lost
  'diskFault', // a disk or the file system on it reported an error
  'slowDisk', // IO took too long, or was given up and tried again
  'spaceFault', // Storage Spaces: a virtual disk or a pool has errors
  'foreignKeys', // somebody else has registered at the persistent reservation
  'snapshotFault', // a snapshot failed, or was deleted behind the back of CSV
  'networkFault', // a network or an interface of the cluster failed
  'smbFault', // SMB lost its connection to another node
  'smbTimeout', // SMB had no answer from another node in time
  'fileServiceStopped', // the Server or Workstation service stopped, or SMB was switched off
  'credentialsFault', // nodes could not log on to each other
  'clockSet', // the clock was set by more than a minute
  'clockOff', // a clock differs by more than logons bear
  'filterLoaded', // a file system filter or another driver was installed or loaded
  'serviceCrashed', // the cluster service, or the part of it that a driver talks to, is gone
  'nodeFrozen', // user mode of the node did not answer
  'liveDumpMade', // the node wrote a live dump, which holds it up
  'restartAsked', // somebody or something asked for a restart or a shutdown of the node
  'updateRestart', // the same, for an update
  'unexpectedRestart', // the node started again after a crash, a loss of power or a hang
  'poolMoved', // the cluster moves a pool away from a node that does not see all of its disks
] as const;

export type SignName = (typeof signNames)[number];
