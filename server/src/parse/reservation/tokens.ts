// The words of messages on reservations, arbitration and disks that come online. Knows nothing of their order or meaning.
import { createToken, type TokenType } from 'chevrotain';

/** `Physical Disk <name>: `; the name may hold anything, so it ends where words of a known message follow its bracket. */
export const PhysicalDisk = createToken({ name: 'PhysicalDisk', pattern: /Physical Disk/ });
export const DiskName = createToken({
  name: 'DiskName',
  pattern:
    / <[^]*(?=>: (?:HardDiskpPRArbitrate: |ResHardDiskArbitrateInternal: |OnlineThread: |Underlying virtual disk is|Failing online due to))/,
});
export const DiskEnd = createToken({ name: 'DiskEnd', pattern: />?: / });

export const PreemptFailed = createToken({
  name: 'PreemptFailed',
  pattern: /HardDiskpPRArbitrate: Failed to preempt reservation, new key/,
});
export const OldKeyIs = createToken({ name: 'OldKeyIs', pattern: /, old key/ });
export const StatusIs = createToken({ name: 'StatusIs', pattern: /, status:?/ });
export const ArbitrationError = createToken({
  name: 'ArbitrationError',
  pattern: /ResHardDiskArbitrateInternal: PR Arbitration for disk Error:/,
});
export const SpaceReturned = createToken({ name: 'SpaceReturned', pattern: /OnlineThread: SuGetSpace returned/ });
export const OnlineError = createToken({ name: 'OnlineError', pattern: /OnlineThread: Error/ });
export const BringingOnline = createToken({ name: 'BringingOnline', pattern: / bringing resource online\.?/ });
export const NoRedundancy = createToken({
  name: 'NoRedundancy',
  pattern: /Underlying virtual disk is in 'no redundancy' state[^]*/,
});
export const OnlineRefused = createToken({
  name: 'OnlineRefused',
  pattern: /Failing online due to virtual disk in 'no redundancy' state[^]*/,
});

export const QuorumArbitrated = createToken({ name: 'QuorumArbitrated', pattern: /Successfully arbitrated quorum resource/ });

// ValidateStorage.txt
export const DiskFound = createToken({ name: 'DiskFound', pattern: /CprepDiskFind: found disk with signature/ });
export const IoctlSent = createToken({ name: 'IoctlSent', pattern: /DoIoctlAndAlloc: ControlCode/ });
export const ReturnedIs = createToken({ name: 'ReturnedIs', pattern: /, retCode/ });
export const ReadFailed = createToken({ name: 'ReadFailed', pattern: /CprepDiskIsPRPresent: Failed to read PR reservations/ });
export const ReadLeft = createToken({ name: 'ReadLeft', pattern: /CprepDiskIsPRPresent: Exit CprepDiskIsPRPresent:? hr/ });
export const PresentIs = createToken({ name: 'PresentIs', pattern: /, Present/ });
export const UnregisterEntered = createToken({
  name: 'UnregisterEntered',
  pattern: /CprepDiskPRUnRegister: Enter CprepDiskPRUnRegister: ulSignature/,
});
export const UnregisterFailed = createToken({
  name: 'UnregisterFailed',
  pattern: /CprepDiskPRUnRegister: Failed to unregister PR key/,
});
export const UnregisterLeft = createToken({
  name: 'UnregisterLeft',
  pattern: /CprepDiskPRUnRegister: Exit CprepDiskPRUnRegister:? hr/,
});

/** A code, key or number after a blank; ends before a comma, a blank or a closing full stop. */
export const Word = createToken({ name: 'Word', pattern: / [^\s,]+?(?=\.?(?:[\s,]|(?![^])))/ });
export const FullStop = createToken({ name: 'FullStop', pattern: /\./ });

// Phrases that support looks for. Only these words are published; what stands around them is not.
export const ReserveFailed = createToken({ name: 'ReserveFailed', pattern: /PR reserve failed/ });
export const SharedKeyFailed = createToken({ name: 'SharedKeyFailed', pattern: /SetSharedPRKey: failed/ });
export const KeyFailed = createToken({ name: 'KeyFailed', pattern: /Reservation\.SetPrKey failed/ });
export const UnableToArbitrate = createToken({ name: 'UnableToArbitrate', pattern: /Unable to arbitrate/ });
/** A status close behind the phrase, however it is introduced. */
export const PhraseStatus = createToken({
  name: 'PhraseStatus',
  pattern:
    /[,:;.]? ?(?:with )?(?:[Ss]tatus|[Ee]rror)(?: code)?:? ?=? ?\(?(?:[A-Z_]+\()?(?:0x[0-9a-fA-F]{1,8}|[0-9a-fA-F]{8}|\d+)\)*/,
});
/** Whatever comes then. */
export const Rest = createToken({ name: 'Rest', pattern: /[\0-\uffff]+/ });

const messageTokens: TokenType[] = [
  ...[DiskName, PhysicalDisk, DiskEnd, PreemptFailed, OldKeyIs, StatusIs, ArbitrationError, SpaceReturned, OnlineError],
  ...[BringingOnline, NoRedundancy, OnlineRefused, QuorumArbitrated, DiskFound, IoctlSent, ReturnedIs, ReadFailed, ReadLeft],
  ...[PresentIs, UnregisterEntered, UnregisterFailed, UnregisterLeft, Word, FullStop],
];
const phraseTokens: TokenType[] = [ReserveFailed, SharedKeyFailed, KeyFailed, UnableToArbitrate, PhraseStatus, Rest];

/** Whole messages, and phrases with whatever follows them; two vocabularies, because `Rest` swallows everything. */
export const reservationTokens = { message: messageTokens, phrase: phraseTokens };
