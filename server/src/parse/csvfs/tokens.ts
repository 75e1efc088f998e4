// The words of CSVFS messages. Knows nothing of their order or meaning.
// A value carries the label before it, so that a value of any characters is told from the next label; values end at the first
// place where the next label can stand, and each looks once through the body.
import { createToken, type TokenType } from 'chevrotain';

export const VolumeName = createToken({
  name: 'VolumeName',
  pattern: /Volume [^]+?(?= transitioning from | moved to state | is autopaused\.)/,
});
export const TransitionFrom = createToken({ name: 'TransitionFrom', pattern: / transitioning from [^.;]+?(?= to )/ });
/** States may be written with blanks: `Set Down Level`. */
export const TransitionTo = createToken({ name: 'TransitionTo', pattern: / to [^.;]+/ });
export const LocalIs = createToken({ name: 'LocalIs', pattern: /\. Local [^;]*/ });
export const FlagsAre = createToken({ name: 'FlagsAre', pattern: /; Flags [^;]*/ });
export const CountersNameIs = createToken({ name: 'CountersNameIs', pattern: /; CountersName [^]*?(?=; Volume target path )/ });
export const VolumeTarget = createToken({
  name: 'VolumeTarget',
  pattern: /; Volume target path [^]*?(?=; File System target path )/,
});
export const FileSystemTarget = createToken({ name: 'FileSystemTarget', pattern: /; File System target path [^]*/ });

export const MovedTo = createToken({ name: 'MovedTo', pattern: / moved to state [^.;]+/ });
/** 2012 and 2012 R2 shipped it as `Reson`. */
export const ReasonIs = createToken({ name: 'ReasonIs', pattern: /\. Rea?son:? [^]*?(?=; Status)/ });
export const StatusIs = createToken({ name: 'StatusIs', pattern: /; Status:? [^]*/ });

export const AutoPaused = createToken({ name: 'AutoPaused', pattern: / is autopaused\. Status:? \S+/ });
export const SourceIs = createToken({ name: 'SourceIs', pattern: / Source:? [^]*/ });

export const IoCount = createToken({ name: 'IoCount', pattern: /\d+(?= IOs timed out)/ });
export const TimedOutOn = createToken({ name: 'TimedOutOn', pattern: / IOs timed out on the volume [^]+/ });

export const FilterAltitude = createToken({
  name: 'FilterAltitude',
  pattern: /Filter at altitude [^]+?(?= has vetoed Direct IO )/,
});
export const VetoedFile = createToken({ name: 'VetoedFile', pattern: / has vetoed Direct IO for the file [^]+(?=\. Reason: )/ });
export const VetoReason = createToken({ name: 'VetoReason', pattern: /\. Reason: [^]*/ });

export const ServiceConnected = createToken({ name: 'ServiceConnected', pattern: /Cluster service connected\./ });
export const ServiceDisconnected = createToken({ name: 'ServiceDisconnected', pattern: /Cluster service disconnected\./ });
export const FullStop = createToken({ name: 'FullStop', pattern: /\./ });

export const csvfsTokens: TokenType[] = [
  ...[VolumeName, TransitionFrom, TransitionTo, LocalIs, FlagsAre, CountersNameIs, VolumeTarget, FileSystemTarget],
  ...[MovedTo, ReasonIs, StatusIs, AutoPaused, SourceIs, IoCount, TimedOutOn, FilterAltitude, VetoedFile, VetoReason],
  ...[ServiceConnected, ServiceDisconnected, FullStop],
];
