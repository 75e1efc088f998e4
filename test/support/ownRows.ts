// Folder files of own rows for tests: one message and one event, and one cause, all good. Knows nothing of how they are read.

/** A line that no built-in row knows; made up, as is the vendor. */
export const ownLine = 'Acme Disk <Cluster Disk 2>: path 3 is gone';

export const ownRows = `messages:
  - id: acme.pathLost
    component: RES
    templates: ["Acme Disk <{resource}>: path {path} is gone"]
    title: Path {path} of {resource} is gone
    explain: The multipath driver lost a path.
    follows: IO goes over the paths that are left.
    severity: warning
    sources: [Acme manual 3.2]
    status: inferred
    samples: ["${ownLine}"]
events:
  - provider: AcmeDsm
    id: 17
    level: Warning
    texts: ["Path {path} of {device} has failed"]
    fields: [path, device]
    summary: A path of {device} failed
    meaning: The driver of the array took path {path} out of use.
    sources: [Acme manual 4.1]
    status: documented
`;

/** The same with a severity that does not exist, in line 8. */
export const badRows = ownRows.replace('severity: warning', 'severity: fatal');

/** Fits the redirection in sample-logs/12-two-nodes-path-lost. */
export const ownCauses = `causes:
  - code: acme.switchUpdate
    finding: redirected
    causeCodes: [NoDiskConnectivity, null]
    seen:
      - what: a disk of the Acme array that a node lost
        findings: [diskDisconnected]
        signs: [pathFault]
        where: same
        heldBy: [System]
    notSeen:
      - what: an orderly stop of the cluster service
        facts: [serviceStopping]
        where: same
        storage: any
        heldBy: [cluster.log]
    within: 5 min
    after: 1 min
    cause: The switch below {causeNode} was updated
    expected: true
    advice: ["Ask the owner of the switches about {volume}: Get-ClusterNode {causeNodeArgument}", Wait for the second switch]
    sources: [Acme runbook 7]
    status: inferred
`;
