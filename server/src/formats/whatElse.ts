// Says what a file is that no reader knows, and what to do to have it read. Knows nothing of the formats that are read.
import { asciiBytes, startsWith } from '../text/bytes';
import type { FileHead } from './fileHead';
import { whatOtherListing } from './powershell/recogniseListing';

interface Signature {
  /** The first bytes, as the characters of these codes. */
  readonly bytes: string;
  readonly at?: number;
  readonly reason: string;
}

const picture = 'is a picture. Save the events or the log as text instead';
const archive = 'is an archive of a kind that is not read. Unpack it and name the folder';

const signatures: readonly Signature[] = [
  {
    bytes: 'PK\x03\x04',
    reason: 'is a ZIP that is not read: a package, or one ZIP too deep in others. Unpack it and name the folder',
  },
  { bytes: 'PK\x05\x06', reason: 'is an empty ZIP' },
  { bytes: 'MSCF', reason: 'is a cabinet (.cab). Unpack it (expand -F:* file.cab folder) and name the folder' },
  { bytes: '7z\xbc\xaf\x27\x1c', reason: archive },
  { bytes: 'Rar!', reason: archive },
  { bytes: '\x1f\x8b', reason: archive },
  { bytes: 'regf', reason: 'is a registry hive: it holds settings, no events' },
  { bytes: 'MDMP', reason: 'is a memory dump (.dmp): it is for a debugger' },
  { bytes: 'PAGEDUMP', reason: 'is a memory dump (.dmp): it is for a debugger' },
  { bytes: 'PAGEDU64', reason: 'is a memory dump (.dmp): it is for a debugger' },
  {
    bytes: 'LfLe',
    at: 4,
    reason: 'is an event log of Windows 2003 or older (.evt). Open it in Event Viewer and save it as .evtx',
  },
  { bytes: '\x89PNG', reason: picture },
  { bytes: '\xff\xd8\xff', reason: picture },
  { bytes: 'GIF8', reason: picture },
  { bytes: 'BM', reason: picture },
  { bytes: '%PDF', reason: 'is a PDF. Save the events or the log as text instead' },
  { bytes: 'MZ', reason: 'is a program or a library' },
];

/** Above this share of control bytes a file is not text. Logs that lost power carry NUL bytes; those alone do not make one binary. */
const controlShare = 0.02;

/** A sentence for people without its full stop; begins with a small letter, to stand behind the name of the file. */
export function whatElse(head: FileHead): string {
  if (head.bytes.length === 0 || head.text === '') return 'is empty. Make the log or the export again';
  const signed = signatures.find(({ bytes, at = 0 }) => startsWith(head.bytes, at, head.bytes.length, asciiBytes(bytes)));
  if (signed && (signed.bytes.length > 2 || isBinary(head))) return signed.reason;
  if (isBinary(head)) return binaryByName(head.name);
  return whatOtherListing(head) ?? textByBeginning(head.text.trimStart());
}

/** Formats whose first bytes nobody has written down: here the name is all there is. */
function binaryByName(name: string): string {
  if (/\.blg$/i.test(name)) return 'is a binary performance log (.blg). Convert it with: relog in.blg -f csv -o out.csv';
  if (/\.etl$/i.test(name)) return 'is a trace (.etl). Convert it with: tracerpt in.etl -o out.xml -of XML';
  return 'is binary and of no known kind';
}

function textByBeginning(text: string): string {
  const clixmlType = /^(?:<\?xml[^>]*>\s*)?<Objs [^]*?<T>([^<]{1,200})<\/T>/.exec(text)?.[1];
  if (clixmlType !== undefined) return `holds PowerShell objects of the type ${clixmlType}, which tell nothing that is read here`;
  if (/^(?:<\?xml[^>]*>\s*)?<Objs /.test(text)) return 'holds PowerShell objects of a type that is not read here';
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text))
    return 'is an HTML report. Its logs and exports are read, the report itself is not';
  if (/^(?:from:|mime-version:|content-type:)/im.test(text.slice(0, 2000)) && /^mime-version:/im.test(text))
    return 'is a web archive or mail (.mht). Its logs and exports are read, the report itself is not';
  if (text === '') return 'holds nothing but blanks';
  const root = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<([\w:.-]{1,60})[\s/>]/.exec(text)?.[1];
  if (root !== undefined) return `is XML of another kind (<${root}>)`;
  if (/^[[{]/.test(text)) return 'is JSON or text of another kind';
  return 'is text of no known form: no cluster.log, no export of events and no listing of CSV. See the README for what is read';
}

function isBinary({ bytes, encoding }: FileHead): boolean {
  if (encoding.startsWith('utf-16')) return false;
  let controls = 0;
  for (const value of bytes) if (value < 0x20 && (value < 0x09 || value > 0x0d) && value !== 0x1b) controls++;
  return controls > bytes.length * controlShare;
}
