// Status codes that occur in cluster logs and events, explained in our own words. One row a line, read when a code is first looked up:
// space|code (win32 decimal, others 8 hex digits)|name|meaning|hint|sources.
export const statusTable = `
win32|0|ERROR_SUCCESS|Success|In RES/RCM lines a trailing 0 is no error|S-GOSYS S-W32DOC
win32|1|ERROR_INVALID_FUNCTION|Function not valid for this device|Control code not supported by the disk driver or filter|S-GOSYS S-W32DOC
win32|2|ERROR_FILE_NOT_FOUND|File, registry value or object absent|Look for a missing path, checkpoint or CLUSDB key|S-GOSYS S-W32DOC
win32|3|ERROR_PATH_NOT_FOUND|Path absent|ClusterStorage folder or share path missing|S-GOSYS S-W32DOC
win32|4|ERROR_TOO_MANY_OPEN_FILES|Too many open files|Handle exhaustion in the process|S-GOSYS S-W32DOC
win32|5|ERROR_ACCESS_DENIED|Access denied|With 5142: the node cannot open the coordinator share; check CLIUSR/CNO rights, SMB/NTLM policy, CSV$ and GUID$ shares|S-GOSYS S-W32DOC
win32|6|ERROR_INVALID_HANDLE|Invalid handle|Object was closed or invalidated; CSV handle after volume went to Init|S-GOSYS S-W32DOC
win32|8|ERROR_NOT_ENOUGH_MEMORY|Out of memory for the request|Check pool and commit|S-GOSYS S-W32DOC
win32|14|ERROR_OUTOFMEMORY|Not enough storage (memory) to finish|Check pool and commit|S-GOSYS S-W32DOC
win32|19|ERROR_WRITE_PROTECT|Medium is write protected|On a shared LUN this usually means that the reservation is not held (see MEDIA_WRITE_PROTECTED)|S-GOSYS S-W32DOC
win32|20|ERROR_BAD_UNIT|Device not found|Disk vanished from the node|S-GOSYS S-W32DOC
win32|21|ERROR_NOT_READY|Device not ready|Disk offline, removed or reserved by another initiator; common in Physical Disk online failures|S-GOSYS S-W32DOC
win32|23|ERROR_CRC|CRC or data error on the medium|Check the disk and path for hardware faults|S-GOSYS S-W32DOC
win32|27|ERROR_SECTOR_NOT_FOUND|Sector not found|Medium or size problem|S-GOSYS S-W32DOC
win32|31|ERROR_GEN_FAILURE|Device attached but not working|Generic device failure; path or driver|S-GOSYS S-W32DOC
win32|32|ERROR_SHARING_VIOLATION|Sharing violation|Another process holds the file or volume|S-GOSYS S-W32DOC
win32|33|ERROR_LOCK_VIOLATION|Lock violation|Byte range locked|S-GOSYS S-W32DOC
win32|50|ERROR_NOT_SUPPORTED|Request not supported|Control code or feature not available on this volume|S-GOSYS S-W32DOC
win32|51|ERROR_REM_NOT_LIST|Remote computer not available|SMB/network path to the coordinator|S-GOSYS S-W32DOC
win32|53|ERROR_BAD_NETPATH|Network path not found|Name resolution or SMB to the coordinator; firewall 445|S-GOSYS S-W32DOC
win32|54|ERROR_NETWORK_BUSY|Network busy|Retry; check SMB server load|S-GOSYS S-W32DOC
win32|55|ERROR_DEV_NOT_EXIST|Network resource or device no longer available|Share on the old coordinator is gone|S-GOSYS S-W32DOC
win32|58|ERROR_BAD_NET_RESP|Server cannot do the operation|SMB server refused|S-GOSYS S-W32DOC
win32|59|ERROR_UNEXP_NET_ERR|Unexpected network error|SMB connection broke|S-GOSYS S-W32DOC
win32|64|ERROR_NETNAME_DELETED|Network name deleted|Session or share vanished while in use (coordinator moved or restarted)|S-GOSYS S-W32DOC
win32|65|ERROR_NETWORK_ACCESS_DENIED|Network access denied|SMB rights|S-GOSYS S-W32DOC
win32|67|ERROR_BAD_NET_NAME|Network name not found|Share GUID$ or CSV$ absent on the coordinator; Server service?|S-GOSYS S-W32DOC
win32|71|ERROR_REQ_NOT_ACCEP|No more connections to the remote machine|SMB session limit|S-GOSYS S-W32DOC
win32|80|ERROR_FILE_EXISTS|File exists|Leftover folder|S-GOSYS S-W32DOC
win32|87|ERROR_INVALID_PARAMETER|Invalid parameter|Malformed request; in DCM often a version mismatch|S-GOSYS S-W32DOC
win32|110|ERROR_OPEN_FAILED|Device or file could not be opened|Volume not mounted|S-GOSYS S-W32DOC
win32|112|ERROR_DISK_FULL|Disk full|Free space on the volume or diff area|S-GOSYS S-W32DOC
win32|121|ERROR_SEM_TIMEOUT|Semaphore timeout|Classic storage or network time-out: slow path, dropped frames|S-GOSYS S-W32DOC
win32|122|ERROR_INSUFFICIENT_BUFFER|Buffer too small|Harmless in size probes|S-GOSYS S-W32DOC
win32|123|ERROR_INVALID_NAME|Name syntax invalid|Path problem|S-GOSYS S-W32DOC
win32|126|ERROR_MOD_NOT_FOUND|A library (DLL) was not found|The DLL of the resource type, or one that it needs, is missing on this node: install the role there or remove the resource|S-GOSYS PUG
win32|145|ERROR_DIR_NOT_EMPTY|Directory not empty|Clean up of ClusterStorage|S-GOSYS S-W32DOC
win32|170|ERROR_BUSY|Resource in use|In Physical Disk lines: SCSI reservation conflict, another node holds the LUN|S-GOSYS S-W32DOC
win32|183|ERROR_ALREADY_EXISTS|Object already exists|Harmless in create-if-absent paths|S-GOSYS S-W32DOC
win32|206|ERROR_FILENAME_EXCED_RANGE|Path or name too long||S-GOSYS S-W32DOC
win32|225|ERROR_VIRUS_INFECTED|File blocked as unwanted software|Antivirus on the path|S-GOSYS S-W32DOC
win32|234|ERROR_MORE_DATA|More data available|Harmless in size probes|S-GOSYS S-W32DOC
win32|258|WAIT_TIMEOUT|Wait timed out||S-GOSYS S-W32DOC
win32|259|ERROR_NO_MORE_ITEMS|No more items|End of an enumeration, harmless|S-GOSYS S-W32DOC
win32|303|ERROR_DELETE_PENDING|File cannot be opened: it is being deleted||S-GOSYS S-W32DOC
win32|317|ERROR_MR_MID_NOT_FOUND|Message text not found|Decode the code by hand|S-GOSYS S-W32DOC
win32|433|ERROR_NO_SUCH_DEVICE|Device absent|Surprise removal of the disk|S-GOSYS S-W32DOC
win32|483|ERROR_DEVICE_HARDWARE_ERROR|Device had a hardware error|Hardware|S-GOSYS S-W32DOC
win32|487|ERROR_INVALID_ADDRESS|Address cannot be used||S-GOSYS S-W32DOC
win32|995|ERROR_OPERATION_ABORTED|IO cancelled (thread exit or request)|Side effect of a pause, close or RHS termination|S-GOSYS S-W32DOC
win32|996|ERROR_IO_INCOMPLETE|Overlapped IO not finished||S-GOSYS S-W32DOC
win32|997|ERROR_IO_PENDING|Overlapped IO pending|Normal|S-GOSYS S-W32DOC
win32|998|ERROR_NOACCESS|Invalid memory access|Software fault|S-GOSYS S-W32DOC
win32|1005|ERROR_UNRECOGNIZED_VOLUME|Volume has no recognised file system|RAW volume: unreadable, encrypted or not yet mounted|S-GOSYS S-W32DOC
win32|1006|ERROR_FILE_INVALID|Volume changed under an open file|Disk removed or remounted|S-GOSYS S-W32DOC
win32|1008|ERROR_NO_TOKEN|Token absent||S-GOSYS S-W32DOC
win32|1015|ERROR_REGISTRY_CORRUPT|Registry hive could not be recovered|CLUSDB damage|S-GOSYS S-W32DOC
win32|1017|ERROR_NOT_REGISTRY_FILE|Bad registry file format|CLUSDB damage|S-GOSYS S-W32DOC
win32|1053|ERROR_SERVICE_REQUEST_TIMEOUT|Service did not answer in time|Service or driver start|S-GOSYS S-W32DOC
win32|1056|ERROR_SERVICE_ALREADY_RUNNING|Service already running||S-GOSYS S-W32DOC
win32|1058|ERROR_SERVICE_DISABLED|Service disabled|e.g. Server service disabled|S-GOSYS S-W32DOC
win32|1060|ERROR_SERVICE_DOES_NOT_EXIST|Service not installed||S-GOSYS S-W32DOC
win32|1062|ERROR_SERVICE_NOT_ACTIVE|Service not started|ClusSvc or Server service down on that node|S-GOSYS S-W32DOC
win32|1064|ERROR_EXCEPTION_IN_SERVICE|Exception in the service||S-GOSYS S-W32DOC
win32|1067|ERROR_PROCESS_ABORTED|Process ended unexpectedly|Service crash|S-GOSYS S-W32DOC
win32|1068|ERROR_SERVICE_DEPENDENCY_FAIL|Dependency service failed||S-GOSYS S-W32DOC
win32|1072|ERROR_SERVICE_MARKED_FOR_DELETE|Service marked for deletion||S-GOSYS S-W32DOC
win32|1075|ERROR_SERVICE_DEPENDENCY_DELETED|Dependency service absent||S-GOSYS S-W32DOC
win32|1110|ERROR_MEDIA_CHANGED|Media changed||S-GOSYS S-W32DOC
win32|1112|ERROR_NO_MEDIA_IN_DRIVE|No media in drive|Lost disk shows like this on some drivers|S-GOSYS S-W32DOC
win32|1115|ERROR_SHUTDOWN_IN_PROGRESS|Shutdown in progress|Node is going down|S-GOSYS S-W32DOC
win32|1116|ERROR_NO_SHUTDOWN_IN_PROGRESS|No shutdown to abort||S-GOSYS S-W32DOC
win32|1117|ERROR_IO_DEVICE|IO device error|Failed read or write on the path: see disk 7/11/51/153 on the same node|S-GOSYS S-W32DOC
win32|1127|ERROR_DISK_OPERATION_FAILED|Disk operation failed even after retries|Hardware or path|S-GOSYS S-W32DOC
win32|1129|ERROR_EOM_OVERFLOW|Physical end of medium||S-GOSYS S-W32DOC
win32|1130|ERROR_NOT_ENOUGH_SERVER_MEMORY|Server lacks memory for the command||S-GOSYS S-W32DOC
win32|1131|ERROR_POSSIBLE_DEADLOCK|Possible deadlock detected||S-GOSYS S-W32DOC
win32|1150|ERROR_OLD_WIN_VERSION|Newer Windows required||S-GOSYS S-W32DOC
win32|1157|ERROR_DLL_NOT_FOUND|DLL missing|Resource DLL|S-GOSYS S-W32DOC
win32|1158|ERROR_NO_MORE_USER_HANDLES|Out of handles||S-GOSYS S-W32DOC
win32|1167|ERROR_DEVICE_NOT_CONNECTED|Device not connected|Path to the LUN lost|S-GOSYS S-W32DOC
win32|1168|ERROR_NOT_FOUND|Element not found|Frequent and often harmless in lookups|S-GOSYS S-W32DOC
win32|1200|ERROR_BAD_DEVICE|Device name invalid||S-GOSYS S-W32DOC
win32|1203|ERROR_NO_NET_OR_BAD_PATH|Network not present or not started||S-GOSYS S-W32DOC
win32|1219|ERROR_SESSION_CREDENTIAL_CONFLICT|Credential conflict to one server||S-GOSYS S-W32DOC
win32|1222|ERROR_NO_NETWORK|Network absent or not started||S-GOSYS S-W32DOC
win32|1225|ERROR_CONNECTION_REFUSED|Connection refused by the peer|Nothing listens on 3343/445 or firewall rejects|S-GOSYS S-W32DOC
win32|1226|ERROR_GRACEFUL_DISCONNECT|Graceful close of the connection||S-GOSYS S-W32DOC
win32|1229|ERROR_CONNECTION_INVALID|Operation on a connection that does not exist||S-GOSYS S-W32DOC
win32|1230|ERROR_CONNECTION_ACTIVE|Connection is already active||S-GOSYS S-W32DOC
win32|1231|ERROR_NETWORK_UNREACHABLE|Network location unreachable|Routing|S-GOSYS S-W32DOC
win32|1232|ERROR_HOST_UNREACHABLE|Host unreachable|Routing, node down|S-GOSYS S-W32DOC
win32|1233|ERROR_PROTOCOL_UNREACHABLE|Protocol unreachable at destination||S-GOSYS S-W32DOC
win32|1234|ERROR_PORT_UNREACHABLE|No service at the destination port|Service down|S-GOSYS S-W32DOC
win32|1235|ERROR_REQUEST_ABORTED|Request aborted||S-GOSYS S-W32DOC
win32|1236|ERROR_CONNECTION_ABORTED|Local side aborted the connection||S-GOSYS S-W32DOC
win32|1237|ERROR_RETRY|Operation could not finish, retry||S-GOSYS S-W32DOC
win32|1238|ERROR_CONNECTION_COUNT_LIMIT|Connection limit reached||S-GOSYS S-W32DOC
win32|1245|ERROR_NOT_LOGGED_ON|Not logged on to the network||S-GOSYS S-W32DOC
win32|1265|ERROR_DOWNGRADE_DETECTED|Downgrade attack suspected / DC not reachable|Kerberos trouble|S-GOSYS S-W32DOC
win32|1297|ERROR_INCOMPATIBLE_SERVICE_PRIVILEGE|Service account lacks a privilege the service asks for||S-GOSYS S-W32DOC
win32|1311|ERROR_NO_LOGON_SERVERS|No logon server|Domain controller unreachable: CNO, network name, witness share|S-GOSYS S-W32DOC
win32|1314|ERROR_PRIVILEGE_NOT_HELD|Privilege not held||S-GOSYS S-W32DOC
win32|1323|ERROR_WRONG_PASSWORD|Password update failed: current password wrong|CNO password|S-GOSYS S-W32DOC
win32|1326|ERROR_LOGON_FAILURE|Logon failure|CLIUSR or CNO password, NTLM policy|S-GOSYS S-W32DOC
win32|1327|ERROR_ACCOUNT_RESTRICTION|Account restriction||S-GOSYS S-W32DOC
win32|1330|ERROR_PASSWORD_EXPIRED|Password expired||S-GOSYS S-W32DOC
win32|1331|ERROR_ACCOUNT_DISABLED|Account disabled|CNO/VCO disabled in AD|S-GOSYS S-W32DOC
win32|1332|ERROR_NONE_MAPPED|No mapping between name and SID||S-GOSYS S-W32DOC
win32|1350|ERROR_NO_SECURITY_ON_OBJECT|Object has no security descriptor to work on||S-GOSYS S-W32DOC
win32|1355|ERROR_NO_SUCH_DOMAIN|Domain absent or not reachable||S-GOSYS S-W32DOC
win32|1359|ERROR_INTERNAL_ERROR|Internal error of the system||S-GOSYS S-W32DOC
win32|1376|ERROR_NO_SUCH_ALIAS|Local group absent||S-GOSYS S-W32DOC
win32|1385|ERROR_LOGON_TYPE_NOT_GRANTED|Logon type not granted|CLIUSR denied network logon by policy|S-GOSYS S-W32DOC
win32|1387|ERROR_NO_SUCH_MEMBER|Member not found in the local group||S-GOSYS S-W32DOC
win32|1392|ERROR_FILE_CORRUPT|File or folder corrupted|chkdsk|S-GOSYS S-W32DOC
win32|1393|ERROR_DISK_CORRUPT|Disk structure corrupted|chkdsk|S-GOSYS S-W32DOC
win32|1396|ERROR_WRONG_TARGET_NAME|Target account name incorrect (SPN/Kerberos)|Duplicate SPN or stale DNS for the name|S-GOSYS S-W32DOC
win32|1398|ERROR_TIME_SKEW|Clock skew between client and server|Fix time sync|S-GOSYS S-W32DOC
win32|1450|ERROR_NO_SYSTEM_RESOURCES|System resources exhausted|Pool or port exhaustion|S-GOSYS S-W32DOC
win32|1453|ERROR_WORKING_SET_QUOTA|Quota insufficient||S-GOSYS S-W32DOC
win32|1455|ERROR_COMMITMENT_LIMIT|Paging file too small||S-GOSYS S-W32DOC
win32|1460|ERROR_TIMEOUT|Operation timed out|With 5142: a state transition of the volume did not finish in time; find the slow node (5155, 0x168 live dump)|S-GOSYS S-W32DOC S-SEED4
win32|1702|RPC_S_INVALID_BINDING|RPC binding handle invalid||S-GOSYS S-W32DOC
win32|1703|RPC_S_PROTSEQ_NOT_SUPPORTED|RPC protocol sequence unsupported||S-GOSYS S-W32DOC
win32|1717|RPC_S_UNKNOWN_IF|RPC interface unknown||S-GOSYS S-W32DOC
win32|1722|RPC_S_SERVER_UNAVAILABLE|RPC server unavailable|Peer down, firewall or service not up|S-GOSYS S-W32DOC
win32|1723|RPC_S_SERVER_TOO_BUSY|RPC server too busy||S-GOSYS S-W32DOC
win32|1726|RPC_S_CALL_FAILED|RPC call failed|Peer died during the call|S-GOSYS S-W32DOC
win32|1727|RPC_S_CALL_FAILED_DNE|RPC call failed before execution||S-GOSYS S-W32DOC
win32|1728|RPC_S_PROTOCOL_ERROR|RPC protocol error||S-GOSYS S-W32DOC
win32|1752|EPT_S_CANT_PERFORM_OP|RPC endpoint already in use||S-GOSYS S-W32DOC
win32|1753|EPT_S_NOT_REGISTERED|No more endpoints|Service not up on the peer|S-GOSYS S-W32DOC
win32|1783|RPC_X_BAD_STUB_DATA|RPC stub received bad data|Version mismatch|S-GOSYS S-W32DOC
win32|1789|ERROR_TRUSTED_RELATIONSHIP_FAILURE|Trust relationship failed||S-GOSYS S-W32DOC
win32|1818|RPC_S_CALL_CANCELLED|RPC call cancelled||S-GOSYS S-W32DOC
win32|1825|RPC_S_SEC_PKG_ERROR|RPC security package error|Kerberos/NTLM problem|S-GOSYS S-W32DOC
win32|2138|NERR_WkstaNotStarted|Workstation service not started||S-COMMON
win32|2202|ERROR_BAD_USERNAME|User name invalid||S-GOSYS S-W32DOC
win32|2221|NERR_UserNotFound|User not found||S-COMMON
win32|2224|NERR_UserExists|Account already exists|VCO pre-exists|S-COMMON
win32|2250|ERROR_NOT_CONNECTED|Network connection absent||S-GOSYS S-W32DOC
win32|2310|NERR_NetNameNotFound|Shared resource absent|Share disappeared|S-COMMON
win32|2404|ERROR_DEVICE_IN_USE|Device in use by an active process||S-GOSYS S-W32DOC
win32|4201|ERROR_WMI_INSTANCE_NOT_FOUND|WMI instance name unknown||S-GOSYS S-W32DOC
win32|4319|ERROR_DEVICE_NOT_AVAILABLE|Device not available yet||S-GOSYS S-W32DOC
win32|4350|ERROR_FILE_OFFLINE|File is offline (remote storage)||S-GOSYS S-W32DOC
win32|4390|ERROR_NOT_A_REPARSE_POINT|File or directory is not a reparse point|ClusterStorage folder is a plain directory, CSV not mounted here|S-GOSYS S-W32DOC
win32|5001|ERROR_DEPENDENT_RESOURCE_EXISTS|Other resources depend on this one|Remove the dependency first|S-GOSYS S-W32DOC
win32|5002|ERROR_DEPENDENCY_NOT_FOUND|No such dependency||S-GOSYS S-W32DOC
win32|5003|ERROR_DEPENDENCY_ALREADY_EXISTS|Dependency already there||S-GOSYS S-W32DOC
win32|5004|ERROR_RESOURCE_NOT_ONLINE|Resource is not online||S-GOSYS S-W32DOC
win32|5005|ERROR_HOST_NODE_NOT_AVAILABLE|Node cannot be used for the operation|Node down, paused or draining|S-GOSYS S-W32DOC
win32|5006|ERROR_RESOURCE_NOT_AVAILABLE|Resource cannot be used now||S-GOSYS S-W32DOC
win32|5007|ERROR_RESOURCE_NOT_FOUND|Resource unknown|Name or GUID stale|S-GOSYS S-W32DOC
win32|5008|ERROR_SHUTDOWN_CLUSTER|Whole cluster is shutting down||S-GOSYS S-W32DOC
win32|5009|ERROR_CANT_EVICT_ACTIVE_NODE|Active node cannot be evicted||S-GOSYS S-W32DOC
win32|5010|ERROR_OBJECT_ALREADY_EXISTS|Object with that name exists||S-GOSYS S-W32DOC
win32|5011|ERROR_OBJECT_IN_LIST|Item already in the list||S-GOSYS S-W32DOC
win32|5012|ERROR_GROUP_NOT_AVAILABLE|Group takes no new request||S-GOSYS S-W32DOC
win32|5013|ERROR_GROUP_NOT_FOUND|Group unknown|CSV groups have GUID names|S-GOSYS S-W32DOC
win32|5014|ERROR_GROUP_NOT_ONLINE|Group not online||S-GOSYS S-W32DOC
win32|5015|ERROR_HOST_NODE_NOT_RESOURCE_OWNER|Node is not owner, or not possible owner, of the resource||S-GOSYS S-W32DOC
win32|5016|ERROR_HOST_NODE_NOT_GROUP_OWNER|Node is not owner, or not possible owner, of the group||S-GOSYS S-W32DOC
win32|5017|ERROR_RESMON_CREATE_FAILED|Resource could not be created in RHS|Resource DLL problem|S-GOSYS S-W32DOC
win32|5018|ERROR_RESMON_ONLINE_FAILED|RHS could not bring the resource online|See the RES lines before|S-GOSYS S-W32DOC
win32|5019|ERROR_RESOURCE_ONLINE|Not allowed while the resource is online||S-GOSYS S-W32DOC
win32|5020|ERROR_QUORUM_RESOURCE|Not allowed on the quorum resource||S-GOSYS S-W32DOC
win32|5021|ERROR_NOT_QUORUM_CAPABLE|Resource cannot be a quorum resource||S-GOSYS S-W32DOC
win32|5022|ERROR_CLUSTER_SHUTTING_DOWN|Cluster is shutting down||S-GOSYS S-W32DOC
win32|5023|ERROR_INVALID_STATE|Object not in a state that allows the request|Common after a race; check the state before it|S-GOSYS S-W32DOC
win32|5024|ERROR_RESOURCE_PROPERTIES_STORED|Properties stored, effective after the next online|Cycle the resource|S-GOSYS S-W32DOC
win32|5025|ERROR_NOT_QUORUM_CLASS|Wrong class for a quorum resource||S-GOSYS S-W32DOC
win32|5026|ERROR_CORE_RESOURCE|Core resource cannot be deleted||S-GOSYS S-W32DOC
win32|5027|ERROR_QUORUM_RESOURCE_ONLINE_FAILED|Quorum resource did not come online||S-GOSYS S-W32DOC
win32|5028|ERROR_QUORUMLOG_OPEN_FAILED|Quorum log could not be created or mounted|Disk witness|S-GOSYS S-W32DOC
win32|5029|ERROR_CLUSTERLOG_CORRUPT|Cluster log of the quorum resource corrupt||S-GOSYS S-W32DOC
win32|5030|ERROR_CLUSTERLOG_RECORD_EXCEEDS_MAXSIZE|Log record too large||S-GOSYS S-W32DOC
win32|5031|ERROR_CLUSTERLOG_EXCEEDS_MAXSIZE|Quorum log over its size limit||S-GOSYS S-W32DOC
win32|5032|ERROR_CLUSTERLOG_CHKPOINT_NOT_FOUND|No checkpoint in the quorum log||S-GOSYS S-W32DOC
win32|5033|ERROR_CLUSTERLOG_NOT_ENOUGH_SPACE|Not enough space for quorum log||S-GOSYS S-W32DOC
win32|5034|ERROR_QUORUM_OWNER_ALIVE|Owner of the quorum is alive, takeover refused|Expected for the loser of an arbitration|S-GOSYS S-W32DOC
win32|5035|ERROR_NETWORK_NOT_AVAILABLE|Cluster network not available||S-GOSYS S-W32DOC
win32|5036|ERROR_NODE_NOT_AVAILABLE|Node not available||S-GOSYS S-W32DOC
win32|5037|ERROR_ALL_NODES_NOT_AVAILABLE|Not all nodes available||S-GOSYS S-W32DOC
win32|5038|ERROR_RESOURCE_FAILED|Resource failed|The cause stands earlier in the RES lines|S-GOSYS S-W32DOC
win32|5039|ERROR_CLUSTER_INVALID_NODE|Node name or id invalid||S-GOSYS S-W32DOC
win32|5040|ERROR_CLUSTER_NODE_EXISTS|Node already exists||S-GOSYS S-W32DOC
win32|5041|ERROR_CLUSTER_JOIN_IN_PROGRESS|A join is running||S-GOSYS S-W32DOC
win32|5042|ERROR_CLUSTER_NODE_NOT_FOUND|Node unknown||S-GOSYS S-W32DOC
win32|5043|ERROR_CLUSTER_LOCAL_NODE_NOT_FOUND|Local node record missing||S-GOSYS S-W32DOC
win32|5044|ERROR_CLUSTER_NETWORK_EXISTS|Network already exists||S-GOSYS S-W32DOC
win32|5045|ERROR_CLUSTER_NETWORK_NOT_FOUND|Network unknown||S-GOSYS S-W32DOC
win32|5046|ERROR_CLUSTER_NETINTERFACE_EXISTS|Network interface already exists||S-GOSYS S-W32DOC
win32|5047|ERROR_CLUSTER_NETINTERFACE_NOT_FOUND|Network interface unknown||S-GOSYS S-W32DOC
win32|5048|ERROR_CLUSTER_INVALID_REQUEST|Request not valid for the object||S-GOSYS S-W32DOC
win32|5049|ERROR_CLUSTER_INVALID_NETWORK_PROVIDER|Network provider invalid||S-GOSYS S-W32DOC
win32|5050|ERROR_CLUSTER_NODE_DOWN|Node is down||S-GOSYS S-W32DOC
win32|5051|ERROR_CLUSTER_NODE_UNREACHABLE|Node unreachable||S-GOSYS S-W32DOC
win32|5052|ERROR_CLUSTER_NODE_NOT_MEMBER|Node is not a member|Evicted or not yet joined|S-GOSYS S-W32DOC
win32|5053|ERROR_CLUSTER_JOIN_NOT_IN_PROGRESS|No join in progress||S-GOSYS S-W32DOC
win32|5054|ERROR_CLUSTER_INVALID_NETWORK|Network invalid||S-GOSYS S-W32DOC
win32|5056|ERROR_CLUSTER_NODE_UP|Node is up||S-GOSYS S-W32DOC
win32|5057|ERROR_CLUSTER_IPADDR_IN_USE|IP address already in use|Duplicate address|S-GOSYS S-W32DOC
win32|5058|ERROR_CLUSTER_NODE_NOT_PAUSED|Node is not paused||S-GOSYS S-W32DOC
win32|5059|ERROR_CLUSTER_NO_SECURITY_CONTEXT|No security context for the cluster||S-GOSYS S-W32DOC
win32|5060|ERROR_CLUSTER_NETWORK_NOT_INTERNAL|Network not set for internal traffic||S-GOSYS S-W32DOC
win32|5061|ERROR_CLUSTER_NODE_ALREADY_UP|Node already up||S-GOSYS S-W32DOC
win32|5062|ERROR_CLUSTER_NODE_ALREADY_DOWN|Node already down||S-GOSYS S-W32DOC
win32|5063|ERROR_CLUSTER_NETWORK_ALREADY_ONLINE|Network already online||S-GOSYS S-W32DOC
win32|5064|ERROR_CLUSTER_NETWORK_ALREADY_OFFLINE|Network already offline||S-GOSYS S-W32DOC
win32|5065|ERROR_CLUSTER_NODE_ALREADY_MEMBER|Already a member||S-GOSYS S-W32DOC
win32|5066|ERROR_CLUSTER_LAST_INTERNAL_NETWORK|Last internal network, role cannot be removed||S-GOSYS S-W32DOC
win32|5067|ERROR_CLUSTER_NETWORK_HAS_DEPENDENTS|Resources depend on the network||S-GOSYS S-W32DOC
win32|5068|ERROR_INVALID_OPERATION_ON_QUORUM|Not allowed on the quorum resource (offline, owners)||S-GOSYS S-W32DOC
win32|5069|ERROR_DEPENDENCY_NOT_ALLOWED|Quorum resource must not have dependencies||S-GOSYS S-W32DOC
win32|5070|ERROR_CLUSTER_NODE_PAUSED|Node is paused|Expected while draining|S-GOSYS S-W32DOC
win32|5071|ERROR_NODE_CANT_HOST_RESOURCE|Owner node cannot run the resource|Possible owners, missing disk|S-GOSYS S-W32DOC
win32|5072|ERROR_CLUSTER_NODE_NOT_READY|Node not ready||S-GOSYS S-W32DOC
win32|5073|ERROR_CLUSTER_NODE_SHUTTING_DOWN|Node shutting down||S-GOSYS S-W32DOC
win32|5074|ERROR_CLUSTER_JOIN_ABORTED|Join aborted||S-GOSYS S-W32DOC
win32|5075|ERROR_CLUSTER_INCOMPATIBLE_VERSIONS|Versions incompatible at join||S-GOSYS S-W32DOC
win32|5076|ERROR_CLUSTER_MAXNUM_OF_RESOURCES_EXCEEDED|Limit of resources reached||S-GOSYS S-W32DOC
win32|5077|ERROR_CLUSTER_SYSTEM_CONFIG_CHANGED|Configuration changed during form or join|Retry|S-GOSYS S-W32DOC
win32|5078|ERROR_CLUSTER_RESOURCE_TYPE_NOT_FOUND|Resource type unknown||S-GOSYS S-W32DOC
win32|5079|ERROR_CLUSTER_RESTYPE_NOT_SUPPORTED|Node does not support the resource type|Resource DLL missing|S-GOSYS S-W32DOC
win32|5080|ERROR_CLUSTER_RESNAME_NOT_FOUND|Resource name not supported by its DLL||S-GOSYS S-W32DOC
win32|5081|ERROR_CLUSTER_NO_RPC_PACKAGES_REGISTERED|No authentication package for RPC||S-GOSYS S-W32DOC
win32|5082|ERROR_CLUSTER_OWNER_NOT_IN_PREFLIST|Owner not in the preferred list||S-GOSYS S-W32DOC
win32|5083|ERROR_CLUSTER_DATABASE_SEQMISMATCH|Database sequence differs from the locker|Join retried|S-GOSYS S-W32DOC
win32|5084|ERROR_RESMON_INVALID_STATE|RHS refuses in the current state|Resource is pending|S-GOSYS S-W32DOC
win32|5085|ERROR_CLUSTER_GUM_NOT_LOCKER|Update lock asked by a node that is not the locker||S-GOSYS S-W32DOC
win32|5086|ERROR_QUORUM_DISK_NOT_FOUND|Quorum disk not found|Disk witness missing|S-GOSYS S-W32DOC
win32|5087|ERROR_DATABASE_BACKUP_CORRUPT|Backup of the database corrupt||S-GOSYS S-W32DOC
win32|5088|ERROR_CLUSTER_NODE_ALREADY_HAS_DFS_ROOT|DFS root already on this node||S-GOSYS S-W32DOC
win32|5089|ERROR_RESOURCE_PROPERTY_UNCHANGEABLE|Property cannot be changed||S-GOSYS S-W32DOC
win32|5090|ERROR_NO_ADMIN_ACCESS_POINT|No administrative access point|Cluster without CNO/DNS access point|S-GOSYS S-W32DOC
win32|5890|ERROR_CLUSTER_MEMBERSHIP_INVALID_STATE|Operation does not fit the membership state||S-GOSYS S-W32DOC
win32|5891|ERROR_CLUSTER_QUORUMLOG_NOT_FOUND|No quorum log on the quorum resource||S-GOSYS S-W32DOC
win32|5892|ERROR_CLUSTER_MEMBERSHIP_HALT|Membership engine stops the service|Regroup loser; see 1006/1177|S-GOSYS S-W32DOC
win32|5893|ERROR_CLUSTER_INSTANCE_ID_MISMATCH|Cluster instance id differs|Node belongs to another cluster|S-GOSYS S-W32DOC
win32|5894|ERROR_CLUSTER_NETWORK_NOT_FOUND_FOR_IP|No cluster network matches the address||S-GOSYS S-W32DOC
win32|5895|ERROR_CLUSTER_PROPERTY_DATA_TYPE_MISMATCH|Property type mismatch||S-GOSYS S-W32DOC
win32|5896|ERROR_CLUSTER_EVICT_WITHOUT_CLEANUP|Evicted, but clean-up on the node failed|Run Clear-ClusterNode|S-GOSYS S-W32DOC
win32|5897|ERROR_CLUSTER_PARAMETER_MISMATCH|Property values conflict||S-GOSYS S-W32DOC
win32|5898|ERROR_NODE_CANNOT_BE_CLUSTERED|Computer cannot be clustered||S-GOSYS S-W32DOC
win32|5899|ERROR_CLUSTER_WRONG_OS_VERSION|Windows version not suited||S-GOSYS S-W32DOC
win32|5900|ERROR_CLUSTER_CANT_CREATE_DUP_CLUSTER_NAME|Cluster name already used||S-GOSYS S-W32DOC
win32|5901|ERROR_CLUSCFG_ALREADY_COMMITTED|Configuration already committed||S-GOSYS S-W32DOC
win32|5902|ERROR_CLUSCFG_ROLLBACK_FAILED|Configuration roll-back failed||S-GOSYS S-W32DOC
win32|5903|ERROR_CLUSCFG_SYSTEM_DISK_DRIVE_LETTER_CONFLICT|Drive letter conflict of system disks||S-GOSYS S-W32DOC
win32|5904|ERROR_CLUSTER_OLD_VERSION|A node runs a version without the feature||S-GOSYS S-W32DOC
win32|5905|ERROR_CLUSTER_MISMATCHED_COMPUTER_ACCT_NAME|Computer account name differs from the network name||S-GOSYS S-W32DOC
win32|5906|ERROR_CLUSTER_NO_NET_ADAPTERS|No network adapter||S-GOSYS S-W32DOC
win32|5907|ERROR_CLUSTER_POISONED|Node was poisoned: told by peers to leave|Look for 1135/1177 on peers|S-GOSYS S-W32DOC
win32|5908|ERROR_CLUSTER_GROUP_MOVING|Group is moving|Retry later|S-GOSYS S-W32DOC
win32|5909|ERROR_CLUSTER_RESOURCE_TYPE_BUSY|Resource type busy||S-GOSYS S-W32DOC
win32|5910|ERROR_RESOURCE_CALL_TIMED_OUT|Call into a resource DLL timed out|Deadlock time-out; RHS is killed next (1230, 1146)|S-GOSYS S-W32DOC
win32|5911|ERROR_INVALID_CLUSTER_IPV6_ADDRESS|IPv6 address not valid for the resource||S-GOSYS S-W32DOC
win32|5912|ERROR_CLUSTER_INTERNAL_INVALID_FUNCTION|Internal: invalid function||S-GOSYS S-W32DOC
win32|5913|ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS|Parameter out of range||S-GOSYS S-W32DOC
win32|5914|ERROR_CLUSTER_PARTIAL_SEND|Fewer bytes sent than asked|Network fault between nodes|S-GOSYS S-W32DOC
win32|5915|ERROR_CLUSTER_REGISTRY_INVALID_FUNCTION|Invalid cluster registry operation||S-GOSYS S-W32DOC
win32|5916|ERROR_CLUSTER_INVALID_STRING_TERMINATION|String not terminated||S-GOSYS S-W32DOC
win32|5917|ERROR_CLUSTER_INVALID_STRING_FORMAT|String format wrong||S-GOSYS S-W32DOC
win32|5918|ERROR_CLUSTER_DATABASE_TRANSACTION_IN_PROGRESS|Database transaction already running||S-GOSYS S-W32DOC
win32|5919|ERROR_CLUSTER_DATABASE_TRANSACTION_NOT_IN_PROGRESS|No database transaction running||S-GOSYS S-W32DOC
win32|5920|ERROR_CLUSTER_NULL_DATA|Internal: data not initialised||S-GOSYS S-W32DOC
win32|5921|ERROR_CLUSTER_PARTIAL_READ|Short read from a stream|Network fault between nodes|S-GOSYS S-W32DOC
win32|5922|ERROR_CLUSTER_PARTIAL_WRITE|Short write to a stream||S-GOSYS S-W32DOC
win32|5923|ERROR_CLUSTER_CANT_DESERIALIZE_DATA|Data could not be deserialised|Version mismatch or damage|S-GOSYS S-W32DOC
win32|5924|ERROR_DEPENDENT_RESOURCE_PROPERTY_CONFLICT|Property conflicts with a dependent resource||S-GOSYS S-W32DOC
win32|5925|ERROR_CLUSTER_NO_QUORUM|No quorum|See 1177, witness state|S-GOSYS S-W32DOC
win32|5926|ERROR_CLUSTER_INVALID_IPV6_NETWORK|IPv6 network not valid||S-GOSYS S-W32DOC
win32|5927|ERROR_CLUSTER_INVALID_IPV6_TUNNEL_NETWORK|IPv6 tunnel network not valid||S-GOSYS S-W32DOC
win32|5928|ERROR_QUORUM_NOT_ALLOWED_IN_THIS_GROUP|Quorum resource cannot stay in Available Storage||S-GOSYS S-W32DOC
win32|5929|ERROR_DEPENDENCY_TREE_TOO_COMPLEX|Dependency tree too deep||S-GOSYS S-W32DOC
win32|5930|ERROR_EXCEPTION_IN_RESOURCE_CALL|Resource DLL raised an exception|RHS dump|S-GOSYS S-W32DOC
win32|5931|ERROR_CLUSTER_RHS_FAILED_INITIALIZATION|RHS did not initialise||S-GOSYS S-W32DOC
win32|5932|ERROR_CLUSTER_NOT_INSTALLED|Failover Clustering feature not installed||S-GOSYS S-W32DOC
win32|5933|ERROR_CLUSTER_RESOURCES_MUST_BE_ONLINE_ON_THE_SAME_NODE|Resources must be online on the same node||S-GOSYS S-W32DOC
win32|5934|ERROR_CLUSTER_MAX_NODES_IN_CLUSTER|Node limit reached||S-GOSYS S-W32DOC
win32|5935|ERROR_CLUSTER_TOO_MANY_NODES|Too many nodes asked||S-GOSYS S-W32DOC
win32|5936|ERROR_CLUSTER_OBJECT_ALREADY_USED|Enabled computer object with the cluster name exists||S-GOSYS S-W32DOC
win32|5937|ERROR_NONCORE_GROUPS_FOUND|Roles remain, cluster cannot be destroyed||S-GOSYS S-W32DOC
win32|5938|ERROR_FILE_SHARE_RESOURCE_CONFLICT|Witness share is hosted by this cluster||S-GOSYS S-W32DOC
win32|5939|ERROR_CLUSTER_EVICT_INVALID_REQUEST|Eviction would break quorum||S-GOSYS S-W32DOC
win32|5940|ERROR_CLUSTER_SINGLETON_RESOURCE|One instance per cluster only||S-GOSYS S-W32DOC
win32|5941|ERROR_CLUSTER_GROUP_SINGLETON_RESOURCE|One instance per group only||S-GOSYS S-W32DOC
win32|5942|ERROR_CLUSTER_RESOURCE_PROVIDER_FAILED|A provider resource failed, so this one failed|Look at the dependency|S-GOSYS S-W32DOC
win32|5943|ERROR_CLUSTER_RESOURCE_CONFIGURATION_ERROR|Resource says that no node can host it|Group stops failing over|S-GOSYS S-W32DOC
win32|5944|ERROR_CLUSTER_GROUP_BUSY|Group busy|Retry|S-GOSYS S-W32DOC
win32|5945|ERROR_CLUSTER_NOT_SHARED_VOLUME|Path is not on a CSV||S-GOSYS S-W32DOC
win32|5946|ERROR_CLUSTER_INVALID_SECURITY_DESCRIPTOR|Security descriptor not acceptable for a cluster||S-GOSYS S-W32DOC
win32|5947|ERROR_CLUSTER_SHARED_VOLUMES_IN_USE|CSVs still configured|Remove them from CSV first|S-GOSYS S-W32DOC
win32|5948|ERROR_CLUSTER_USE_SHARED_VOLUMES_API|Resource must be handled through the CSV interface|Use Move-ClusterSharedVolume and the like, not the group commands|S-GOSYS S-W32DOC
win32|5949|ERROR_CLUSTER_BACKUP_IN_PROGRESS|Backup running on the volume|Wait for 5141, or find the stuck backup|S-GOSYS S-W32DOC
win32|5950|ERROR_NON_CSV_PATH|Path is not a CSV path||S-GOSYS S-W32DOC
win32|5951|ERROR_CSV_VOLUME_NOT_LOCAL|CSV not mounted on this node|Not the coordinator|S-GOSYS S-W32DOC
win32|5952|ERROR_CLUSTER_WATCHDOG_TERMINATING|Cluster watchdog is ending||S-GOSYS S-W32DOC
win32|5953|ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES|Move vetoed: nodes not compatible||S-GOSYS S-W32DOC
win32|5954|ERROR_CLUSTER_INVALID_NODE_WEIGHT|Node weight change invalid||S-GOSYS S-W32DOC
win32|5955|ERROR_CLUSTER_RESOURCE_VETOED_CALL|Resource vetoed the call|See 5143, 5146-5148|S-GOSYS S-W32DOC
win32|5956|ERROR_RESMON_SYSTEM_RESOURCES_LACKING|Not enough system resources for the resource|Memory reservation of a VM|S-GOSYS S-W32DOC
win32|5957|ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION|Move vetoed: destination short of resources||S-GOSYS S-W32DOC
win32|5958|ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_SOURCE|Move vetoed: source short of resources||S-GOSYS S-W32DOC
win32|5959|ERROR_CLUSTER_GROUP_QUEUED|Group queued for an operation||S-GOSYS S-W32DOC
win32|5960|ERROR_CLUSTER_RESOURCE_LOCKED_STATUS|A resource is locked|VM in a locked state|S-GOSYS S-W32DOC
win32|5961|ERROR_CLUSTER_SHARED_VOLUME_FAILOVER_NOT_ALLOWED|Move refused by a CSV|Veto events 5143, 5146-5148|S-GOSYS S-W32DOC
win32|5962|ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS|Node drain already running||S-GOSYS S-W32DOC
win32|5963|ERROR_CLUSTER_DISK_NOT_CONNECTED|Clustered disk not connected to the node|Path or masking; candidate for NoDiskConnectivity|S-GOSYS S-W32DOC
win32|5964|ERROR_DISK_NOT_CSV_CAPABLE|Disk cannot be a CSV|No suitable partition|S-GOSYS S-W32DOC
win32|5965|ERROR_RESOURCE_NOT_IN_AVAILABLE_STORAGE|Resource not in Available Storage||S-GOSYS S-W32DOC
win32|5966|ERROR_CLUSTER_SHARED_VOLUME_REDIRECTED|CSVFS refused: volume is redirected|Switch back to direct first|S-GOSYS S-W32DOC
win32|5967|ERROR_CLUSTER_SHARED_VOLUME_NOT_REDIRECTED|CSVFS refused: volume is not redirected||S-GOSYS S-W32DOC
win32|5968|ERROR_CLUSTER_CANNOT_RETURN_PROPERTIES|Properties cannot be returned now||S-GOSYS S-W32DOC
win32|5969|ERROR_CLUSTER_RESOURCE_CONTAINS_UNSUPPORTED_DIFF_AREA_FOR_SHARED_VOLUMES|Diff area on another volume, not allowed for CSV|See 5144, 5145|S-GOSYS S-W32DOC
win32|5970|ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE|Resource is in maintenance mode||S-GOSYS S-W32DOC
win32|5971|ERROR_CLUSTER_AFFINITY_CONFLICT|Affinity rule conflict||S-GOSYS S-W32DOC
win32|5972|ERROR_CLUSTER_RESOURCE_IS_REPLICA_VIRTUAL_MACHINE|Resource is a replica VM||S-GOSYS S-W32DOC
win32|5973|ERROR_CLUSTER_UPGRADE_INCOMPATIBLE_VERSIONS|Functional level upgrade: versions do not fit||S-GOSYS
win32|5974|ERROR_CLUSTER_UPGRADE_FIX_QUORUM_NOT_SUPPORTED|Upgrade cannot fix quorum automatically||S-GOSYS
win32|5975|ERROR_CLUSTER_UPGRADE_RESTART_REQUIRED|Restart of the service needed for the upgrade||S-GOSYS
win32|5976|ERROR_CLUSTER_UPGRADE_IN_PROGRESS|Upgrade running||S-GOSYS
win32|5977|ERROR_CLUSTER_UPGRADE_INCOMPLETE|Upgrade incomplete|See 1664|S-GOSYS
win32|5978|ERROR_CLUSTER_NODE_IN_GRACE_PERIOD|Node in its grace period||S-GOSYS
win32|5979|ERROR_CLUSTER_CSV_IO_PAUSE_TIMEOUT|CSV did not finish pausing IO in time|Find the node with IO that does not complete; live dump 0x168|S-GOSYS
win32|5980|ERROR_NODE_NOT_ACTIVE_CLUSTER_MEMBER|Node is not an active member||S-GOSYS
win32|5981|ERROR_CLUSTER_RESOURCE_NOT_MONITORED|Resource is not monitored|Node isolated, see 1673/1681|S-GOSYS
win32|5982|ERROR_CLUSTER_RESOURCE_DOES_NOT_SUPPORT_UNMONITORED|Resource type cannot stay unmonitored||S-GOSYS
win32|5983|ERROR_CLUSTER_RESOURCE_IS_REPLICATED|Resource is replicated|Storage Replica|S-GOSYS
win32|5984|ERROR_CLUSTER_NODE_ISOLATED|Node is isolated|See 1673|S-GOSYS
win32|5985|ERROR_CLUSTER_NODE_QUARANTINED|Node is quarantined|See 1672|S-GOSYS
win32|5986|ERROR_CLUSTER_DATABASE_UPDATE_CONDITION_FAILED|Conditional database update not met|Retry of a compare-and-set|S-GOSYS
win32|5987|ERROR_CLUSTER_SPACE_DEGRADED|Storage Space is degraded|Not enough healthy drives|S-GOSYS
win32|5988|ERROR_CLUSTER_TOKEN_DELEGATION_NOT_SUPPORTED|Token delegation not supported||S-GOSYS
win32|5989|ERROR_CLUSTER_CSV_INVALID_HANDLE|CSV handle is invalid|Volume went through Init; reopen|S-GOSYS
win32|5990|ERROR_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR|Allowed only on the coordinator|Run it on the owner node|S-GOSYS
win32|5991|ERROR_GROUPSET_NOT_AVAILABLE|Group set not available||S-GOSYS
win32|5992|ERROR_GROUPSET_NOT_FOUND|Group set unknown||S-GOSYS
win32|5993|ERROR_GROUPSET_CANT_PROVIDE|Group set cannot provide||S-GOSYS
win32|5994|ERROR_CLUSTER_FAULT_DOMAIN_PARENT_NOT_FOUND|Fault domain parent absent||S-GOSYS
win32|5995|ERROR_CLUSTER_FAULT_DOMAIN_INVALID_HIERARCHY|Fault domain hierarchy invalid||S-GOSYS
win32|5996|ERROR_CLUSTER_FAULT_DOMAIN_FAILED_S2D_VALIDATION|Fault domain change fails S2D validation||S-GOSYS
win32|5997|ERROR_CLUSTER_FAULT_DOMAIN_S2D_CONNECTIVITY_LOSS|Fault domain change would cut S2D connectivity||S-GOSYS
win32|5998|ERROR_CLUSTER_INVALID_INFRASTRUCTURE_FILESERVER_NAME|Infrastructure file server name invalid||S-GOSYS
win32|5999|ERROR_CLUSTERSET_MANAGEMENT_CLUSTER_UNREACHABLE|Cluster set management cluster unreachable||S-GOSYS
win32|8224|ERROR_DS_OPERATIONS_ERROR|Operations error in AD||S-GOSYS
win32|8344|ERROR_DS_INSUFF_ACCESS_RIGHTS|Not enough AD rights|CNO rights in the OU|S-GOSYS
win32|8557|ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED|Machine account quota exceeded|VCO creation|S-GOSYS
win32|9002|DNS_ERROR_RCODE_SERVER_FAILURE|DNS server failure||S-GOSYS
win32|9003|DNS_ERROR_RCODE_NAME_ERROR|DNS name does not exist||S-GOSYS
win32|9005|DNS_ERROR_RCODE_REFUSED|DNS update refused||S-GOSYS
win32|9017|DNS_ERROR_RCODE_BADKEY|DNS bad key||S-GOSYS
win32|9505|DNS_ERROR_UNSECURE_PACKET|Unsigned DNS packet where security is required||S-GOSYS
win32|10004|WSAEINTR|Socket call interrupted||S-GOSYS
win32|10013|WSAEACCES|Socket access forbidden|Port in use or firewall|S-GOSYS
win32|10022|WSAEINVAL|Socket argument invalid||S-GOSYS
win32|10038|WSAENOTSOCK|Not a socket||S-GOSYS
win32|10040|WSAEMSGSIZE|Message too long||S-GOSYS
win32|10048|WSAEADDRINUSE|Address already in use||S-GOSYS
win32|10049|WSAEADDRNOTAVAIL|Address not valid here||S-GOSYS
win32|10050|WSAENETDOWN|Network down|NIC or driver|S-GOSYS
win32|10051|WSAENETUNREACH|Network unreachable||S-GOSYS
win32|10052|WSAENETRESET|Connection dropped on reset||S-GOSYS
win32|10053|WSAECONNABORTED|Local host aborted the connection||S-GOSYS
win32|10054|WSAECONNRESET|Peer reset the connection|Peer ClusSvc stopped, crashed or dropped us|S-GOSYS
win32|10055|WSAENOBUFS|No socket buffers|Pool or port exhaustion|S-GOSYS
win32|10057|WSAENOTCONN|Socket not connected||S-GOSYS
win32|10058|WSAESHUTDOWN|Socket already shut down||S-GOSYS
win32|10060|WSAETIMEDOUT|Connection timed out|Peer unreachable, packet loss|S-GOSYS
win32|10061|WSAECONNREFUSED|Connection refused|Nothing listens on the port|S-GOSYS
win32|10064|WSAEHOSTDOWN|Host down||S-GOSYS
win32|10065|WSAEHOSTUNREACH|No route to host||S-GOSYS
win32|11001|WSAHOST_NOT_FOUND|Host unknown|DNS|S-GOSYS
win32|11004|WSANO_DATA|Name valid, no data|DNS|S-GOSYS
ntstatus|00000000|STATUS_SUCCESS|Success||S-GOSYS
ntstatus|00000102|STATUS_TIMEOUT|Wait timed out||S-GOSYS
ntstatus|00000103|STATUS_PENDING|Request pending|Normal for asynchronous IO|S-GOSYS
ntstatus|00000104|STATUS_REPARSE|Reparse needed||S-GOSYS
ntstatus|80000005|STATUS_BUFFER_OVERFLOW|Buffer too small, data cut|Harmless in size probes|S-GOSYS
ntstatus|80000011|STATUS_DEVICE_BUSY|Device busy|In a 5120: the device answered busy, which can also mean that the reservation of the node was lost; check PR keys and array load|S-GOSYS S-5120B S-5120G
ntstatus|80000016|STATUS_VERIFY_REQUIRED|Media must be verified, check for a changed disk||S-GOSYS
ntstatus|8000001a|STATUS_NO_MORE_ENTRIES|No more entries|Harmless|S-GOSYS
ntstatus|8000001c|STATUS_MEDIA_CHANGED|Media changed||S-GOSYS
ntstatus|80130001|STATUS_CLUSTER_NODE_ALREADY_UP|Cluster node already up||S-GOSYS
ntstatus|80130002|STATUS_CLUSTER_NODE_ALREADY_DOWN|Cluster node already down||S-GOSYS
ntstatus|80130003|STATUS_CLUSTER_NETWORK_ALREADY_ONLINE|Cluster network already online||S-GOSYS
ntstatus|80130004|STATUS_CLUSTER_NETWORK_ALREADY_OFFLINE|Cluster network already offline||S-GOSYS
ntstatus|80130005|STATUS_CLUSTER_NODE_ALREADY_MEMBER|Node is already a member||S-GOSYS
ntstatus|c0000001|STATUS_UNSUCCESSFUL|Unspecified failure|In a 5120: look for the first error on the coordinator and in the storage driver|S-GOSYS S-5120G
ntstatus|c0000002|STATUS_NOT_IMPLEMENTED|Not implemented||S-GOSYS
ntstatus|c0000004|STATUS_INFO_LENGTH_MISMATCH|Structure size does not match||S-GOSYS
ntstatus|c0000008|STATUS_INVALID_HANDLE|Handle invalid|Handle died after Init or forced close|S-GOSYS
ntstatus|c000000d|STATUS_INVALID_PARAMETER|Invalid parameter||S-GOSYS
ntstatus|c000000e|STATUS_NO_SUCH_DEVICE|Device does not exist|Disk vanished from the coordinator: path, masking, surprise removal|S-GOSYS S-5120B
ntstatus|c000000f|STATUS_NO_SUCH_FILE|No such file||S-GOSYS
ntstatus|c0000010|STATUS_INVALID_DEVICE_REQUEST|Request invalid for this device||S-GOSYS
ntstatus|c0000011|STATUS_END_OF_FILE|End of file||S-GOSYS
ntstatus|c0000013|STATUS_NO_MEDIA_IN_DEVICE|No medium in the device|In a 5120: LUN removed or unmapped|S-GOSYS S-5120G
ntstatus|c0000015|STATUS_NONEXISTENT_SECTOR|Sector not found||S-GOSYS
ntstatus|c0000016|STATUS_MORE_PROCESSING_REQUIRED|More processing required|Internal to drivers|S-GOSYS
ntstatus|c0000017|STATUS_NO_MEMORY|Out of memory||S-GOSYS
ntstatus|c0000022|STATUS_ACCESS_DENIED|Access denied|Rights or share security; check CLIUSR|S-GOSYS
ntstatus|c0000023|STATUS_BUFFER_TOO_SMALL|Buffer too small|Harmless in size probes|S-GOSYS
ntstatus|c0000033|STATUS_OBJECT_NAME_INVALID|Object name invalid||S-GOSYS
ntstatus|c0000034|STATUS_OBJECT_NAME_NOT_FOUND|Object name absent|Path or volume name gone|S-GOSYS
ntstatus|c0000035|STATUS_OBJECT_NAME_COLLISION|Object name collision||S-GOSYS
ntstatus|c000003a|STATUS_OBJECT_PATH_NOT_FOUND|Path absent||S-GOSYS
ntstatus|c000003e|STATUS_DATA_ERROR|Data error (CRC)|Medium or path|S-GOSYS
ntstatus|c0000043|STATUS_SHARING_VIOLATION|Sharing violation||S-GOSYS
ntstatus|c0000044|STATUS_QUOTA_EXCEEDED|Quota exceeded||S-GOSYS
ntstatus|c0000054|STATUS_FILE_LOCK_CONFLICT|Byte range locked by another||S-GOSYS
ntstatus|c0000055|STATUS_LOCK_NOT_GRANTED|Lock not granted||S-GOSYS
ntstatus|c0000056|STATUS_DELETE_PENDING|Delete pending||S-GOSYS
ntstatus|c000006d|STATUS_LOGON_FAILURE|Logon failure|SMB session to the coordinator refused: CLIUSR password, NTLM disabled by policy, time skew|S-GOSYS S-5120B
ntstatus|c000006e|STATUS_ACCOUNT_RESTRICTION|Account restriction|Policy blocks the account|S-GOSYS
ntstatus|c0000071|STATUS_PASSWORD_EXPIRED|Password expired||S-GOSYS
ntstatus|c0000072|STATUS_ACCOUNT_DISABLED|Account disabled||S-GOSYS
ntstatus|c000007f|STATUS_DISK_FULL|Disk full|Free space on the CSV|S-GOSYS
ntstatus|c0000080|STATUS_SERVER_DISABLED|Server disabled|Server service|S-GOSYS
ntstatus|c0000098|STATUS_FILE_INVALID|File's volume changed under it||S-GOSYS
ntstatus|c000009a|STATUS_INSUFFICIENT_RESOURCES|Insufficient resources|Pool exhaustion on client or coordinator|S-GOSYS S-5120G
ntstatus|c000009c|STATUS_DEVICE_DATA_ERROR|Device data error (unreadable block)|Medium damage; on direct IO this one does NOT pause the volume|S-GOSYS S-5120B
ntstatus|c000009d|STATUS_DEVICE_NOT_CONNECTED|Device not connected|Path to the LUN lost on the coordinator or on this node|S-GOSYS S-5120B
ntstatus|c000009e|STATUS_DEVICE_POWER_FAILURE|Device power failure||S-GOSYS
ntstatus|c00000a1|STATUS_WORKING_SET_QUOTA|Working set quota||S-GOSYS
ntstatus|c00000a2|STATUS_MEDIA_WRITE_PROTECTED|Medium write protected|In a 5120: usually the node lost its reservation (PR) on the LUN; also seen when SMB is disabled|S-GOSYS S-5120G
ntstatus|c00000a3|STATUS_DEVICE_NOT_READY|Device not ready|LUN offline, path restart|S-GOSYS
ntstatus|c00000a5|STATUS_BAD_IMPERSONATION_LEVEL|Impersonation level too low|In a 5120: seen when a volume folder is renamed on the owner by an account without admin rights|S-GOSYS S-5120G
ntstatus|c00000b5|STATUS_IO_TIMEOUT|IO timed out|CSVFS got no answer from the coordinator in time: redirected IO limit 2 minutes synchronous, 4 minutes asynchronous; look at the coordinator's disk and at SMB|S-GOSYS S-5120B S-5120G
ntstatus|c00000bb|STATUS_NOT_SUPPORTED|Request not supported|Volume or provider lacks the feature|S-GOSYS
ntstatus|c00000bc|STATUS_REMOTE_NOT_LISTENING|Remote computer not listening||S-GOSYS
ntstatus|c00000bd|STATUS_DUPLICATE_NAME|Duplicate network name||S-GOSYS
ntstatus|c00000be|STATUS_BAD_NETWORK_PATH|Network path not found|Name or address of the coordinator cannot be reached through SMB|S-GOSYS S-5120B
ntstatus|c00000bf|STATUS_NETWORK_BUSY|Network busy||S-GOSYS
ntstatus|c00000c0|STATUS_DEVICE_DOES_NOT_EXIST|Network device gone|Share or disk of the coordinator is gone|S-GOSYS S-5120B
ntstatus|c00000c1|STATUS_TOO_MANY_COMMANDS|Too many commands||S-GOSYS
ntstatus|c00000c2|STATUS_ADAPTER_HARDWARE_ERROR|Network adapter hardware error||S-GOSYS
ntstatus|c00000c3|STATUS_INVALID_NETWORK_RESPONSE|Malformed network reply||S-GOSYS
ntstatus|c00000c4|STATUS_UNEXPECTED_NETWORK_ERROR|Unexpected network error|SMB connection broke in an unusual way|S-GOSYS S-5120B
ntstatus|c00000c9|STATUS_NETWORK_NAME_DELETED|Network name deleted|Share GUID$ or session removed: coordinator moved, restarted, or Server service restarted|S-GOSYS S-5120B
ntstatus|c00000ca|STATUS_NETWORK_ACCESS_DENIED|Network access denied|SMB rights|S-GOSYS
ntstatus|c00000cc|STATUS_BAD_NETWORK_NAME|Network name (share) unknown|GUID$ or CSV$ share not there on the contacted node: stale map of the coordinator|S-GOSYS S-5120B
ntstatus|c00000cd|STATUS_TOO_MANY_NAMES|Too many names||S-GOSYS
ntstatus|c00000ce|STATUS_TOO_MANY_SESSIONS|Too many sessions||S-GOSYS
ntstatus|c00000d0|STATUS_REQUEST_NOT_ACCEPTED|Request not accepted|SMB session limit|S-GOSYS
ntstatus|c00000df|STATUS_NO_SUCH_DOMAIN|No such domain||S-GOSYS
ntstatus|c00000e5|STATUS_INTERNAL_ERROR|Internal error||S-GOSYS
ntstatus|c00000e8|STATUS_INVALID_USER_BUFFER|User buffer invalid|Caller fault; does not pause the volume|S-GOSYS S-5120B
ntstatus|c0000101|STATUS_DIRECTORY_NOT_EMPTY|Directory not empty||S-GOSYS
ntstatus|c0000102|STATUS_FILE_CORRUPT_ERROR|File corrupt|chkdsk|S-GOSYS
ntstatus|c0000120|STATUS_CANCELLED|Cancelled|Side effect of close or pause; does not pause the volume|S-GOSYS S-5120B
ntstatus|c0000121|STATUS_CANNOT_DELETE|Cannot delete||S-GOSYS
ntstatus|c0000123|STATUS_FILE_DELETED|File deleted||S-GOSYS
ntstatus|c0000128|STATUS_FILE_CLOSED|File object was closed|In a 5120: handle on the coordinator was closed under the request|S-GOSYS S-5120G
ntstatus|c000012d|STATUS_COMMITMENT_LIMIT|Commit limit reached||S-GOSYS
ntstatus|c000013b|STATUS_LOCAL_DISCONNECT|Local side disconnected||S-GOSYS
ntstatus|c000013c|STATUS_REMOTE_DISCONNECT|Remote side disconnected||S-GOSYS
ntstatus|c000013d|STATUS_REMOTE_RESOURCES|Remote resources exhausted||S-GOSYS
ntstatus|c000013e|STATUS_LINK_FAILED|Link failed||S-GOSYS
ntstatus|c000013f|STATUS_LINK_TIMEOUT|Link timed out||S-GOSYS
ntstatus|c0000140|STATUS_INVALID_CONNECTION|Connection invalid||S-GOSYS
ntstatus|c0000141|STATUS_INVALID_ADDRESS|Address invalid||S-GOSYS
ntstatus|c000014b|STATUS_PIPE_BROKEN|Pipe broken||S-GOSYS
ntstatus|c000014c|STATUS_REGISTRY_CORRUPT|Registry corrupt||S-GOSYS
ntstatus|c000014d|STATUS_REGISTRY_IO_FAILED|Registry IO failed||S-GOSYS
ntstatus|c000014f|STATUS_UNRECOGNIZED_VOLUME|Volume has no recognised file system|RAW volume|S-GOSYS
ntstatus|c000015b|STATUS_LOGON_TYPE_NOT_GRANTED|Logon type not granted||S-GOSYS
ntstatus|c0000184|STATUS_INVALID_DEVICE_STATE|Device state invalid||S-GOSYS
ntstatus|c0000185|STATUS_IO_DEVICE_ERROR|IO device error|Read or write failed at the device; look at disk 11/51/153 and the array|S-GOSYS
ntstatus|c0000186|STATUS_DEVICE_PROTOCOL_ERROR|Device protocol error||S-GOSYS
ntstatus|c000018c|STATUS_TRUSTED_DOMAIN_FAILURE|Trusted relationship failure||S-GOSYS
ntstatus|c000018d|STATUS_TRUSTED_RELATIONSHIP_FAILURE|Trust failure of the machine||S-GOSYS
ntstatus|c0000190|STATUS_TRUST_FAILURE|Trusted domain failure||S-GOSYS
ntstatus|c0000192|STATUS_NETLOGON_NOT_STARTED|Netlogon not started||S-GOSYS
ntstatus|c0000193|STATUS_ACCOUNT_EXPIRED|Account expired||S-GOSYS
ntstatus|c0000194|STATUS_POSSIBLE_DEADLOCK|Possible deadlock||S-GOSYS
ntstatus|c0000203|STATUS_USER_SESSION_DELETED|User session deleted|The coordinator dropped the SMB session: server restart, CNO/CLIUSR change, disconnect by tool|S-GOSYS S-5120B
ntstatus|c0000205|STATUS_INSUFF_SERVER_RESOURCES|Server short of resources||S-GOSYS
ntstatus|c0000206|STATUS_INVALID_BUFFER_SIZE|Buffer size invalid||S-GOSYS
ntstatus|c0000207|STATUS_INVALID_ADDRESS_COMPONENT|Address component invalid||S-GOSYS
ntstatus|c000020a|STATUS_ADDRESS_ALREADY_EXISTS|Address already exists||S-GOSYS
ntstatus|c000020b|STATUS_ADDRESS_CLOSED|Address closed||S-GOSYS
ntstatus|c000020c|STATUS_CONNECTION_DISCONNECTED|Connection disconnected|TCP/RDMA connection to the coordinator dropped: node down, NIC reset, network fault; look for 1135 and SMBClient 30804/30805|S-GOSYS S-5120B
ntstatus|c000020d|STATUS_CONNECTION_RESET|Connection reset by the peer|Network fault or coordinator restart|S-GOSYS S-5120B
ntstatus|c000020e|STATUS_TOO_MANY_NODES|Too many nodes||S-GOSYS
ntstatus|c000020f|STATUS_TRANSACTION_ABORTED|Transaction aborted||S-GOSYS
ntstatus|c0000210|STATUS_TRANSACTION_TIMED_OUT|Transaction timed out||S-GOSYS
ntstatus|c000021a|STATUS_SYSTEM_PROCESS_TERMINATED|System process ended||S-GOSYS
ntstatus|c0000225|STATUS_NOT_FOUND|Not found|Often harmless in lookups|S-GOSYS
ntstatus|c0000235|STATUS_HANDLE_NOT_CLOSABLE|Handle not closable||S-GOSYS
ntstatus|c0000236|STATUS_CONNECTION_REFUSED|Connection refused|Nothing listens: Server service or firewall|S-GOSYS
ntstatus|c0000237|STATUS_GRACEFUL_DISCONNECT|Graceful disconnect||S-GOSYS
ntstatus|c0000238|STATUS_ADDRESS_ALREADY_ASSOCIATED|Address already associated||S-GOSYS
ntstatus|c0000239|STATUS_ADDRESS_NOT_ASSOCIATED|Address not associated||S-GOSYS
ntstatus|c000023a|STATUS_CONNECTION_INVALID|Connection invalid||S-GOSYS
ntstatus|c000023b|STATUS_CONNECTION_ACTIVE|Connection already active||S-GOSYS
ntstatus|c000023c|STATUS_NETWORK_UNREACHABLE|Network unreachable|Routing or network fault; also seen when the cluster mapped the CSV to a wrong path|S-GOSYS S-5120B S-5120G
ntstatus|c000023d|STATUS_HOST_UNREACHABLE|Host unreachable||S-GOSYS
ntstatus|c000023e|STATUS_PROTOCOL_UNREACHABLE|Protocol unreachable||S-GOSYS
ntstatus|c000023f|STATUS_PORT_UNREACHABLE|Port unreachable||S-GOSYS
ntstatus|c0000240|STATUS_REQUEST_ABORTED|Request aborted||S-GOSYS
ntstatus|c0000241|STATUS_CONNECTION_ABORTED|Connection aborted|Local side dropped the SMB connection|S-GOSYS S-5120B
ntstatus|c0000243|STATUS_USER_MAPPED_FILE|User-mapped section blocks the change||S-GOSYS
ntstatus|c0000257|STATUS_PATH_NOT_COVERED|DFS path not covered||S-GOSYS
ntstatus|c000005e|STATUS_NO_LOGON_SERVERS|No logon server reachable|Domain controller unreachable|S-GOSYS
ntstatus|c000026e|STATUS_VOLUME_DISMOUNTED|Volume dismounted|NTFS/ReFS on the coordinator was dismounted, nearly always because the disk went away; check storage on the coordinator|S-GOSYS S-5120B
ntstatus|c0000275|STATUS_NOT_A_REPARSE_POINT|Not a reparse point|ClusterStorage entry is a plain folder|S-GOSYS
ntstatus|c00002f0|STATUS_OBJECTID_NOT_FOUND|Object id not found||S-GOSYS
ntstatus|c0000388|STATUS_DOWNGRADE_DETECTED|Security downgrade detected||S-GOSYS
ntstatus|c00002b6|STATUS_DEVICE_REMOVED|Device was removed|Surprise removal of the LUN|S-GOSYS
ntstatus|c000035c|STATUS_NETWORK_SESSION_EXPIRED|Network session expired|SMB session must authenticate again; Kerberos ticket or time trouble|S-GOSYS S-5120B
ntstatus|c0000413|STATUS_AUTHENTICATION_FIREWALL_FAILED|Selective authentication refuses the account||S-GOSYS
ntstatus|c0000418|STATUS_NTLM_BLOCKED|NTLM blocked|Clusters before 2019 rely on NTLM for some CSV sessions (general knowledge); check the policy|S-GOSYS
ntstatus|c0000420|STATUS_ASSERTION_FAILURE|Assertion failed||S-GOSYS
ntstatus|c0000427|STATUS_FILE_SYSTEM_LIMITATION|File system limitation||S-GOSYS
ntstatus|c0000461|STATUS_DISK_RESOURCES_EXHAUSTED|Disk resources exhausted|Thin pool full|S-GOSYS
ntstatus|c0000463|STATUS_DEVICE_FEATURE_NOT_SUPPORTED|Device feature not supported|ODX/TRIM offload not supported|S-GOSYS
ntstatus|c0000464|STATUS_DEVICE_UNREACHABLE|Device unreachable|All paths failed|S-GOSYS
ntstatus|c0000465|STATUS_INVALID_TOKEN|Token invalid|ODX token|S-GOSYS
ntstatus|c0000466|STATUS_SERVER_UNAVAILABLE|Server unavailable|SMB continuous availability retry|S-GOSYS
ntstatus|c0000467|STATUS_FILE_NOT_AVAILABLE|File not available|In a 5120: storage health or array driver trouble (reported with Smart Array), or the file's server is gone|S-GOSYS S-5120G
ntstatus|c0000468|STATUS_DEVICE_INSUFFICIENT_RESOURCES|Device short of resources|Thin provisioning full on the array|S-GOSYS
ntstatus|c000046b|STATUS_FT_WRITE_FAILURE|Write failed on some copies|Mirror member fault on the coordinator|S-GOSYS S-5120B
ntstatus|c000046c|STATUS_FT_DI_SCAN_REQUIRED|Data integrity scan required|Storage Spaces needs a scan|S-GOSYS
ntstatus|c0000470|STATUS_DATA_CHECKSUM_ERROR|Checksum error|ReFS or Spaces integrity|S-GOSYS
ntstatus|c0000476|STATUS_OPERATION_IN_PROGRESS|Operation in progress||S-GOSYS
ntstatus|c0000477|STATUS_INVALID_INITIATOR_TARGET_PATH|Initiator-target path invalid||S-GOSYS
ntstatus|c0000479|STATUS_NOT_REDUNDANT_STORAGE|Storage not redundant|Space degraded|S-GOSYS
ntstatus|c000047d|STATUS_IO_OPERATION_TIMEOUT|IO operation timed out|Distinct from C00000B5|S-GOSYS
ntstatus|c0000480|STATUS_SHARE_UNAVAILABLE|Share unavailable|SMB CA|S-GOSYS
ntstatus|c0000483|STATUS_DEVICE_HARDWARE_ERROR|Device hardware error||S-GOSYS
ntstatus|c0000486|STATUS_STORAGE_TOPOLOGY_ID_MISMATCH|Storage topology id mismatch|Spaces: disk moved|S-GOSYS
ntstatus|c0000499|STATUS_DEVICE_IN_MAINTENANCE|Device in maintenance||S-GOSYS
ntstatus|c000049e|STATUS_STORAGE_LOST_DATA_PERSISTENCE|Storage lost data persistence||S-GOSYS
ntstatus|c0130001|STATUS_CLUSTER_INVALID_NODE|Cluster node name or id invalid||S-GOSYS
ntstatus|c0130002|STATUS_CLUSTER_NODE_EXISTS|Cluster node exists||S-GOSYS
ntstatus|c0130003|STATUS_CLUSTER_JOIN_IN_PROGRESS|Join in progress||S-GOSYS
ntstatus|c0130004|STATUS_CLUSTER_NODE_NOT_FOUND|Cluster node unknown||S-GOSYS
ntstatus|c0130005|STATUS_CLUSTER_LOCAL_NODE_NOT_FOUND|Local node record missing||S-GOSYS
ntstatus|c0130006|STATUS_CLUSTER_NETWORK_EXISTS|Cluster network exists||S-GOSYS
ntstatus|c0130007|STATUS_CLUSTER_NETWORK_NOT_FOUND|Cluster network unknown||S-GOSYS
ntstatus|c0130008|STATUS_CLUSTER_NETINTERFACE_EXISTS|Network interface exists||S-GOSYS
ntstatus|c0130009|STATUS_CLUSTER_NETINTERFACE_NOT_FOUND|Network interface unknown||S-GOSYS
ntstatus|c013000a|STATUS_CLUSTER_INVALID_REQUEST|Cluster request invalid||S-GOSYS
ntstatus|c013000b|STATUS_CLUSTER_INVALID_NETWORK_PROVIDER|Network provider invalid||S-GOSYS
ntstatus|c013000c|STATUS_CLUSTER_NODE_DOWN|Cluster node down||S-GOSYS
ntstatus|c013000d|STATUS_CLUSTER_NODE_UNREACHABLE|Cluster node unreachable||S-GOSYS
ntstatus|c013000e|STATUS_CLUSTER_NODE_NOT_MEMBER|Node not a member||S-GOSYS
ntstatus|c013000f|STATUS_CLUSTER_JOIN_NOT_IN_PROGRESS|No join in progress||S-GOSYS
ntstatus|c0130010|STATUS_CLUSTER_INVALID_NETWORK|Cluster network invalid||S-GOSYS
ntstatus|c0130011|STATUS_CLUSTER_NO_NET_ADAPTERS|No network adapter||S-GOSYS
ntstatus|c0130012|STATUS_CLUSTER_NODE_UP|Cluster node up||S-GOSYS
ntstatus|c0130013|STATUS_CLUSTER_NODE_PAUSED|Cluster node paused||S-GOSYS
ntstatus|c0130014|STATUS_CLUSTER_NODE_NOT_PAUSED|Cluster node not paused||S-GOSYS
ntstatus|c0130015|STATUS_CLUSTER_NO_SECURITY_CONTEXT|No security context||S-GOSYS
ntstatus|c0130016|STATUS_CLUSTER_NETWORK_NOT_INTERNAL|Network not for internal traffic||S-GOSYS
ntstatus|c0130017|STATUS_CLUSTER_POISONED|Node poisoned|Peers ordered this node out|S-GOSYS
ntstatus|c0130018|STATUS_CLUSTER_NON_CSV_PATH|Path is not on a CSV||S-GOSYS
ntstatus|c0130019|STATUS_CLUSTER_CSV_VOLUME_NOT_LOCAL|CSV not mounted on this node|Not the coordinator|S-GOSYS
ntstatus|c0130020|STATUS_CLUSTER_CSV_READ_OPLOCK_BREAK_IN_PROGRESS|Read oplock break running on the CSV|Short wait, retried|S-GOSYS
ntstatus|c0130021|STATUS_CLUSTER_CSV_AUTO_PAUSE_ERROR|CSVFS internal auto-pause request|A single one without 5142 can be ignored; see the note on its name|S-GOSYS S-5120B S-5120G
ntstatus|c0130022|STATUS_CLUSTER_CSV_REDIRECTED|Refused: CSV is redirected||S-GOSYS
ntstatus|c0130023|STATUS_CLUSTER_CSV_NOT_REDIRECTED|Refused: CSV is not redirected||S-GOSYS
ntstatus|c0130024|STATUS_CLUSTER_CSV_VOLUME_DRAINING|CSV is draining|The answering side is in Draining: another node or the coordinator pauses|S-GOSYS S-5120B
ntstatus|c0130025|STATUS_CLUSTER_CSV_SNAPSHOT_CREATION_IN_PROGRESS|Snapshot creation in progress|Backup|S-GOSYS
ntstatus|c0130026|STATUS_CLUSTER_CSV_VOLUME_DRAINING_SUCCEEDED_DOWNLEVEL|CSV draining; the down-level part succeeded|As C0130024|S-GOSYS S-5120B
ntstatus|c0130027|STATUS_CLUSTER_CSV_NO_SNAPSHOTS|Snapshots expected by CSVFS are absent on the volume|See 5156; diff area ran out of space or snapshot deleted|S-GOSYS S-5120B
ntstatus|c0130028|STATUS_CSV_IO_PAUSE_TIMEOUT|CSV did not pause its IO in time|Find the IO that does not complete; live dump 0x168|S-GOSYS
ntstatus|c0130029|STATUS_CLUSTER_CSV_INVALID_HANDLE|CSV handle invalid||S-GOSYS
ntstatus|c0130030|STATUS_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR|Allowed on the coordinator only||S-GOSYS
ntstatus|c0130031|STATUS_CLUSTER_CAM_TICKET_REPLAY_DETECTED|Replayed ticket of the cluster authentication manager||S-GOSYS
ntstatus|c0210034|STATUS_FVE_NOT_ALLOWED_ON_CSV_STACK|BitLocker action not allowed on the CSV stack|Run it on the coordinator in maintenance|S-GOSYS
ntstatus|c0210035|STATUS_FVE_NOT_ALLOWED_ON_CLUSTER|BitLocker action not allowed on a cluster disk||S-GOSYS
ntstatus|c0380029|STATUS_VOLMGR_ALL_DISKS_FAILED|All disks of the volume failed||S-GOSYS
ntstatus|c0380047|STATUS_VOLMGR_VOLUME_LENGTH_INVALID|Volume length invalid|Coordinator's volume manager rejects the request: volume resized or gone|S-GOSYS S-5120B
ntstatus|c0380050|STATUS_VOLMGR_PACK_CONFIG_OFFLINE|Volume pack configuration offline|Does not pause the volume on direct IO|S-GOSYS S-5120B
ntstatus|c05cff03|STATUS_SVHDX_UNIT_ATTENTION_RESERVATIONS_PREEMPTED|Shared VHDX: reservations preempted||S-GOSYS
ntstatus|c05cff07|STATUS_SVHDX_RESERVATION_CONFLICT|Shared VHDX: reservation conflict|Guest cluster inside a VM|S-GOSYS
ntstatus|c05d0001|STATUS_SMB_BAD_CLUSTER_DIALECT|SMB dialect not allowed between cluster nodes|SMB version mismatch or hardening|S-GOSYS
ntstatus|c0e7000b|STATUS_SPACES_NOT_ENOUGH_DRIVES|Storage Spaces: not enough drives||S-GOSYS
ntstatus|c0e70018|STATUS_SPACES_INCONSISTENCY|Storage Spaces: inconsistency||S-GOSYS
ntstatus|c0e7001a|STATUS_SPACES_NO_REDUNDANCY|Storage Spaces: no redundancy left||S-GOSYS
ntstatus|c0e7001b|STATUS_SPACES_DRIVE_NOT_READY|Storage Spaces: drive not ready||S-GOSYS
ntstatus|c0e7001c|STATUS_SPACES_DRIVE_SPLIT|Storage Spaces: drive split||S-GOSYS
ntstatus|c0e7001d|STATUS_SPACES_DRIVE_LOST_DATA|Storage Spaces: drive lost data||S-GOSYS
ntstatus|c0000222|STATUS_LOST_WRITEBEHIND_DATA|Lost delayed write data|Buffered data could not be written: see Ntfs 50 / 140|S-GOSYS
hresult|803100ad|FVE_E_NOT_ALLOWED_ON_CSV_STACK|BitLocker action not allowed while the disk is in the CSV stack|Put the volume in maintenance on the coordinator first|S-GOSYS S-BL
hresult|803100ae|FVE_E_NOT_ALLOWED_ON_CLUSTER|BitLocker action not allowed on a clustered disk in this state|Put the disk in maintenance first|S-GOSYS S-BL
hresult|8031001e|FVE_E_CLUSTERING_NOT_SUPPORTED|BitLocker: not supported on a clustered volume in this form|Windows older than 2012, or the disk is not in maintenance|S-GOSYS S-BL
hresult|80090322|SEC_E_WRONG_PRINCIPAL|The other side is not the account that was asked for|When a cluster is made or a node joins: a user account with the name of a node stands in the way|S-GOSYS PRINCIPAL
hresult|80090327|SEC_E_CERT_UNKNOWN|Securing the connection failed for a reason without a code of its own|When a node joins: TLS 1.3 switched on in the registry of the node that refuses|S-GOSYS KB5015645
hresult|80830005|ERROR_TIERING_WRONG_CLUSTER_NODE|Tiering command ran on a node that does not own the space|Run it on the coordinator|S-GOSYS
hresult|80042302|VSS_E_UNEXPECTED|VSS: unexpected error|VSS and provider events in Application|S-COMMON
hresult|80042304|VSS_E_PROVIDER_NOT_REGISTERED|VSS: provider not registered|CSV provider: event 5219|S-COMMON
hresult|80042306|VSS_E_PROVIDER_VETO|VSS: provider vetoed|Snapshot of the CSV refused: 5216, 5217|S-COMMON
hresult|80042308|VSS_E_OBJECT_NOT_FOUND|VSS: snapshot or set absent||S-COMMON
hresult|8004230c|VSS_E_VOLUME_NOT_SUPPORTED|VSS: volume not supported||S-COMMON
hresult|8004230f|VSS_E_UNEXPECTED_PROVIDER_ERROR|VSS: unexpected provider error||S-COMMON
hresult|80042313|VSS_E_FLUSH_WRITES_TIMEOUT|VSS: flush took too long|Storage latency|S-COMMON
hresult|80042314|VSS_E_HOLD_WRITES_TIMEOUT|VSS: writes could not be held in time|Storage latency|S-COMMON
hresult|80042316|VSS_E_SNAPSHOT_SET_IN_PROGRESS|VSS: another snapshot set runs|Two backups at once|S-COMMON
hresult|80042317|VSS_E_MAXIMUM_NUMBER_OF_SNAPSHOTS_REACHED|VSS: snapshot limit reached|Delete old snapshots|S-COMMON
hresult|8004231f|VSS_E_INSUFFICIENT_STORAGE|VSS: no space for the diff area|Free space on the CSV|S-COMMON
`;
