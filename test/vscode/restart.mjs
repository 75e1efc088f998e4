// A replay and an incident after the window was closed and opened again. No suite can do this from inside: it ends with its window.
import { view } from './windowDriver.mjs';

/** In a browser VS Code writes down what is open every five seconds, when it is idle: a busy machine lets one time pass. */
const writtenMs = 12_000;

const log = 'node1.cluster.log';

/** Throws when the replay does not come back with the step, tab and stretch it was left at. */
export async function checkRestart(page, address) {
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor();
  await choose(page, 'ControlOrMeta+p', log);
  await page.locator('.tab', { hasText: log }).waitFor();
  await page
    .locator('.editor-actions [aria-label="Replay"], .editor-actions [aria-label^="Cluster Log Replay: Replay"]')
    .first()
    .click();
  const left = await leaveAtLastStep(page);
  await page.waitForTimeout(writtenMs);
  await page.reload();
  await comesBack(page, left);
}

/** Throws when an incident that was opened from the explorer, and its replay, do not come back. */
export async function checkIncidentRestart(page, address) {
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor();
  const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^incident$/ });
  await folder.waitFor();
  await chooseInMenu(page, folder, 'Open as Incident');
  const rows = page.locator('.sidebar .monaco-list-row');
  await rows.filter({ hasText: 'NODE2_cluster.log' }).waitFor();
  await rows.filter({ hasText: 'Replay Incident' }).click();
  const left = await leaveAtLastStep(page);
  await page.waitForTimeout(writtenMs);
  await page.reload();
  await rows.filter({ hasText: 'NODE2_cluster.log' }).waitFor();
  await comesBack(page, left);
}

/** A menu lacks the entries of an extension that the editor has not heard of yet: it is opened again until it has them. */
async function chooseInMenu(page, target, text) {
  const entry = page.locator('.monaco-menu .action-item', { hasText: text });
  for (let attempt = 0; attempt < 60; attempt++) {
    await target.click({ button: 'right' });
    await page.waitForTimeout(300);
    if (await entry.count()) return entry.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`The menu never had "${text}".`);
}

async function choose(page, key, text) {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(text);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Goes to the last step, shows the steps and zooms in; answers what is shown then. */
async function leaveAtLastStep(page) {
  await shownIn(page, ({ place }) => place !== null);
  const frame = await view(page);
  await frame.locator('#tab-steps').click();
  await frame.locator('.steps').press('End');
  await frame.getByRole('button', { name: /^Zoom in/ }).click();
  return shownIn(page, ({ place, tab }) => {
    const [step, of] = place?.match(/\d+/g) ?? [];
    return step !== undefined && step === of && tab === 'Steps';
  });
}

/** Throws when the replay does not come back with what was shown in it. */
async function comesBack(page, left) {
  const isAsLeft = (found) => JSON.stringify(found) === JSON.stringify(left);
  await shownIn(page, isAsLeft).catch(async (error) => {
    const found = await shown(page).catch(() => null);
    throw new Error(`The replay was left at ${JSON.stringify(left)} and came back at ${JSON.stringify(found)}.`, {
      cause: error,
    });
  });
}

/** What the replay shows, once it is as wished. */
async function shownIn(page, isWished) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const found = await shown(page).catch(() => null);
    if (found !== null && isWished(found)) return found;
    await page.waitForTimeout(100);
  }
  throw new Error('The replay did not show what was wished in time.');
}

/** `Step 3 of 13`, the tab, and the stretch that the lanes show. */
async function shown(page) {
  const frame = await view(page);
  const text = (selector) => frame.locator(selector).innerText({ timeout: 1000 });
  return {
    place: await text('.place'),
    tab: await text('[role=tab][aria-selected=true]'),
    stretch: await frame.locator('.minimap [role=slider]').getAttribute('aria-valuetext', { timeout: 1000 }),
  };
}
