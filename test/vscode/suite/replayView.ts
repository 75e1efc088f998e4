// The replay view as a person meets it: reads it, clicks in it, presses keys. Selectors are the roles and classes of the page.
import { tell } from './launcher';
import { until } from './harness';

/** Text of all elements that match, as shown. */
export async function texts(selector: string): Promise<string[]> {
  return (await tell('texts', { selector })) as string[];
}

/** As `texts`, once there are any: parts of the page come in their own time. */
export async function shownTexts(selector: string): Promise<string[]> {
  return until(`texts of ${selector}`, async () => {
    const found = await texts(selector);
    return found.some((text) => text.trim() !== '') && found;
  });
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

/** Chooses an entry of a menu by its text. */
export async function select(selector: string, label: string): Promise<void> {
  await tell('select', { selector, label });
}

/** An attribute of all elements that match. */
export async function attributes(selector: string, name: string): Promise<(string | null)[]> {
  return (await tell('attributes', { selector, name })) as (string | null)[];
}

export type TabName = 'Story' | 'Stage' | 'Steps' | 'Table' | 'Compare' | 'What if';

/** What stands beside or under the lanes; in a narrow view the stage is one of them. */
export async function openTab(name: TabName): Promise<void> {
  await until(`the tab ${name}`, async () => {
    if ((await shownTab()) === name) return true;
    await click('[role=tab]', name);
    return (await shownTab()) === name;
  });
}

export async function shownTab(): Promise<string | undefined> {
  return (await texts('[role=tab][aria-selected=true]'))[0];
}

/** Of the play head: `Step 3 of 13`. */
export async function place(): Promise<{ readonly step: number; readonly of: number }> {
  const [text = ''] = await texts('.place');
  const [step = 0, of = 0] = (text.replace(/[^\d ]/g, '').match(/\d+/g) ?? []).map(Number);
  return { step, of };
}

export async function waitForPlace(step: number): Promise<void> {
  await until(`step ${step}`, async () => (await place()).step === step);
}

/** Chooses the first step whose row has the words, in the list of steps; it exists only when the list is scrolled to it. */
export async function chooseStep(words: string): Promise<void> {
  await openTab('Steps');
  await tell('scroll', { selector: '.steps', screens: -1000 });
  // The list may go back to the play head meanwhile: then the row is looked for anew.
  await until(`a row with "${words}"`, async () => {
    if ((await texts('.steps .row')).some((row) => row.includes(words))) {
      await tell('click', { selector: '.steps .row', text: words, timeoutMs: 1000 });
      return true;
    }
    await tell('scroll', { selector: '.steps', screens: 1 });
    return false;
  });
}

/** Chooses the first finding whose row has the words, and waits for its story. */
export async function chooseFinding(words: string): Promise<void> {
  await openTab('Story');
  await until('the findings', async () => {
    if ((await texts('.finding-row')).length > 0) return true;
    await click('.all-findings');
    return false;
  });
  await click('.finding-row', words);
  await until(`the story of "${words}"`, async () => (await texts('.finding-story .chain')).length > 0);
}

/** The link from the moment to its line: `Line 9`, or `NODE1_cluster.log, line 9`. */
export async function shownLine(): Promise<{ readonly link: string; readonly line: number }> {
  const [link = ''] = await shownTexts('.moment-step .link');
  return { link, line: Number(/\d+$/.exec(link)?.[0]) };
}

/** The stretch that the lanes show, in words. */
export async function visibleStretch(): Promise<string> {
  return (await attributes('.minimap [role=slider]', 'aria-valuetext')).join();
}

/** Messages of pages about things that went wrong, or that their policy refused. */
export async function pageErrors(): Promise<string[]> {
  return (await tell('errors', {})) as string[];
}

/** The headline of the moment that is shown. */
export async function shownStep(): Promise<string | undefined> {
  return (await texts('#moment-title'))[0];
}

export async function waitForStep(title: string): Promise<void> {
  await until(`the step "${title}" in the view`, async () => (await shownStep())?.includes(title));
}
