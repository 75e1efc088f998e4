// Logs whose files may go away or become shorter while they are held: lines that cannot be read any more are empty, and whoever holds the
// logs is told. One file that is gone must not take the answers for all others. Knows nothing of where texts come from.
import { InputError } from '../input/fileChunks';
import type { ClusterLog, LogText, RecordViews, TextPiece } from '../model/clusterLog';
import { linkedLogs } from '../model/logOfInput';
import type { RecordView } from '../model/recordView';
import { viewRecordOf } from '../model/viewRecord';

/** @param onLost told each time that a text cannot be read, with the index of its input */
export function steadyLogs(logs: readonly ClusterLog[], onLost: (input: number) => void): readonly ClusterLog[] {
  return linkedLogs(
    logs.map((log, index) => {
      const steady = { ...log, text: new SteadyText(log.text, () => onLost(index)) };
      return log.views ? { ...steady, views: new SteadyViews(steady, log.views) } : steady;
    }),
  );
}

class SteadyText implements LogText {
  constructor(
    private readonly text: LogText,
    readonly onLost: () => void,
  ) {}

  get lineCount(): number {
    return this.text.lineCount;
  }

  line(lineIndex: number): string {
    return unlessLost(
      () => this.text.line(lineIndex),
      () => '',
      this.onLost,
    );
  }

  piece(lineIndex: number): TextPiece {
    return unlessLost(
      () => this.text.piece?.(lineIndex) ?? { text: `${this.text.line(lineIndex)}\n`, nextLineIndex: lineIndex + 1 },
      () => ({ text: '', nextLineIndex: this.lineCount }),
      this.onLost,
    );
  }
}

class SteadyViews implements RecordViews {
  constructor(
    private readonly log: ClusterLog & { readonly text: SteadyText },
    private readonly views: RecordViews,
  ) {}

  view(index: number): RecordView {
    const { records, text, input } = this.log;
    return unlessLost(
      () => this.views.view(index),
      () => viewRecordOf(records, text, input, index),
      text.onLost,
    );
  }
}

function unlessLost<T>(read: () => T, otherwise: () => T, onLost: () => void): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onLost();
    return otherwise();
  }
}
