// A page that replays by itself in any browser: script, style and recording stand in it, and it fetches nothing.
// Log text in it is hostile: nothing of the recording can end the element that holds it. Knows nothing of the editor.
import { createHash } from 'node:crypto';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';
import { escapeHtml } from './escapeHtml';

export interface StandalonePageParts {
  readonly title: string;
  /** Of the log or incident, for people. */
  readonly name: string;
  /** Of the texts, as in `lang`. */
  readonly language: string;
  /** The built view. */
  readonly script: string;
  readonly style: string;
  readonly recording: ReplayRecording;
  /** Texts of the view by their English form. */
  readonly words: Readonly<Record<string, string>>;
}

/** The whole page as HTML. Only the script and the style that are given can run in it. */
export function standalonePage({ title, name, language, script, style, recording, words }: StandalonePageParts): string {
  const code = inScript(withoutMap(script));
  const look = withoutMap(style).replace(/<(?=\/style)/gi, '\\3c ');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(look)}'`,
    "img-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${look}</style>
</head>
<body class="standalone" data-words="${escapeHtml(JSON.stringify(words))}">
<main id="replay"></main>
<script type="application/json" id="recording">${inJson({ name, recording })}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** JSON in which no character can begin markup. */
function inJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** In code these three stand only within texts and patterns, where `\x3c` is the same sign. */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** The map stands in another file, which the page does not have. */
function withoutMap(text: string): string {
  return text.replace(/\n(?:\/\/|\/\*)# sourceMappingURL=[^\n]*\s*$/, '\n');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
