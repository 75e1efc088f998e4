// Every known format: how its beginning looks, and who reads it. A new format is one row. Knows nothing of files.
import { looksLikeClusterLog } from '../parse/looksLikeClusterLog';
import type { InputFormat } from '../model/clusterLog';
import { looksLikeClixmlEvents } from './clixml/clixmlEvent';
import { openEventClixml } from './clixml/eventClixmlReader';
import { ClusterLogReader } from './clusterLog';
import { EventXmlReader } from './eventXml/eventXml';
import { FriendlyViewReader } from './eventXml/friendlyViewReader';
import { looksLikeEventXml, looksLikeFriendlyView, quotesEventXml } from './eventXml/looksLikeEventXml';
import { EvtxReader } from './evtx/evtx';
import { readFileHeader } from './evtx/layout';
import { EventTableReader, openEventCsv } from './eventCsv/eventTableReader';
import { looksLikeEventCsv, looksLikeEventTable } from './eventCsv/readEventCsv';
import { openEventJson } from './eventJson/eventJsonReader';
import { looksLikeEventJson } from './eventJson/readEventJson';
import { openEventText } from './eventText/eventTextReader';
import { looksLikeEventText } from './eventText/readEventText';
import type { FileHead } from './fileHead';
import type { OpenReader } from './inputReader';
import { looksLikeCounters } from './perfCounters/looksLikeCounters';
import { PerfCountersReader } from './perfCounters/perfCounters';
import { ListingReader } from './powershell/listingReader';
import { recogniseListing } from './powershell/recogniseListing';
import { TranscriptReader } from './transcript';

export interface KnownFormat {
  readonly format: Exclude<InputFormat, 'unknown'>;
  readonly looksLike: (head: FileHead) => boolean;
  readonly open: OpenReader;
}

/** In the order of their certainty: what has a signature comes before what is told by the shape of its text. */
export const knownFormats: readonly KnownFormat[] = [
  {
    format: 'evtx',
    looksLike: ({ bytes }) => readFileHeader(bytes) !== undefined,
    open: (path, input) => new EvtxReader(path, input),
  },
  {
    format: 'cluster-log',
    looksLike: ({ bytes }) => looksLikeClusterLog(bytes),
    open: (path, input) => new ClusterLogReader(path, input),
  },
  {
    format: 'event-xml',
    looksLike: ({ text }) => looksLikeEventXml(text),
    open: (path, input) => new EventXmlReader(path, input),
  },
  {
    format: 'event-xml',
    looksLike: ({ text }) => looksLikeFriendlyView(text),
    open: (path, input) => new FriendlyViewReader(path, input),
  },
  { format: 'event-xml', looksLike: ({ text }) => looksLikeClixmlEvents(text), open: openEventClixml },
  { format: 'event-json', looksLike: ({ text }) => looksLikeEventJson(text), open: openEventJson },
  { format: 'event-csv', looksLike: ({ text }) => looksLikeEventCsv(text), open: openEventCsv },
  {
    format: 'event-text',
    looksLike: ({ text }) => looksLikeEventTable(text),
    open: (path, input) => new EventTableReader(path, input, 'event-text'),
  },
  {
    format: 'event-text',
    looksLike: (head) => looksLikeEventText(head.text) && recogniseListing(head).format !== null,
    open: (path, input) => new TranscriptReader(path, input),
  },
  { format: 'event-text', looksLike: ({ text }) => looksLikeEventText(text), open: openEventText },
  {
    format: 'event-xml',
    looksLike: ({ text }) => quotesEventXml(text),
    open: (path, input) => new EventXmlReader(path, input),
  },
  { format: 'perf-counters', looksLike: ({ text }) => looksLikeCounters(text), open: (path) => new PerfCountersReader(path) },
  listing('csv-state'),
  listing('csv-list'),
  listing('smb-shares'),
  listing('filter-instances'),
];

/** Listings of one format; the reader takes every kind of listing there is. */
function listing(format: KnownFormat['format']): KnownFormat {
  return {
    format,
    looksLike: (head) => recogniseListing(head).format === format,
    open: (path, input) => new ListingReader(path, input),
  };
}
