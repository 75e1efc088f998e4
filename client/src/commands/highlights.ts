// The command that imports highlights: which file, and what became of it. Knows nothing of how lines are coloured.
import * as vscode from 'vscode';
import { errorWords } from '../errorWords';
import type { Highlights } from '../highlights/highlights';
import { readTatFilters, type TatFilter, type TatFilters } from '../highlights/tatFilters';

/** @param chosen the file; without it the person is asked */
export async function importHighlights(highlights: Highlights, chosen?: vscode.Uri): Promise<void> {
  const uri = chosen ?? (await ask());
  if (!uri) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  let text: string;
  try {
    text = decoded(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const why = errorWords(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read: {1}', name, why));
    return;
  }
  const read = readTatFilters(text);
  const enabled = read.filters.filter(({ isEnabled }) => isEnabled);
  if (read.flaw !== null || enabled.length === 0) {
    void vscode.window.showErrorMessage(whyNot(name, read));
    return;
  }
  tellUnused(highlights.show(read.filters));
}

async function ask(): Promise<vscode.Uri | undefined> {
  const found = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Highlights'),
    openLabel: vscode.l10n.t('Import'),
    filters: { 'TextAnalysisTool.NET': ['tat', 'xml'], [vscode.l10n.t('All files')]: ['*'] },
  });
  return found?.[0];
}

/** That tool writes UTF-8; what PowerShell copies is UTF-16 with a mark. */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function whyNot(name: string, { flaw }: TatFilters): string {
  switch (flaw) {
    case 'tooLarge':
      return vscode.l10n.t('{0} is larger than 1 MB, so it is no file of filters. Choose a .tat file.', name);
    case 'notXml':
      return vscode.l10n.t('{0} is damaged: it is no whole XML. Save the filters in TextAnalysisTool.NET again.', name);
    case 'notFilters':
      return vscode.l10n.t('{0} holds no filters of TextAnalysisTool.NET. Choose a .tat file.', name);
    case null:
      return vscode.l10n.t('No filter in {0} is enabled. Enable some in TextAnalysisTool.NET and save them again.', name);
  }
}

function tellUnused(unused: readonly TatFilter[]): void {
  const [first] = unused;
  if (first === undefined) return;
  const text = first.text.length > 60 ? `${first.text.slice(0, 60)}...` : first.text;
  void vscode.window.showWarningMessage(
    unused.length === 1
      ? vscode.l10n.t('One filter is left out: its pattern is not understood here or may take too long: {0}', text)
      : vscode.l10n.t(
          '{0} filters are left out: their patterns are not understood here or may take too long. The first: {1}',
          unused.length,
          text,
        ),
  );
}
