// What the names of files tell where diagnostic scripts laid them out: the node that a file is of, and that SDDC writes its cluster
// logs in local time. Only the layouts that these scripts document. Knows nothing of what the files hold.

export interface LayoutHint {
  /** Null where no name tells it. */
  readonly node: string | null;
  /** A cluster.log of an SDDC archive: PrivateCloud.DiagnosticInfo makes them with `-UseLocalTime`. */
  readonly isLocalTime: boolean;
}

/** A NetBIOS name: up to 15 characters. Never digits alone: a date is no computer. */
const computer = '(?!\\d+[_.])[A-Za-z0-9][A-Za-z0-9-]{0,14}';

/** A domain may follow: `NODE1.contoso.com_cluster.log`. */
const domain = '(?:\\.[A-Za-z0-9-]+)*';

/** TSS puts the time of the run between the computer and the rest. */
const stamp = '(?:_\\d{6,8}[-_]\\d{4,6})?';

/** `<node>_cluster.log` of Get-ClusterLog; `_cluster_health` and `_netft` stand beside it. */
const clusterLogName = new RegExp(`^(${computer})${domain}${stamp}_cluster(?:_?(?:health|netft)\\w*)?\\.log$`, 'i');

/** Names that the support scripts (SDP, TSS) and Azure Stack's collector give, behind the computer. */
const scriptName = new RegExp(
  `^(${computer})${domain}${stamp}_(?:evt_|UnfilteredEvent_|ClusterProperties|DependencyReport|Cluster\\.(?:hiv|log)|FltrFind|SMB-Info|CSVInfo|fltmc)`,
  'i',
);

/** Any other file of a computer that a name above told of. */
const prefixedName = new RegExp(`^(${computer})${domain}[_]`, 'i');

/** A folder of SDDC. */
const nodeFolder = new RegExp(`^Node_(${computer})${domain}$`, 'i');

/** Files that stand in the root of an SDDC archive and nowhere else. */
const sddcRootFile = /^(?:0_CloudHealth(?:Summary|GatherTranscript)\.log|GetClusterSharedVolume\.xml|GetParameters\.xml)$/i;

/** One hint per path, in their order. */
export function layoutHints(paths: readonly string[]): readonly LayoutHint[] {
  const parts = paths.map((path) => path.split(/[\\/]+/));
  const computersOf = new Map<string, Set<string>>();
  const sddcRoots = new Set<string>();
  for (const names of parts) {
    const folder = folderOf(names);
    const told = computerTold(names.at(-1)!);
    if (told !== null) setOf(computersOf, folder).add(told.toLowerCase());
    if (sddcRootFile.test(names.at(-1)!)) sddcRoots.add(folder);
    const node = names.findIndex((name, place) => place < names.length - 1 && nodeFolder.test(name));
    if (node >= 0) sddcRoots.add(names.slice(0, node).join('/'));
  }
  return parts.map((names): LayoutHint => {
    const name = names.at(-1)!;
    const folder = folderOf(names);
    return {
      node: computerTold(name) ?? computerOfPrefix(name, computersOf.get(folder)) ?? computerOfFolder(names),
      isLocalTime: sddcRoots.has(folder) && clusterLogName.test(name),
    };
  });
}

function computerTold(name: string): string | null {
  return clusterLogName.exec(name)?.[1] ?? scriptName.exec(name)?.[1] ?? null;
}

function computerOfPrefix(name: string, known: ReadonlySet<string> | undefined): string | null {
  const prefix = prefixedName.exec(name)?.[1];
  return prefix !== undefined && known?.has(prefix.toLowerCase()) ? prefix : null;
}

/** The innermost folder of a node. */
function computerOfFolder(names: readonly string[]): string | null {
  for (let place = names.length - 2; place >= 0; place--) {
    const node = nodeFolder.exec(names[place]!)?.[1];
    if (node !== undefined) return node;
  }
  return null;
}

function folderOf(names: readonly string[]): string {
  return names.slice(0, -1).join('/');
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key);
  if (set === undefined) map.set(key, (set = new Set()));
  return set;
}
