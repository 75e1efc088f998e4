// Puts values into the texts of our tables. Knows nothing of where the values come from.
import type { Fields, FieldValue } from '../model/fields';
import { codeSpan, escapeWords } from './markdown';
import { visibleText } from './visibleText';

const placeholder = /\{(\w+)(?::\w+)?\}/;
/** Our own texts mark commands and names with back-ticks; values of a log are put in afterwards, so theirs never count. */
const ownCode = /`([^`]+)`/;
const ownCodes = new RegExp(ownCode, 'g');

/** Each `{field}` replaced by its value, as plain text on one line. A field without a value reads `?`, so that a text never claims one. */
export function fillText(text: string, fields: Fields): string {
  return fillWith(text.replace(ownCodes, '$1'), fields, (words) => words, visibleText);
}

/** As `fillText`, as Markdown: our words escaped, values as code spans. */
export function fillMarkdown(text: string, fields: Fields): string {
  // Splitting by a pattern with one group puts what the group matched at the odd places.
  return text
    .split(ownCode)
    .map((piece, place) => (place % 2 === 0 ? fillWith(piece, fields, escapeWords, codeSpan) : codeSpan(fillText(piece, fields))))
    .join('');
}

/** A field value as text, not escaped: lists are joined, an empty one is `none`, null is ''. */
export function fieldInWords(value: FieldValue): string {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? 'none' : value.join(', ');
}

function fillWith(
  text: string,
  fields: Fields,
  showWords: (words: string) => string,
  showValue: (value: string) => string,
): string {
  return text
    .split(placeholder)
    .map((piece, place) => {
      if (place % 2 === 0) return showWords(piece);
      const value = Object.hasOwn(fields, piece) ? fieldInWords(fields[piece] ?? null) : '';
      return value === '' ? '?' : showValue(value);
    })
    .join('');
}
