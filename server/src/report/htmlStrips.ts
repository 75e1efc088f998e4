// Values over the covered time as bars, one a volume and node. Drawn with attributes only: no script, no style of its own.
import type { Block } from './document';
import { escapeHtml } from './escapeHtml';

/** Strips that are drawn; the table below has all. */
const mostStrips = 60;
/** Units of the drawing across the covered time. */
const width = 1000;
/** A moment in a long time is seen all the same. */
const leastWidth = 2;

export function htmlStrips({ strips, from, to }: Extract<Block, { kind: 'strips' }>): string {
  const rows = strips.slice(0, mostStrips).map(({ label, parts }) => {
    // Short parts last, so that they are not drawn over.
    const bars = [...parts]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .map((part) => {
        const wide = Math.max(leastWidth, (part.to - part.from) * width);
        const x = Math.min(part.from * width, width - wide);
        return `<rect class="${part.tone}" x="${x.toFixed(1)}" y="0" width="${wide.toFixed(1)}" height="16"><title>${escapeHtml(part.words)}</title></rect>`;
      });
    return `<div class="strip"><span>${escapeHtml(label)}</span><svg viewBox="0 0 ${width} 16" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">${bars.join('')}</svg></div>`;
  });
  return `<div class="strips">\n${rows.join('\n')}\n<div class="ends"><span>${escapeHtml(from)}</span><span>${escapeHtml(to)}</span></div>\n</div>\n`;
}
