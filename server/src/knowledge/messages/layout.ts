// What a record is by its shape alone: section headers, their tables, marks of cut lines. Not message texts of Windows.
import { recordShape, type RecordShape } from '../../model/recordTable';

/** A row for a shape of record; the ids appear as `kind` beside those of the message tables. */
export interface LayoutRow {
  readonly id: string;
  readonly title: string;
  readonly explain: string;
  readonly source: string;
  readonly status: 'documented' | 'seen' | 'inferred';
}

const layoutRows = {
  section: {
    id: 'section.start',
    title: 'A section begins',
    explain:
      'Get-ClusterLog of Windows Server 2016 and later puts the state of the cluster and other event logs into the file, each under such a line.',
    source: 'PARSE',
    status: 'documented',
  },
  columns: {
    id: 'section.columns',
    title: 'Column names of a table',
    explain: 'The first line of a table section names its columns. Names may occur twice.',
    source: 'SDDC',
    status: 'documented',
  },
  row: {
    id: 'section.row',
    title: 'A row of a table',
    explain: 'One object of the section, as it was when the log was made.',
    source: 'SDDC',
    status: 'documented',
  },
  elision: {
    id: 'excerpt.linesCut',
    title: 'Lines were cut here',
    explain: 'Dots alone on a line are not written by Windows: whoever published or shortened the log cut lines at this place.',
    source: 'W2K',
    status: 'seen',
  },
  unrecognised: {
    id: 'unrecognised',
    title: 'Not a line of a cluster log',
    explain: 'The line has none of the shapes known of cluster logs, and there is no record above that it could continue.',
    source: 'PARSE',
    status: 'inferred',
  },
} as const satisfies Readonly<Record<string, LayoutRow>>;

const rowsByShape: ReadonlyMap<RecordShape, LayoutRow> = new Map<RecordShape, LayoutRow>([
  [recordShape.section, layoutRows.section],
  [recordShape.columns, layoutRows.columns],
  [recordShape.row, layoutRows.row],
  [recordShape.elision, layoutRows.elision],
  [recordShape.unrecognised, layoutRows.unrecognised],
]);

/** Null for entries and texts: what they are stands in their message. */
export function layoutRow(shape: RecordShape): LayoutRow | null {
  return rowsByShape.get(shape) ?? null;
}
