// The replay view's page as text: it loads its own script and style, and nothing else. Knows nothing of the editor and of logs.
import { escapeHtml } from './escapeHtml';
import type { ReplayOf } from './replayMessages';

export interface ReplayPageParts {
  /** Of the texts, as in `lang`. */
  readonly language: string;
  /** Addresses of the built view. */
  readonly script: string;
  readonly style: string;
  /** Where styles may come from, as a policy says it. */
  readonly styleSource: string;
  /** Never the same for two pages: only the script that carries it runs. */
  readonly nonce: string;
  /** Kept by the page for the next start. */
  readonly of: ReplayOf;
  /** Texts of the view in the language of the editor, by their English form. */
  readonly words: Readonly<Record<string, string>>;
}

export function replayPage({ language, script, style, styleSource, nonce, of, words }: ReplayPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styleSource}; img-src 'none'; font-src 'none'; connect-src 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${escapeHtml(style)}">
  <title>Cluster Log Replay</title>
</head>
<body data-of="${escapeHtml(JSON.stringify(of))}" data-words="${escapeHtml(JSON.stringify(words))}">
  <main id="replay"></main>
  <script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
