// Lets the suite in the extension host see and touch the window through Playwright, and takes its results.
// One small HTTP endpoint on 127.0.0.1, because the two sides run in different processes. Knows nothing of tests.
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Element of the replay view that tells its frame from all others. */
const viewRoot = '#replay';
const reportRoot = '#coverage';

/**
 * @param {() => import('playwright-core').Page} page the window; asked at each action, as it exists only once the editor runs
 * @param {string | undefined} pictures folder for screenshots
 * @returns {Promise<{ address: string, results: { name: string, error: string | null }[],
 *   take: (result: { name: string, error: string | null }) => void, watch: (page: import('playwright-core').Page) => void, close: () => void }>}
 */
export async function startWindowDriver(page, pictures) {
  const results = [];
  const errors = [];
  const actions = {
    result: ({ name, error }) => {
      results.push({ name, error });
      console.log(error === null ? `  ✓ ${name}` : `  ✗ ${name}\n${error.replace(/^/gm, '      ')}`);
    },
    texts: async ({ selector }) => (await view(page())).locator(selector).allInnerTexts(),
    reportTexts: async ({ selector }) => (await view(page(), reportRoot)).locator(selector).allInnerTexts(),
    click: async ({ selector, text, timeoutMs = 10_000 }) => {
      const found = (await view(page())).locator(selector);
      await (text === null ? found : found.filter({ hasText: text })).first().click({ timeout: timeoutMs });
    },
    select: async ({ selector, label }) => void (await (await view(page())).locator(selector).first().selectOption({ label })),
    scroll: async ({ selector, screens }) =>
      (await view(page()))
        .locator(selector)
        .first()
        .evaluate((found, by) => found.scrollBy({ top: by * found.clientHeight, behavior: 'instant' }), screens),
    attributes: async ({ selector, name }) =>
      (await view(page()))
        .locator(selector)
        .evaluateAll((found, attribute) => found.map((one) => one.getAttribute(attribute)), name),
    look: async () => (await view(page())).evaluate(lookOf),
    focus: async ({ selector }) => (await view(page())).locator(selector).first().focus(),
    press: async ({ key }) => {
      const frame = await view(page());
      await frame.locator('*:focus').first().press(key, { timeout: 10_000 });
    },
    colour: async ({ text }) => {
      const piece = page().locator('.view-line span[class^="mtk"]', { hasText: text }).first();
      return (await piece.count()) === 0 ? null : piece.evaluate((found) => getComputedStyle(found).color);
    },
    windowClick: ({ selector, text }) => page().locator(selector).filter({ hasText: text }).first().click({ timeout: 10_000 }),
    windowFill: ({ selector, text }) => page().locator(selector).first().fill(text),
    windowHover: ({ selector, text }) => page().locator(selector).filter({ hasText: text }).first().hover({ timeout: 10_000 }),
    windowPointAway: () => page().mouse.move(2, page().viewportSize().height - 2),
    windowBox: ({ selector }) => page().locator(selector).first().boundingBox(),
    windowDrag: async ({ from, to }) => {
      const { mouse } = page();
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 5 });
      await mouse.up();
      await mouse.move(to.x + 200, page().viewportSize().height - 4); // off the edge, which lights up under it
    },
    windowPress: ({ key }) => page().keyboard.press(key),
    windowAttributes: ({ selector, name }) =>
      page()
        .locator(selector)
        .evaluateAll((found, attribute) => found.map((one) => one.getAttribute(attribute)), name),
    windowTexts: ({ selector }) => page().locator(selector).allInnerTexts(),
    marks: () => page().evaluate(marksOf),
    errors: () => errors,
    resize: ({ width, height }) => page().setViewportSize({ width, height }),
    screenshot: async ({ name }) => void (await page().screenshot({ path: join(pictures, `${name}.png`) })),
  };
  const server = createServer(async (request, response) => {
    try {
      let body = '';
      for await (const chunk of request) body += chunk;
      const answer = await actions[request.url.slice(1)](JSON.parse(body));
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    results,
    take: actions.result,
    watch: (watched) => {
      watched.on('pageerror', (error) => errors.push(String(error)));
      watched.on('console', (message) => {
        if (message.type() === 'error' && isRefused(message.text())) errors.push(message.text());
      });
    },
    close: () => server.close(),
  };
}

/** Runs in a view: what the editor gave it of its theme. */
function lookOf() {
  const { documentElement: root, body } = document;
  const variables = [...root.style].filter((name) => name.startsWith('--'));
  return {
    bodyClass: body.className,
    styles: document.getElementById('_defaultStyles')?.textContent ?? '',
    variables: Object.fromEntries(variables.map((name) => [name, root.style.getPropertyValue(name)])),
  };
}

/** A page wanted what its policy does not allow. The message does not say which page, but only views have such policies. */
function isRefused(words) {
  return words.includes('violates the following Content Security Policy');
}

/** Runs in the window: the lines, from 1, that are marked in the texts that are in sight, each with how it is marked. */
function marksOf() {
  return [...document.querySelectorAll('.monaco-editor[data-uri]')].flatMap((editor) => {
    const rows = [...editor.querySelectorAll('.margin-view-overlays > div')];
    const lineAt = (top) => Number(rows.find((row) => row.style.top === top)?.querySelector('.line-numbers')?.textContent);
    return [...editor.querySelectorAll('.view-overlays > div')].flatMap((row) => {
      const mark = row.querySelector('[class*="TextEditorDecorationType"]');
      if (mark === null) return [];
      const isPassed = getComputedStyle(mark).borderBottomStyle === 'dashed';
      return [{ uri: editor.dataset.uri, line: lineAt(row.style.top), isPassed }];
    });
  });
}

/** The frame of the view that is shown, the replay's by default. Webviews stand two frames deep. */
export async function view(page, root = viewRoot) {
  for (const frame of page.frames()) {
    if (!frame.url().includes('fake.html') && frame.name() !== 'active-frame') continue;
    if (await frame.locator(root).count()) return frame;
  }
  const frames = page.frames().map((frame) => `${frame.name()} ${frame.url().replace(/\?.*/, '')}`);
  throw new Error(`No view with ${root} is open. The frames: ${frames.join(', ')}.`);
}
