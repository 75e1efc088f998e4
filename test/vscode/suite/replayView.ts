// The replay view as a person meets it: reads it, clicks in it, presses keys. Selectors are the roles and classes of the page.
import { tell } from './launcher';
import { until } from './harness';

/** Text of all elements that match, as shown. */
export async function texts(selector: string): Promise<string[]> {
  return (await tell('texts', { selector })) as string[];
}

/** Text of all elements of the report that match, as shown. */
export async function reportTexts(selector: string): Promise<string[]> {
  return (await tell('reportTexts', { selector })) as string[];
}

/** Text of elements of the window itself, outside the view. */
export async function windowTexts(selector: string): Promise<string[]> {
  return (await tell('windowTexts', { selector })) as string[];
}

export async function click(selector: string, text?: string): Promise<void> {
  await tell('click', { selector, text: text ?? null });
}

/** Presses a key while the view has the focus, on the element that has it. */
export async function press(key: string): Promise<void> {
  await tell('press', { key });
}

export async function focus(selector: string): Promise<void> {
  await tell('focus', { selector });
}

/** Messages of the page about things that it refused or that went wrong. */
export async function pageErrors(): Promise<string[]> {
  return (await tell('errors', {})) as string[];
}

/** The headline of the step that is shown. */
export async function shownStep(): Promise<string | undefined> {
  return (await texts('#moment-title'))[0];
}

export async function waitForStep(title: string): Promise<void> {
  await until(`the step "${title}" in the view`, async () => (await shownStep())?.includes(title));
}
