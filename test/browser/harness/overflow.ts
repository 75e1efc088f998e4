// Finds what stands out of the page or of its own box to the side. Knows nothing of what it is.
import type { Page } from 'playwright-core';

/** What is wider than the page, in words; a part that may be scrolled to the side by itself is no fault. */
export function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} of ${width} wide`);
    const isClipped = (element: Element) => {
      for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement)
        if (getComputedStyle(one).overflowX !== 'visible') return true;
      return false;
    };
    for (const element of document.querySelectorAll('#replay *')) {
      const { right, left, width: wide } = element.getBoundingClientRect();
      if (wide === 0 || !element.checkVisibility() || (right <= width + 1 && left >= -1) || isClipped(element)) continue;
      found.push(`${element.tagName} ${element.getAttribute('class') ?? ''} from ${Math.round(left)} to ${Math.round(right)}`);
    }
    return found;
  });
}

/** Controls that are cut off or lie under another one, in words: they could not be pressed. */
export function hiddenControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(
      '.transport button, .transport select, .header button, .zoom-buttons button, [role=tab]',
    )) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (y > window.innerHeight || y < 0) continue; // the page is scrolled to it
      const top = document.elementFromPoint(x, y);
      if (top === null || !(element.contains(top) || top.contains(element)))
        found.push(
          `${element.getAttribute('aria-label') ?? element.textContent} lies under ${top?.tagName} ${top?.getAttribute('class')}`,
        );
    }
    return found;
  });
}
