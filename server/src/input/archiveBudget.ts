// How much an archive may hold: a ZIP of some kilobytes can claim to unpack to more than any disk. Knows nothing of the form of ZIPs.
import { InputError } from './fileChunks';

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;

/** One run may read so much out of archives. Each limit is far beyond what a cluster's diagnostics hold. */
export interface ArchiveLimits {
  /** Members of all archives together. */
  readonly members: number;
  /** Unpacked bytes of one member. */
  readonly memberBytes: number;
  /** Unpacked bytes of all members together. */
  readonly totalBytes: number;
  /** Unpacked to packed bytes of a member; smaller members than `ratioFromBytes` may have any. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Unpacked bytes of an archive within an archive: it is held in memory while it is read. */
  readonly nestedBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  members: 20_000,
  memberBytes: 4 * gibibyte,
  totalBytes: 16 * gibibyte,
  ratio: 400, // logs come to 10 to 50; deflate cannot go beyond 1032
  ratioFromBytes: 64 * mebibyte,
  nestedBytes: 512 * mebibyte,
};

/** What is left of the limits in one run. */
export class ArchiveBudget {
  private members = 0;
  private totalBytes = 0;
  private nestedBytes = 0;

  constructor(private readonly limits: ArchiveLimits = archiveLimits) {}

  /** False once there are more members than anybody looks at. */
  takeMember(): boolean {
    return ++this.members <= this.limits.members;
  }

  /** @throws InputError where the member claims too much */
  takeBytes(path: string, packed: number, unpacked: number): void {
    const { memberBytes, ratio, ratioFromBytes, totalBytes } = this.limits;
    if (unpacked > memberBytes)
      throw new InputError(`${path}: unpacks to ${sizeInWords(unpacked)}, more than is read of one file in a ZIP. ${unpackIt}`);
    if (unpacked >= ratioFromBytes && unpacked > packed * ratio) {
      const times = packed === 0 ? 'without end' : `to ${Math.round(unpacked / packed)} times its size`;
      throw new InputError(`${path}: unpacks ${times}, as no log does: it may be made to fill memory. It is not read.`);
    }
    if (this.totalBytes + unpacked > totalBytes)
      throw new InputError(`${path}: the ZIP holds more than ${sizeInWords(totalBytes)} in all. ${unpackIt}`);
    this.totalBytes += unpacked;
  }

  /** @throws InputError where archives within archives would take too much memory */
  takeNested(path: string, unpacked: number): void {
    if (this.nestedBytes + unpacked > this.limits.nestedBytes)
      throw new InputError(
        `${path}: a ZIP within a ZIP of ${sizeInWords(unpacked)} is too large to be read in place. ${unpackIt}`,
      );
    this.nestedBytes += unpacked;
  }

  get mostMembers(): number {
    return this.limits.members;
  }
}

const unpackIt = 'Unpack it and name the folder.';

function sizeInWords(bytes: number): string {
  return bytes >= gibibyte ? `${(bytes / gibibyte).toFixed(1)} GiB` : `${Math.ceil(bytes / mebibyte)} MiB`;
}
