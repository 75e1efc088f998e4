// The incident view as a person meets it in the side bar: reads its rows, clicks them, unfolds them.
import { until } from './harness';
import { tell } from './launcher';

const row = '.sidebar .monaco-list-row';

/** Label and description of each row in sight, as shown. */
export async function rowTexts(): Promise<string[]> {
  return ((await tell('windowTexts', { selector: row })) as string[]).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** What a screen reader says of each row in sight. */
export async function spokenRows(): Promise<string[]> {
  return (await tell('windowAttributes', { selector: row, name: 'aria-label' })) as string[];
}

/** Waits for a row that begins with the text and answers all that it says. */
export async function waitForRow(text: string): Promise<string> {
  return until(`the row "${text}"`, async () => (await rowTexts()).find((candidate) => candidate.startsWith(text)));
}

/** The row whose label, without its description, is the text. */
const labelled = (text: string) => `${row} .monaco-icon-name-container >> text=${JSON.stringify(text)}`;

export async function clickRow(text: string): Promise<void> {
  await waitForRow(text);
  await tell('windowClick', { selector: labelled(text), text });
}

export async function hoverRow(text: string): Promise<void> {
  await waitForRow(text);
  await tell('windowHover', { selector: labelled(text), text });
}

/** Unfolds a row that is folded; the first one that has the text. */
export async function unfold(text: string): Promise<void> {
  await waitForRow(text);
  await tell('windowClick', { selector: `${row} .monaco-tl-row:has(.monaco-tl-twistie.collapsed)`, text }).catch(() => undefined);
}

/** What stands above the tree. */
export async function message(): Promise<string> {
  return ((await tell('windowTexts', { selector: '.sidebar .tree-explorer-viewlet-tree-view .message' })) as string[]).join(' ');
}

/** What stands in place of the tree while there is none. */
export async function welcome(): Promise<string> {
  return ((await tell('windowTexts', { selector: '.sidebar .welcome-view-content' })) as string[]).join(' ');
}

/** Types into the box that asks for something, and accepts it. */
export async function typeAnswer(text: string): Promise<void> {
  const box = '.quick-input-widget input';
  await until(
    'the box',
    async () =>
      ((await tell('windowTexts', { selector: '.quick-input-widget:not([style*="none"]) .quick-input-title' })) as string[])
        .length > 0,
  );
  await tell('windowFill', { selector: box, text });
  await tell('windowPress', { key: 'Enter' });
}
