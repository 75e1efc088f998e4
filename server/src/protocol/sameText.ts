// Whether a document still is the text that an incident was read from. Knows nothing of documents and files.
import type { LogText } from '../model/clusterLog';
import { textPieces } from '../model/textPieces';

/**
 * Compares piece by piece; yields after each whether all was the same so far, at last whether the whole is. An editor writes one kind of
 * line end for all, and a replacement character for each byte it cannot read.
 */
export function* comparison(document: string, text: LogText): Generator<boolean> {
  let at = document.startsWith('\ufeff') ? 1 : 0;
  for (const { text: piece } of textPieces(text)) {
    if (document.startsWith(piece, at)) at += piece.length;
    else at = alike(document, at, piece);
    if (at < 0) return yield false;
    yield true;
  }
  yield at === document.length;
}

const lineFeed = 10;
const carriageReturn = 13;
const replacement = 0xfffd;

/** Where the document goes on behind the piece; -1 where it says something else. */
function alike(document: string, from: number, piece: string): number {
  let at = from;
  for (let place = 0; place < piece.length;) {
    const here = piece.charCodeAt(place);
    const there = document.charCodeAt(at);
    if (isLineEnd(here)) {
      place = behindLineEnd(piece, place);
      if (at === document.length && place === piece.length) return at; // the last line needs no end
      if (!isLineEnd(there)) return -1;
      at = behindLineEnd(document, at);
      continue;
    }
    if (here !== there && !(there === replacement && here >= 0x80)) return -1;
    place++;
    at++;
  }
  return at;
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function behindLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}
