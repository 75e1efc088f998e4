// Markdown in, Markdown out: addresses of inputs that are no files as commands. Knows nothing of the editor.
import { inputScheme } from '../../../server/src/protocol/messages';

/** As the server writes links: `[text](<address#L12>)`; text of a log cannot form one, as it is escaped. */
const inputLink = new RegExp(`\\]\\(<(${inputScheme}:[^<>\\s]*?)#L(\\d+)>\\)`, 'g');

/** `command` is run with the place: `{ uri, line }`. */
export function commandLinks(markdown: string, command: string): string {
  return markdown.replace(inputLink, (_link, uri: string, line: string) => {
    return `](${commandAddress(command, { uri, line: Number(line) })})`;
  });
}

/** A link that runs `command` with the place. @param words plain text of our own */
export function commandLink(words: string, command: string, place: { readonly uri: string; readonly line: number }): string {
  return `[${words}](${commandAddress(command, place)})`;
}

function commandAddress(command: string, place: object): string {
  return `<command:${command}?${encodeURIComponent(JSON.stringify([place]))}>`;
}
