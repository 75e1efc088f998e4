// What the prefix of one line says, as places and numbers. One object is reused for all lines of a log.
import { noId } from '../model/recordTable';

/** What the prefix of one line says. Offsets count units from the start of the buffer; -1 = not there. */
export interface LinePrefix {
  /** Number that a viewer or editor put in front; -1 = none. */
  viewerNumber: number;
  channelStart: number;
  channelEnd: number;
  process: number;
  thread: number;
  /** Milliseconds since 1970 as written; NaN without a full date. */
  writtenMs: number;
  /** Milliseconds since midnight where no full date stands; -1 otherwise. */
  timeOfDayMs: number;
  /** Index into `levels`. */
  level: number;
  tagStart: number;
  tagEnd: number;
  /** Where the message begins. A tag that stands first is not part of it; one that stands later is. */
  messageStart: number;
  /** Where the text after the tag begins: `messageStart`, except for a tag that is not first. */
  bodyStart: number;
}

export function emptyPrefix(): LinePrefix {
  return {
    viewerNumber: -1,
    channelStart: -1,
    channelEnd: -1,
    process: noId,
    thread: noId,
    writtenMs: Number.NaN,
    timeOfDayMs: -1,
    level: 0,
    tagStart: -1,
    tagEnd: -1,
    messageStart: 0,
    bodyStart: 0,
  };
}
