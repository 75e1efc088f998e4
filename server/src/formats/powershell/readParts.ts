// The text of a listing, cut into its parts: objects in whichever form they stand, names of columns, commands, and lines that fit nothing.
// Knows nothing of what the objects are.
import { csvSeparator, isTypeLine, readCsv } from './csvForm';
import { isPropertyLine, readList } from './listForm';
import type { ListedObject, ListingPart } from './listing';
import { isPrompt, isTableHead, readTable, type TableKnowledge } from './tableForm';

export interface ListingKnowledge extends TableKnowledge {
  /** Is it a property of any known listing? */
  isKnownName(name: string): boolean;
}

/** No listing has more objects. Beyond them lines are counted and kept, and not read. */
const mostObjects = 50_000;

/** Parts in the order of their lines. Blank lines belong to the part above them. */
export function readParts(
  line: (lineIndex: number) => string,
  lineCount: number,
  knowledge: ListingKnowledge,
): readonly ListingPart[] {
  const parts: ListingPart[] = [];
  let room = mostObjects;
  const addObjects = (objects: readonly ListedObject[]) => {
    for (const object of objects) parts.push({ what: 'object', object, line: object.line });
    room -= objects.length;
  };
  for (let at = 0; at < lineCount;) {
    const text = line(at);
    const below = at + 1 < lineCount ? line(at + 1) : '';
    if (text.trim() === '') at++;
    else if (room-- <= 0) {
      parts.push({ what: 'rest', line: at + 1, lines: lineCount - at });
      at = lineCount;
    } else if (isPrompt(text) || isBareCommand(text)) parts.push({ what: 'command', command: text.trim(), line: ++at });
    else if (isTableHead(text, below)) {
      const table = readTable(line, lineCount, at, knowledge, room);
      room -= table.objects.length;
      parts.push({ what: 'columns', names: table.names, line: at + 1 });
      const rows: ListingPart[] = table.objects.map((object) => ({ what: 'object', object, line: object.line }));
      for (const unread of table.unread) rows.push({ what: 'unknown', line: unread });
      parts.push(...rows.sort((a, b) => a.line - b.line));
      at = table.next;
    } else if (isTypeLine(text) || csvSeparator(text, knowledge.isKnownName) !== null) {
      const csv = readCsv(line, lineCount, at, knowledge.isKnownName, room);
      if (csv === null) parts.push({ what: 'unknown', line: ++at });
      else {
        // The type stands above the names and belongs to them.
        parts.push({ what: 'columns', names: csv.names, line: at + 1 });
        addObjects(csv.objects);
        at = csv.next;
      }
    } else if (isPropertyLine(text)) {
      const list = readList(line, lineCount, at, room);
      addObjects(list.objects);
      at = Math.max(list.next, at + 1);
    } else parts.push({ what: 'unknown', line: ++at });
  }
  return parts;
}

/** A command without the prompt before it, as people copy it. */
function isBareCommand(text: string): boolean {
  return /^\s*(?:Get-[A-Z]\w+|fltmc(?:\.exe)?)(?:\s|$)/i.test(text) && !/^\s*\S+\s+:/.test(text);
}
