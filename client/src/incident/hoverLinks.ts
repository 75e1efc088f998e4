// Links of a hover into inputs that are no files. The editor drops links of any scheme that it does not know, so they become a
// command that opens the line. Knows nothing of what a hover says.
import * as vscode from 'vscode';
import { openInputCommand } from '../contributed';
import { commandLinks } from './linkText';

/** The hover with links that lead somewhere; only this one command can be run from it. */
export function openableLinks(hover: vscode.Hover): vscode.Hover {
  return new vscode.Hover(hover.contents.map(withCommands), hover.range);
}

function withCommands(content: vscode.MarkdownString | vscode.MarkedString): vscode.MarkdownString | vscode.MarkedString {
  if (!(content instanceof vscode.MarkdownString)) return content;
  const changed = commandLinks(content.value, openInputCommand);
  if (changed === content.value) return content;
  const markdown = new vscode.MarkdownString(changed);
  markdown.isTrusted = { enabledCommands: [openInputCommand] };
  return markdown;
}
