// The words of [DCM] messages. Knows nothing of their order or meaning.
// Names are hostile (blanks, quotes, parentheses), so a name token begins at its opening delimiter and runs to the last place
// where its own closing words follow. Each looks once through the body, which keeps reading linear.
import { createToken, type TokenType } from 'chevrotain';

// Heads: what a body begins with. Where one head begins with another, the longer stands first.
export const ClearVolumeStates = createToken({ name: 'ClearVolumeStates', pattern: /ClearVolumeStates: resource/ });
export const CreateDisk = createToken({ name: 'CreateDisk', pattern: /db\.CreateDcmDisk/ });
export const CreateLink = createToken({ name: 'CreateLink', pattern: /CreateLink/ });
export const DirectIoAnswered = createToken({ name: 'DirectIoAnswered', pattern: /PostOnline\. ?CanUseDirectIO for/ });
export const DirectIoAsked = createToken({ name: 'DirectIoAsked', pattern: /FsFilterCanUseDirectIO is called for/ });
export const DriverService = createToken({ name: 'DriverService', pattern: /service\/driver/ });
export const FilterHead = createToken({ name: 'FilterHead', pattern: /filter/ });
export const ListenerLaunched = createToken({ name: 'ListenerLaunched', pattern: /Pnp CfsFilter Launching Filter Listener/ });
export const MembershipEntered = createToken({ name: 'MembershipEntered', pattern: /UpdateClusDiskMembership \(enter\): ctl/ });
export const MembershipUpdated = createToken({ name: 'MembershipUpdated', pattern: /UpdateClusDiskMembership: ctl/ });
export const Request = createToken({ name: 'Request', pattern: /HandleRequest:/ });
export const RootIs = createToken({ name: 'RootIs', pattern: /Cluster Shared Volume Root is/ });
export const RootMessageSent = createToken({ name: 'RootMessageSent', pattern: /SetRoot message sent/ });
export const RouteChanged = createToken({ name: 'RouteChanged', pattern: /HandleNetftRemoteRouteChange/ });
export const SetMembership = createToken({ name: 'SetMembership', pattern: /Reservation\.SetMembership/ });
export const SetRootFolder = createToken({ name: 'SetRootFolder', pattern: /Filter\.CfsSetRootFolder \(/ });
export const ShortNameIs = createToken({ name: 'ShortNameIs', pattern: /short name is/ });
export const VolumeHead = createToken({ name: 'VolumeHead', pattern: /volume/ });

// Names, with their opening delimiter. `(?![^])` is the end of the body.
export const RegisteredDisk = createToken({ name: 'RegisteredDisk', pattern: / '[^]*(?=' [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)/ });
export const ClearedDisk = createToken({ name: 'ClearedDisk', pattern: / '[^]*(?=' states(?![^]))/ });
export const PausedVolume = createToken({ name: 'PausedVolume', pattern: / '[^]*(?=' is already paused(?![^]))/ });
export const ReservedDisk = createToken({ name: 'ReservedDisk', pattern: /\([^]*(?=,\([\d ]*\)\)(?![^]))/ });
export const DecidedVolume = createToken({ name: 'DecidedVolume', pattern: / [^]+(?= => (?:true|false)(?![^]))/i });
export const StartedDriver = createToken({ name: 'StartedDriver', pattern: / [^]+(?= started(?![^]))/ });
export const UnsafeFilter = createToken({ name: 'UnsafeFilter', pattern: / [^]+(?= found at unsafe altitude )/ });
export const LinkedPath = createToken({ name: 'LinkedPath', pattern: / [^]+(?= => (?:\\\\|file:\/\/\/)\?\\Volume\{)/ });
export const RootFolder = createToken({ name: 'RootFolder', pattern: /, RootFolder=[^]*(?=\)(?![^]))/ });

// What closes a name or follows it.
export const Guid = createToken({ name: 'Guid', pattern: /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/ });
export const VolumePathOpen = createToken({ name: 'VolumePathOpen', pattern: /(?: =>)? (?:\\\\|file:\/\/\/)\?\\Volume\{/ });
export const VolumePathEnd = createToken({ name: 'VolumePathEnd', pattern: /\}\\?/ });
export const QuoteBlank = createToken({ name: 'QuoteBlank', pattern: /' (?=[0-9a-fA-F])/ });
export const AuthorComment = createToken({ name: 'AuthorComment', pattern: /--+[^]*/ });
export const QuoteStates = createToken({ name: 'QuoteStates', pattern: /' states/ });
export const QuotePaused = createToken({ name: 'QuotePaused', pattern: /' is already paused/ });
export const Answer = createToken({ name: 'Answer', pattern: / => (?:true|false)/i });
export const Started = createToken({ name: 'Started', pattern: / started/ });
export const UnsafeAltitude = createToken({ name: 'UnsafeAltitude', pattern: / found at unsafe altitude/ });
export const ProcessId = createToken({ name: 'ProcessId', pattern: /P\.id=\d+/ });
export const CloseParen = createToken({ name: 'CloseParen', pattern: /\)/ });
export const Comma = createToken({ name: 'Comma', pattern: /,(?=\()/ });
export const NodeSetIs = createToken({ name: 'NodeSetIs', pattern: / nodeSet / });
export const NodeSet = createToken({ name: 'NodeSet', pattern: /\([\d ]*\)/ });
export const StatusIs = createToken({ name: 'StatusIs', pattern: /, status/ });
export const Control = createToken({ name: 'Control', pattern: / \d+(?= nodeSet )/ });
export const RequestName = createToken({ name: 'RequestName', pattern: / dcm\/[^]+/ });
/** To the end of the body; last, because it would swallow everything. */
export const Value = createToken({ name: 'Value', pattern: / [^]+/ });

export const dcmTokens: TokenType[] = [
  ...[ClearVolumeStates, CreateDisk, CreateLink, DirectIoAnswered, DirectIoAsked, DriverService, FilterHead, ListenerLaunched],
  ...[MembershipEntered, MembershipUpdated, Request, RootIs, RootMessageSent, RouteChanged, SetMembership, SetRootFolder],
  ...[ShortNameIs, VolumeHead],
  // Names before the words that close them: a name may look like such words, the words never look like a closed name.
  ...[
    RegisteredDisk,
    ClearedDisk,
    PausedVolume,
    ReservedDisk,
    DecidedVolume,
    StartedDriver,
    UnsafeFilter,
    LinkedPath,
    RootFolder,
  ],
  ...[VolumePathOpen, VolumePathEnd, Answer, Started, UnsafeAltitude, NodeSetIs, Control, NodeSet, StatusIs, Comma],
  ...[QuoteBlank, QuoteStates, QuotePaused, ProcessId, CloseParen, AuthorComment],
  ...[RequestName, Guid, Value],
];
