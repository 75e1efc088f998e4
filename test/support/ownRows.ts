// A folder file of own rows for tests: one message and one event, both good. Knows nothing of how they are read.

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
