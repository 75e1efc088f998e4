// Markdown in, Markdown out: addresses of inputs that are no files as commands. Knows nothing of the editor.
import { inputScheme } from '../../../server/src/protocol/messages';

/** As the server writes links: `[text](<address#L12>)`; text of a log cannot form one, as it is escaped. */
const inputLink = new RegExp(`\\]\\(<(${inputScheme}:[^<>\\s]*?)#L(\\d+)>\\)`, 'g');

/** `command` is run with the place: `{ uri, line }`. */
export function commandLinks(markdown: string, command: string): string {
  return markdown.replace(inputLink, (_link, uri: string, line: string) => {
    const place = encodeURIComponent(JSON.stringify([{ uri, line: Number(line) }]));
    return `](<command:${command}?${place}>)`;
  });
}
