// The members of a ZIP as inputs, read in place: nothing is ever written to disk. What is wrong with a member is told when it is
// opened, so that one of them never spoils the rest. Knows nothing of what the members hold.
import { fromBufferPromise, getFileNameLowLevel, openPromise, parseExtraFields, type Entry, type ZipFile } from 'yauzl';
import type { ArchiveBudget } from './archiveBudget';
import { InputError } from './fileChunks';
import type { InputSource } from './inputSource';
import { memberBytes } from './zipMember';

export interface ZipArchive {
  /** By name, as a walk through the unpacked folder would meet them. */
  readonly members: readonly InputSource[];
  /** Packages of programs and documents are ZIPs too; nobody looks for logs in them. */
  readonly isPackage: boolean;
  close(): void;
}

/** Members by which documents of Office, extensions, NuGet and Java packages are known. */
const packageMembers = new Set(['[Content_Types].xml', 'META-INF/MANIFEST.MF']);

/** Names are taken as they are (nothing is written under them); sizes are compared where the bytes are read. */
const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };

/**
 * Lists a ZIP, and the ZIPs in it where `depth` is 0.
 * @param from the file, or the bytes of an archive within an archive
 * @param path how it is called: members are called `<path>/<name>`
 * @throws InputError when it is no ZIP that can be read at all
 */
export async function openZip(from: string | Buffer, path: string, budget: ArchiveBudget, depth = 0): Promise<ZipArchive> {
  let zip: ZipFile;
  try {
    zip = await (typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options));
  } catch (error) {
    throw new InputError(`${path}: the ZIP cannot be read (${reasonOf(error)}). It may be cut off: copy it again.`);
  }
  const closers = [() => zip.close()];
  const members: InputSource[] = [];
  let isPackage = false;
  try {
    const names = new Map<string, number>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      if (!budget.takeMember()) {
        members.push(failing(path, 0, `${path}: holds more than ${budget.mostMembers} files; the rest is not looked at.`));
        break;
      }
      isPackage ||= packageMembers.has(name);
      const count = (names.get(name) ?? 0) + 1;
      names.set(name, count);
      const member = memberOf(zip, entry, `${path}/${name}${count === 1 ? '' : ` (${count})`}`, budget);
      if (depth === 0 && /\.zip$/i.test(name)) members.push(...(await nestedMembers(member, entry, budget, closers)));
      else members.push(member);
    }
  } catch (error) {
    members.push(failing(path, 0, `${path}: the list of files in the ZIP is damaged (${reasonOf(error)}). Copy it again.`));
  }
  return {
    members: members.sort(byName),
    isPackage,
    close: () => closers.forEach((close) => close()),
  };
}

async function nestedMembers(
  member: InputSource,
  entry: Entry,
  budget: ArchiveBudget,
  closers: (() => void)[],
): Promise<readonly InputSource[]> {
  try {
    budget.takeNested(member.path, entry.uncompressedSize);
    const chunks: Uint8Array[] = [];
    for await (const chunk of member.open()) chunks.push(chunk.slice());
    const bytes = Buffer.concat(chunks);
    if (!bytes.subarray(0, zipSignature.length).equals(zipSignature)) return [member];
    const archive = await openZip(bytes, member.path, budget, 1);
    closers.push(() => archive.close());
    return archive.members;
  } catch (error) {
    return [failing(member.path, member.size, reasonOf(error))];
  }
}

const zipSignature = Buffer.from('PK');

function memberOf(zip: ZipFile, entry: Entry, path: string, budget: ArchiveBudget): InputSource {
  const size = entry.uncompressedSize;
  if (entry.isEncrypted()) return failing(path, size, `${path}: is encrypted. Unpack it with its password and name the folder.`);
  if (!entry.canDecodeFileData()) {
    return failing(path, size, `${path}: is packed in a way that cannot be read (method ${entry.compressionMethod}). Unpack it.`);
  }
  try {
    budget.takeBytes(path, entry.compressedSize, size);
  } catch (error) {
    return failing(path, size, reasonOf(error));
  }
  return { path, size, file: null, isNamed: false, open: () => memberBytes(zip, entry, path) };
}

/** A source that is there and cannot be read. */
export function failing(path: string, size: number, message: string): InputSource {
  return {
    path,
    size,
    file: null,
    isNamed: false,
    open: () => {
      throw new InputError(message);
    },
  };
}

function nameOf(entry: Entry): string {
  let extraFields: ReturnType<typeof parseExtraFields> = [];
  try {
    extraFields = parseExtraFields(entry.extraFieldRaw);
  } catch {
    // Damaged extra fields: the plain name is still there.
  }
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, extraFields, false);
}

/** Folder by folder, as the walk through a folder goes. */
function byName(a: InputSource, b: InputSource): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (let place = 0; ; place++) {
    const [one, other] = [left[place], right[place]];
    if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
    if (one !== other) return one < other ? -1 : 1;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
