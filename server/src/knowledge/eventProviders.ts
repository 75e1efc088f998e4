// Under which names the providers of events write, and how the table of events calls them. Knows nothing of single events.
import { clusterProvider } from './events';

export const csvFsProvider = 'Microsoft-Windows-FailoverClustering-CsvFs-Diagnostic';
export const csvFltProvider = 'Microsoft-Windows-FailoverClustering-CsvFlt-Diagnostic';

/** Providers that log an event under their own name although one row explains it for all of them. */
const storportMiniports = 'storport miniport';

/** Names that differ from those of the table by more than the usual prefix; lower case. */
const otherNames: Readonly<Record<string, string>> = {
  // Older articles and some viewers shorten it.
  'microsoft-windows-failovercluster': clusterProvider,
  failoverclustering: clusterProvider,
  clussvc: clusterProvider,
  csvfs: csvFsProvider,
  'failoverclustering-csvfs': csvFsProvider,
  'microsoft-windows-failoverclustering-csvfs': csvFsProvider,
  csvflt: csvFltProvider,
  'failoverclustering-csvflt': csvFltProvider,
  'microsoft-windows-failoverclustering-csvflt': csvFltProvider,
};

const microsoftPrefix = 'microsoft-windows-';

/** Miniports of storage adapters as the System log names them; each is a provider of its own with the ids of storport. */
const miniport =
  /^(?:stor(?:ahci|nvme|flt|vsc|vsp)|iastor\w*|lsi\w*|mega\w*|elx\w*|ql\w*|bfad?\w*|vioscsi|viostor|pvscsi|hpsa\w*|smartpqi|mpi3?\w*|iscsiprt|msiscsi|nvme\w*|sas\w*)$/;

/**
 * Names to look an event up by, the most exact first: a provider as the table of events spells it, lower case.
 * @param provider as an export writes it
 */
export function providerKeys(provider: string): readonly string[] {
  const name = provider.trim().toLowerCase();
  const other = otherNames[name]?.toLowerCase();
  if (other !== undefined) return [other];
  const bare = name.startsWith(microsoftPrefix) ? name.slice(microsoftPrefix.length) : name;
  const keys = [name, bare, microsoftPrefix + bare, `${microsoftPrefix}${bare}-diagnostic`];
  if (miniport.test(bare)) keys.push(storportMiniports);
  return keys;
}

/** Names, as `providerKeys` gives them, that a row of the table is for: `Ntfs (Microsoft-Windows-Ntfs)` has two, `A / B` too. */
export function rowProviderKeys(rowProvider: string): readonly string[] {
  const name = rowProvider.toLowerCase();
  if (name.startsWith(storportMiniports)) return [storportMiniports];
  return name.split(/\s*[/()]\s*/).filter((part) => part !== '');
}
