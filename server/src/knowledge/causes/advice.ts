// Advice that several rules give, and findings with them: said in one way, it stands once in a list. Tables only.

/** In words: it is for the next time, and a command at hand would drain a node in the middle of the trouble. */
export const drainNextTime = 'Next time, drain the node before it restarts (Suspend-ClusterNode with -Drain).';
export const showPaths = 'Show disks and their paths on {causeNode}: mpclaim -s -d (MPIO), Get-IscsiSession (iSCSI)';
export const showNetworks = 'Show the cluster networks: Get-ClusterNetwork | Format-Table Name, State, Role, Metric';
export const compareRegistrations =
  'Compare the registrations that the array shows for the disk with the nodes of the cluster: every node registers on every path.';
