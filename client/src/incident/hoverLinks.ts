// Links of a hover: into inputs that are no files, which become a command that opens the line, as the editor drops links of any scheme
// that it does not know; and to the replay of the line itself. Knows nothing of what a hover says.
import * as vscode from 'vscode';
import { openInputCommand, replayHereCommand } from '../contributed';
import { commandLinks, commandLink } from './linkText';

/** The hover with links that lead somewhere; only these commands can be run from it. @param line from 1, the one that is explained */
export function openableLinks(hover: vscode.Hover, uri: vscode.Uri, line: number): vscode.Hover {
  const replay = new vscode.MarkdownString(
    commandLink(vscode.l10n.t('Replay this moment'), replayHereCommand, { uri: uri.toString(), line }),
  );
  replay.isTrusted = { enabledCommands: [replayHereCommand] };
  // First: what stands below a long explanation is scrolled out of a hover.
  return new vscode.Hover([replay, ...hover.contents.map(withCommands)], hover.range);
}

function withCommands(content: vscode.MarkdownString | vscode.MarkedString): vscode.MarkdownString | vscode.MarkedString {
  if (!(content instanceof vscode.MarkdownString)) return content;
  const changed = commandLinks(content.value, openInputCommand);
  if (changed === content.value) return content;
  const markdown = new vscode.MarkdownString(changed);
  markdown.isTrusted = { enabledCommands: [openInputCommand] };
  return markdown;
}
