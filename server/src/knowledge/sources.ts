// Every public source a statement of the knowledge tables rests on, by the key the rows carry. Knows nothing of the statements.
// Keys with `S-` speak of the model, the events and the status codes; the others of the text of cluster.log itself.

export interface Source {
  readonly title: string;
  /** A full web address; null where the text has no lasting one. */
  readonly address: string | null;
}

export const sources: Readonly<Record<string, Source>> = {
  W2K: {
    title: 'Microsoft Windows 2000 Resource Kit: anatomy of a cluster log entry, and its table of abbreviations',
    address: 'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-2000-server/cc962179(v=technet.10)',
  },
  NT4: {
    title: 'Microsoft technical article on Microsoft Cluster Server for Windows NT 4.0, cluster log',
    address: 'https://library.thedatadungeon.com/msdn-2000-04/techart/html/mscstswp_topic10.content.htm',
  },
  ITI: {
    title: 'itinfras blog, April 2010: Cluster Shared Volume on Windows Server 2008 R2, with cluster.log lines',
    address: 'https://itinfras.blogspot.com/2010/04/cluster-shared-volume-csv-is-great.html',
  },
  PR1: {
    title: 'itinfras blog, March 2010: persistent reservation of a cluster disk',
    address: 'https://itinfras.blogspot.com/2010/03',
  },
  PUG: {
    title: 'pugazhnetwork blog, August 2019: cluster basics',
    address: 'https://pugazhnetwork.blogspot.com/2019/08/cluster-basic.html',
  },
  ASK: {
    title: 'Microsoft AskCore blog: Understanding the Cluster Debug Log in 2008',
    address: 'https://blogs.technet.com/b/askcore/archive/2010/04/13/understanding-the-cluster-debug-log-in-2008.aspx',
  },
  RHSB: {
    title: 'Microsoft AskCore blog: Resource Hosting Subsystem (RHS) in Windows Server 2008 failover clusters',
    address:
      'https://blogs.technet.com/b/askcore/archive/2009/11/23/resource-hosting-subsystem-rhs-in-windows-server-2008-failover-clusters.aspx',
  },
  TDO: { title: 'techdevops.com: the cluster log and its trace files', address: 'https://techdevops.com/Article.aspx?CID=14' },
  SQLC: {
    title: 'Microsoft documentation: Generate and analyze the CLUSTER.LOG for an Always On availability group',
    address: null,
  },
  SQLH: {
    title: 'Microsoft documentation: troubleshooting availability-group health events',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  NET: {
    title: 'Microsoft support article: tuning failover cluster network thresholds',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  J20: {
    title: 'joshthecoder.com, post of 21 May 2020 with cluster.log excerpts of two nodes',
    address: 'https://github.com/jadarnel27/joshthecoder.com',
  },
  J18: {
    title: 'joshthecoder.com, post of 3 December 2018 on a file share witness',
    address: 'https://github.com/jadarnel27/joshthecoder.com',
  },
  PARSE: { title: 'Public PowerShell script that splits a cluster.log into its sections', address: null },
  SDDC: {
    title: 'Microsoft PrivateCloud.DiagnosticInfo module: Get-ClusterLogDataSource, Get-StorageBusCacheReport',
    address: 'https://github.com/PowerShell/PrivateCloud.DiagnosticInfo',
  },
  S2D: {
    title: 'Microsoft documentation: Troubleshoot Storage Spaces Direct',
    address: 'https://learn.microsoft.com/windows-server/storage/storage-spaces/troubleshooting-storage-spaces',
  },
  FD: { title: 'FailoverDetector, test data with a cluster.log', address: 'https://github.com/zeroch/FailoverDetector' },
  MOVE: { title: 'Show-ClusterLogResourceMoveChart', address: 'https://github.com/albertlav/Show-ClusterLogResourceMoveChart' },
  GETL: {
    title: 'Microsoft support data-collection script GetLogs.ps1 v1.4 (2020)',
    address: 'https://github.com/AdrianbCojocaru/PowerShell',
  },
  PR170: { title: 'Public knowledge-base note on node quarantine with real reservation lines', address: null },
  GPO: { title: 'Public blog post of 19 August 2024: cluster service stopped by a group policy', address: null },
  KB950805: {
    title: 'Microsoft support article KB 950805: recover a deleted computer object in a failover cluster',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB2797272: {
    title: 'Microsoft support article KB 2797272: a virtual computer object cannot log on',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  NAMEDIS: {
    title: 'Microsoft support article: a network name whose computer account may be disabled',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  IPMULTI: {
    title: 'Microsoft support article: IP address resources of a multi-site cluster',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  J21: {
    title: 'joshthecoder.com, post of 7 April 2021 on the role of a cluster network',
    address: 'https://github.com/jadarnel27/joshthecoder.com',
  },
  SQLF: {
    title: 'Microsoft documentation: troubleshooting automatic failover problems of availability groups',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  AGD: { title: 'Microsoft AGDiag, the cluster.log texts it searches for', address: null },
  OPER: { title: 'Public document with an [Operational] line of a cluster.log', address: null },
  SIG: { title: 'Public list of cluster.log signatures for availability groups', address: null },
  KB5120: {
    title: 'Microsoft guidance: Event ID 5120 Cluster Shared Volume troubleshooting',
    address:
      'https://learn.microsoft.com/troubleshoot/windows-server/high-availability/event-id-5120-cluster-shared-volume-troubleshooting-guidance',
  },
  KB2455128: {
    title: 'Microsoft support article KB 2455128: a node cannot join, UDP port 3343 is blocked',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB815616: {
    title: 'Microsoft support article KB 815616: the drive letter of a clustered disk changes (Windows 2000)',
    address: 'https://ftp.zx.net.nz/pub/archive/ftp.microsoft.com/MISC/KB/en-us/815/616.HTM',
  },
  KB883732: {
    title: 'Microsoft support article KB 883732: a SQL Server cluster resource fails because its registry values are missing',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB977516: {
    title: 'Microsoft support article KB 977516: a physical disk resource stays in Online Pending or Chkdsk starts',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB981475: {
    title: 'Microsoft support article KB 981475: a physical disk resource may not come online on a cluster node',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB2590305: {
    title: 'Microsoft support article KB 2590305: a disk resource whose name has a slash fails to come online',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB2867302: {
    title: 'Microsoft support article KB 2867302: a file share resource fails on a node, status 5',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  KB5015645: {
    title: 'Microsoft support article KB 5015645: error 0x80090327 when a node is added to a cluster',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  MNS: {
    title: 'stealthpuppy.com, post of 29 May 2007 on a majority node set',
    address: 'http://blog.stealthpuppy.com/exchange/diary-of-an-exchange-2007-upgrade-part-4',
  },
  PRINCIPAL: { title: 'Public blog post of 26 February 2012: creating a cluster fails with 0x80090322', address: null },
  KB2008795: {
    title: 'Microsoft support article KB 2008795: unable to access the ClusterStorage folder on a passive node',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  EVT: {
    title: 'Microsoft documentation: failover clustering system events',
    address: 'https://learn.microsoft.com/windows-server/failover-clustering/system-events',
  },
  MAN: {
    title: 'Event message tables read from Windows Server 2008 R2, 2012 and 2012 R2',
    address: 'https://github.com/Velocidex/evtx-data',
  },
  MAN2: {
    title: 'Event message tables of a later Windows Server build, version not named',
    address: 'https://github.com/scheatkode/brain',
  },
  CSVSA: { title: 'Public script "Clustered Shared Volume State Analyser"', address: null },
  E9296: { title: 'Public script and provider metadata for CsvFs event 9296', address: null },
  B5120: {
    title: 'Microsoft clustering blog: Troubleshooting Cluster Shared Volume Auto-Pauses, Event 5120',
    address:
      'https://blogs.msdn.microsoft.com/clustering/2014/12/08/troubleshooting-cluster-shared-volume-auto-pauses-event-5120/',
  },
  B5142: {
    title: 'Microsoft clustering blog: Troubleshooting Cluster Shared Volume Recovery Failure, System Event 5142',
    address:
      'https://blogs.msdn.microsoft.com/clustering/2015/03/26/troubleshooting-cluster-shared-volume-recovery-failure-system-event-5142/',
  },
  BFAIL: {
    title: 'Microsoft clustering blog: Cluster Shared Volume Failure Handling (copy)',
    address: 'https://argonsys.com/microsoft-cloud/library/cluster-shared-volume-failure-handling/',
  },
  BDIAG: {
    title: 'Microsoft clustering blog, March 2014: Cluster Shared Volume Diagnostics',
    address: 'https://blogs.msdn.com/b/clustering/archive/2014/03/13/10507826.aspx',
  },
  B2016: {
    title: 'Microsoft clustering blog: Windows Server 2016 Failover Cluster Troubleshooting Enhancements, Cluster Log',
    address:
      'https://blogs.msdn.microsoft.com/clustering/2015/05/14/windows-server-2016-failover-cluster-troubleshooting-enhancements-cluster-log/',
  },
  PSD: {
    title: 'Microsoft PowerShell documentation: Get-ClusterLog, Set-ClusterLog, Get-Cluster, Get-ClusterSharedVolumeState',
    address: 'https://github.com/MicrosoftDocs/windows-powershell-docs',
  },
  PB: { title: 'Public paste with a real FailoverClustering/Diagnostic event', address: 'https://pastebin.com/kzEFvqzL' },
  ENUM: { title: '.NET source with the enumerations of CSV redirect reasons', address: null },
  NIM: { title: 'Public write-up on an incompatible filter on a CSV', address: null },
  AF: { title: 'aidanfinn.com, note on KB 2687646', address: 'https://aidanfinn.com' },
  'S-2003DISK': {
    title: 'Microsoft support article KB 309186, how the 2003 cluster service reserves a disk',
    address: 'https://learn.microsoft.com/troubleshoot/windows-server/high-availability/cluster-service-reserves-brings-disk',
  },
  'S-2488012': { title: 'KB 2488012 copy', address: 'https://mskb.pkisolutions.com/kb/2488012' },
  'S-4462487': {
    title: 'Microsoft support article, 5120 with STATUS_IO_TIMEOUT after a restart of a Storage Spaces Direct node',
    address: 'https://support.microsoft.com/help/4462487',
  },
  'S-5120B': {
    title: 'Microsoft clustering blog, troubleshooting CSV auto-pauses',
    address:
      'https://blogs.msdn.microsoft.com/clustering/2014/12/08/troubleshooting-cluster-shared-volume-auto-pauses-event-5120/',
  },
  'S-5120G': {
    title: 'Microsoft guidance for event 5120, with a status code table',
    address:
      'https://learn.microsoft.com/troubleshoot/windows-server/high-availability/event-id-5120-cluster-shared-volume-troubleshooting-guidance',
  },
  'S-5142B': {
    title: 'Microsoft clustering blog, troubleshooting CSV recovery failure (beginning only)',
    address:
      'https://blogs.msdn.microsoft.com/clustering/2015/03/26/troubleshooting-cluster-shared-volume-recovery-failure-system-event-5142/',
  },
  'S-5200': {
    title: 'Microsoft TechNet, event 5200',
    address: 'https://technet.microsoft.com/en-us/library/ee830295(WS.10).aspx',
  },
  'S-9296': { title: 'Public script that parses CsvFs event 9296 with its full field list', address: null },
  'S-ALTGROUPS': {
    title: 'Microsoft documentation, load order groups and altitudes for minifilter drivers',
    address: 'https://learn.microsoft.com/windows-hardware/drivers/ifs/load-order-groups-and-altitudes-for-minifilter-drivers',
  },
  'S-ALTLIST': {
    title: 'Microsoft documentation, allocated filter altitudes',
    address: 'https://learn.microsoft.com/windows-hardware/drivers/ifs/allocated-altitudes',
  },
  'S-ARB': {
    title: 'Microsoft documentation, storage pool property Arbitrate',
    address: 'https://learn.microsoft.com/previous-versions/windows/desktop/mscs/storage-pools-arbitrate',
  },
  'S-ASKCORE': {
    title: 'Microsoft AskCore blog, redirected access on a CSV',
    address: 'https://learn.microsoft.com/archive/blogs/askcore/troubleshooting-redirected-access-on-a-cluster-shared-volume-csv',
  },
  'S-BL': {
    title: 'Microsoft documentation, BitLocker with clustered volumes',
    address: 'https://github.com/MicrosoftDocs/windowsserverdocs',
  },
  'S-BUGCHK': {
    title: 'Microsoft debugger reference, bug check / live dump codes 0x165-0x16B, 0x16F, 0x170, 0x179, 0x188',
    address: 'https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2',
  },
  'S-CLRRES': {
    title: 'Microsoft documentation, Clear-ClusterDiskReservation',
    address: 'https://learn.microsoft.com/previous-versions/windows/powershell-scripting/hh847293(v=wps.620)',
  },
  'S-CSVDOC': {
    title: 'Microsoft documentation, Use Cluster Shared Volumes in a failover cluster',
    address: 'https://learn.microsoft.com/windows-server/failover-clustering/failover-cluster-csvs',
  },
  'S-CSVP26': {
    title: '[MS-CSVP] 3.2.4.17 CprepDiskPRUnRegister and 3.2.4.24 CprepDiskPRClear',
    address: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-csvp/c31db66c-c974-48dd-97a8-1e9aa6603d05',
  },
  'S-CSVPSEQ': {
    title: '[MS-CSVP] order of the reservation methods',
    address: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-csvp/adf8b623-2b6c-4358-aa06-e77b251bdd98',
  },
  'S-CSVPROM': {
    title: 'Public exporter of metrics, its list of the counters of Cluster CSV File System with their help texts',
    address: null,
  },
  'S-CSVSA': { title: 'Public PowerShell script "CSV State Analyzer"', address: null },
  'S-CSVSTATEBLOG': {
    title: 'Microsoft clustering blog, understanding the state of your Cluster Shared Volumes',
    address:
      'https://techcommunity.microsoft.com/t5/failover-clustering/understanding-the-state-of-your-cluster-shared-volumes/ba-p/371889',
  },
  'S-CTRLIST': { title: 'Public counter lists', address: null },
  'S-DISKARB': {
    title: 'Microsoft documentation, Physical Disk private property DiskArbInterval',
    address: 'https://learn.microsoft.com/previous-versions/windows/desktop/mscs/diskarbinterval',
  },
  'S-DTYP': {
    title: '[MS-DTYP] security identifiers, access control lists and SDDL',
    address: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-dtyp/',
  },
  'S-DUMP22': {
    title: 'Provider message dump of November 2022, OS build not stated (inferred: RSAT or Server 2019/2022 level)',
    address:
      'https://github.com/scheatkode/brain/tree/30e365778e7f4cb005aef249773e84a060a3141b/knowledgebase/systems/windows/event-logs',
  },
  'S-EG': {
    title: 'eG Enterprise documentation, Cluster Shared Volume tests',
    address: 'https://eginnovations.com/documentation',
  },
  'S-ESAN': {
    title: 'Microsoft documentation, persistent reservation types and who may read or write',
    address: 'https://github.com/MicrosoftDocs/azure-docs',
  },
  'S-FAULT': {
    title: 'CLUSTER_CSV_VOLUME_FAULT_STATE enumeration',
    address: 'https://learn.microsoft.com/windows/win32/api/clusapi/ne-clusapi-cluster_csv_volume_fault_state',
  },
  'S-GOSYS': {
    title: 'Windows error constants',
    address: 'https://github.com/golang/sys/blob/e8c1c3274309bd87f360205f5706e986ceccb317/windows/zerrors_windows.go',
  },
  'S-J20': {
    title: 'joshthecoder.com post of 21 May 2020 with cluster.log excerpts',
    address: 'https://github.com/jadarnel27/joshthecoder.com',
  },
  'S-KB2008795': {
    title: 'Microsoft support article, ClusterStorage folder not accessible on a passive node (KB 2008795)',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  'S-MSLIST': {
    title: 'Microsoft list of failover clustering events in the System log (2016/2019/2022): symbols and severity',
    address:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/high-availability/failover-clustering-system-log-events.md',
  },
  'S-NETTHR': { title: 'Microsoft article on tuning failover cluster network thresholds', address: null },
  'S-PERFB': {
    title: 'Microsoft clustering blog, CSV performance counters',
    address: 'https://techcommunity.microsoft.com/t5/failover-clustering/cluster-shared-volume-performance-counters/ba-p/371980',
  },
  'S-PERFHIST': {
    title: 'Microsoft documentation, performance history for volumes',
    address: 'https://learn.microsoft.com/windows-server/storage/storage-spaces/performance-history-for-volumes',
  },
  'S-PRBLOG': {
    title: 'Blog on persistent reservation of cluster disks (2010)',
    address: 'https://itinfras.blogspot.com/2010/03',
  },
  'S-PRCMD': {
    title: 'Microsoft documentation, PERSISTENT_RESERVE_COMMAND',
    address: 'https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddstor/ns-ntddstor-_persistent_reserve_command',
  },
  'S-PRLINE': { title: 'Public note with real cluster.log reservation lines', address: null },
  'S-PSDOC': {
    title: 'Microsoft documentation of the FailoverClusters PowerShell module',
    address: 'https://learn.microsoft.com/powershell/module/failoverclusters/',
  },
  'S-REDIRIOCTL': {
    title: 'Windows SDK, CSV_QUERY_VOLUME_REDIRECT_STATE',
    address: 'https://learn.microsoft.com/windows/win32/api/winioctl/',
  },
  'S-REFSSAMPLE': { title: 'Real Get-ClusterSharedVolumeState list output', address: null },
  'S-RELOG': {
    title: 'Microsoft documentation, relog and typeperf',
    address: 'https://learn.microsoft.com/windows-server/administration/windows-commands/relog',
  },
  'S-SDDC': {
    title: 'Microsoft PrivateCloud.DiagnosticInfo module',
    address: 'https://github.com/PowerShell/PrivateCloud.DiagnosticInfo',
  },
  'S-SEED1': {
    title: 'Blog of 26 April 2010, "How cluster shared volumes Direct and Redirected IO works" (CSV v1, 2008 R2)',
    address: 'https://itinfras.blogspot.com/2010/04/cluster-shared-volume-csv-is-great.html',
  },
  'S-SEED2': {
    title: 'Microsoft clustering blog, CSV Inside Out (2012 R2 architecture)',
    address: 'https://techcommunity.microsoft.com/t5/failover-clustering/cluster-shared-volume-csv-inside-out/ba-p/371872',
  },
  'S-SEED4': {
    title: 'Microsoft clustering blog, CSV Failure Handling',
    address: 'http://blogs.msdn.com/b/clustering/archive/2014/10/27/10567706.aspx',
  },
  'S-SMBSHARE': {
    title: 'Microsoft documentation, MSFT_SmbShare class',
    address: 'https://learn.microsoft.com/previous-versions/windows/desktop/smb/msft-smbshare',
  },
  'S-STATE': {
    title: 'CLUSTER_SHARED_VOLUME_STATE enumeration',
    address: 'https://learn.microsoft.com/windows/win32/api/clusapi/ne-clusapi-cluster_shared_volume_state',
  },
  'S-STATEEX': {
    title: 'CLUSTER_SHARED_VOLUME_STATE_INFO_EX structure',
    address: 'https://learn.microsoft.com/windows/win32/api/clusapi/ns-clusapi-cluster_shared_volume_state_info_ex',
  },
  'S-STUB': { title: 'Public PowerShell stub of the FailoverClusters module (enum member names)', address: null },
  'S-TSSCRIPT': {
    title: 'Microsoft support script with cluster.log search strings',
    address: 'https://github.com/AdrianbCojocaru/PowerShell',
  },
  'S-USECLIENT': {
    title: 'Microsoft documentation, cluster property UseClientAccessNetworksForSharedVolumes',
    address:
      'https://learn.microsoft.com/previous-versions/windows/desktop/mscs/clusters-useclientaccessnetworksforsharedvolumes',
  },
  'S-VMFLEET': { title: 'Public VMFleet scripts (counter names)', address: null },
  'S-WELM': {
    title: 'Event message tables of Windows Server 2008 SP2, 2008 R2 SP1, 2012, 2012 R2 (harvested with NSA WELM)',
    address: 'https://github.com/Velocidex/evtx-data/tree/9de3c60e0895af81f190cdb014e299720962fe14/welm',
  },
  'S-WMI': {
    title: 'Microsoft library for WMI, classes that Windows Server 2019 makes of its performance counters',
    address: 'https://github.com/microsoft/wmi/tree/f5d31cbfa15f9af130d90756f35ba2c35517a1e7/server2019/root/cimv2',
  },
  'S-2051': { title: 'Public paste with a real event 2051 XML', address: 'https://pastebin.com/kzEFvqzL' },
  'S-DWIKI': {
    title: 'Public event schema wiki, CsvFs-Diagnostic provider',
    address: 'https://detection-wiki-staging.pages.dev/microsoft-windows-failoverclustering-csvfs-diagnostic/',
  },
  'S-DWIKI-OTHER': {
    title:
      'Public event schema wiki, providers FilterManager, Kernel-General, Service Control Manager, User32 and Hyper-V-StorageVSP',
    address: 'https://detection-wiki-staging.pages.dev/',
  },
  'S-EVDOCO': {
    title: 'Public event documentation: Service Control Manager 7045',
    address: 'http://deusexmachina.uk/evdoco/event.php?event=953',
  },
  'S-SCMTEXT': {
    title: 'Public message table of the Service Control Manager, and a real export with its event 7031',
    address: null,
  },
  'S-EVQ': { title: 'Public event query script for failover clustering', address: null },
  'S-HPMPIO': { title: 'HP MPIO DSM manuals', address: null },
  'S-ISCSI': { title: 'Windows header iscsilog.h', address: null },
  'S-MPIO': {
    title: 'Public collection of message tables, mpio.sys of Windows 6.0 and 6.1',
    address: 'https://github.com/libyal/winevt-kb/tree/main/docs/sources/message-files',
  },
  'S-NTIOLOGC': { title: 'Windows SDK/DDK header ntiologc.h (port and class driver events)', address: null },
  'S-VOLSNAP36': { title: 'Public text of volsnap event 36', address: null },
  'S-REBOOTS': {
    title: 'Public script that lists why a computer restarted, with real output of events 1074 and 6008',
    address: null,
  },
  'S-REBOOTREPORT': {
    title: 'Public post "Reboot and Crash-Report" with real output of events 41, 1001, 1074 and 6008',
    address: null,
  },
  'S-REBOOTLIST': {
    title: 'Public tables of the events of starts and stops of Windows, with texts of 6005 and 6006',
    address: null,
  },
  'S-REBOOTMSG': { title: 'ReactOS, message table of its event log service with the text of event 6008', address: null },
  'S-KP41': {
    title: 'Copy of a Microsoft support article on Kernel-Power event 41 and its values',
    address: 'https://gunnalag.com/2011/06/29/troubleshooting-windows-unexpected-restarts-and-bsods/',
  },
  'S-SHUTREASON': {
    title: 'Microsoft documentation, system shutdown reason codes',
    address: 'https://learn.microsoft.com/windows/win32/shutdown/system-shutdown-reason-codes',
  },
  'S-SECCHAN': {
    title: 'Microsoft support article on broken trust and the secure channel, with NETLOGON event 3210 and its values',
    address:
      'https://learn.microsoft.com/troubleshoot/windows-server/windows-security/broken-trust-relationship-domain-joined-device-its-domain-secure-channel-issues',
  },
  'S-NL3210': {
    title: 'Public article on a broken secure channel with a real NETLOGON event 3210 of 21 July 2019',
    address: null,
  },
  'S-NL5719': {
    title: 'Microsoft support article, event 5719 when the Netlogon service restarts',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs/commit/3b62b1f65f0600354fb7f6fcee4c3507f03dc03e',
  },
  'S-4625': {
    title: 'Microsoft documentation, security event 4625 with its XML',
    address: 'https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4625',
  },
  'S-SCM7040': {
    title: 'Microsoft TechNet, Service Control Manager event 7040',
    address: 'https://technet.microsoft.com/library/dd349441(v=ws.10).aspx',
  },
  'S-DATABOX': {
    title: 'Microsoft documentation, share access errors of Data Box with the text of SMBServer event 551',
    address: 'https://github.com/MicrosoftDocs/azure-docs',
  },
  KB2486243: {
    title: 'Microsoft support article KB 2486243: virtual machines enter the paused state, Hyper-V-VMMS 16050 and 16060',
    address: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  'S-SRDOC': {
    title: 'Microsoft documentation, server-to-server storage replication, with a real event 1215',
    address: 'https://github.com/MicrosoftDocs/windowsserverdocs',
  },
  'S-W32DOC': {
    title: 'Microsoft documentation, system error codes',
    address: 'https://learn.microsoft.com/windows/win32/debug/system-error-codes',
  },
  // For what every Windows administrator knows and no public text was read for; rows that rest on it alone are `inferred`.
  'S-COMMON': { title: 'Common knowledge of Windows, not read from a public text', address: null },
};
