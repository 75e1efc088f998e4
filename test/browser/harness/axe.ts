// Runs axe-core in a page. Knows nothing of what the page shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './replayServer';

const source = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** WCAG 2.0 to 2.2, A and AA, and what axe-core calls best practice: all its rules but experimental ones and AAA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about what a theme gives: its colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What is violated of all rules, in words. */
export function violationsOf(page: Page): Promise<readonly string[]> {
  return violated(page, { type: 'tag', values: tags });
}

/** What is violated of the rules that can be broken by another theme. */
export function colourViolationsOf(page: Page): Promise<readonly string[]> {
  return violated(page, { type: 'rule', values: colourRules });
}

/** The page's policy does not hold for the debugger, which puts axe-core there. */
async function violated(
  page: Page,
  rules: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (of: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, rules);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 4)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 200)}`);
    return `${id} (${help}), ${nodes.length} times: ${places.join('; ')}`;
  });
}
