// The text of an input, for an editor that cannot read it by itself. Knows nothing of what it says.
import type { LogText } from '../model/clusterLog';
import { textPieces } from '../model/textPieces';
import { inSlices } from './inSlices';
import type { InputTextResult } from './messages';

/** Characters; an editor stops colouring at this length. */
const mostCharacters = 20_000_000;

/** The beginning where it is longer than an editor can show, up to the end of a line where that is near; null where nobody waits any more. */
export async function inputText(text: LogText, isDropped: () => boolean): Promise<InputTextResult | null> {
  const pieces: string[] = [];
  let length = 0;
  let isCut = false;
  const isWhole = await inSlices(untilFull(), isDropped, (piece) => pieces.push(piece));
  return isWhole ? { text: pieces.join(''), isCut } : null;

  function* untilFull(): Generator<string> {
    for (const { text: piece } of textPieces(text)) {
      isCut = length + piece.length > mostCharacters;
      if (isCut) return yield length === 0 ? piece.slice(0, mostCharacters) : '';
      length += piece.length;
      yield piece;
    }
  }
}
