// How the page looks: on a phone, on a wide screen, dark, and on paper. Knows nothing of what it shows.

export const htmlStyle = `
:root {
  --page: #ffffff; --ink: #1c2733; --soft: #5a6775; --line: #d8dee5; --raised: #f5f7f9; --accent: #0b5cad;
  --error: #b3261e; --warning: #8a5300; --info: #3f5b77; --good: #1d7a3e;
  --error-back: #fdecea; --warning-back: #fff3d6; --info-back: #eaf0f6; --good-back: #e3f4e8; --held: #5d3fa3; --held-back: #efe9fa;
  --bar-good: #58a673; --bar-redirected: #d9822b; --bar-block: #e0b23a; --bar-held: #7d5bbe; --bar-lost: #c9362c; --bar-unknown: #c9d0d8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14191f; --ink: #dbe3ea; --soft: #9aa8b5; --line: #333e49; --raised: #1d242c; --accent: #79b8ff;
    --error: #ff9c93; --warning: #f2c063; --info: #a9c4de; --good: #7fd29b;
    --error-back: #3f1d1b; --warning-back: #3a2d10; --info-back: #1f2f3f; --good-back: #173524; --held: #c3adf2; --held-back: #2d2345;
    --bar-good: #3f8a5a; --bar-redirected: #c9731f; --bar-block: #b58d22; --bar-held: #8f70d0; --bar-lost: #d9493f; --bar-unknown: #47525e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 100rem; background: var(--page); color: var(--ink);
  font: 15px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Open Sans", sans-serif; overflow-wrap: anywhere;
}
header p { color: var(--soft); margin: 0.2rem 0; }
p, header, main > section > ul, section section > ul { max-width: 62rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 0.4rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.6rem 0 0.8rem; padding-top: 0.9rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.9rem 0 0.5rem; }
h4 { font-size: 0.95rem; margin: 1.4rem 0 0.4rem; color: var(--soft); }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .scrolls:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 0.87em/1.5 ui-monospace, "Cascadia Mono", Consolas, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; margin: 0.3rem 0 0.5rem; padding: 0.45rem 0.7rem; overflow-x: auto; white-space: pre-wrap; }
ul { margin: 0.4rem 0; padding-left: 1.2rem; }
li { margin: 0.3rem 0; }
li.marked { list-style: none; margin-left: -1.2rem; padding-left: calc(1.2rem - 3px); border-left: 3px solid var(--line); }
li.marked.error { border-color: var(--error); }
li.marked.warning { border-color: var(--warning); }
li.marked.info { border-color: var(--info); }
.place { color: var(--soft); }
.tag {
  display: inline-block; padding: 0 0.5em; border-radius: 1em; font-size: 0.85em; line-height: 1.6; font-weight: 600; white-space: nowrap;
  background: var(--info-back); color: var(--info);
}
.tag.error, .tag.lost { background: var(--error-back); color: var(--error); }
.tag.warning, .tag.redirected, .tag.blockRedirected { background: var(--warning-back); color: var(--warning); }
.tag.held { background: var(--held-back); color: var(--held); }
.tag.unknown { background: var(--raised); color: var(--soft); border: 1px solid var(--line); }
.tag.good { background: var(--good-back); color: var(--good); }
nav { margin: 1.2rem 0; padding: 0.7rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; max-width: 62rem; }
nav ol { margin: 0; padding-left: 1.4rem; }
nav > ol { display: flex; flex-wrap: wrap; gap: 0.2rem 3rem; }
nav details { font-size: 0.92em; }
nav summary { color: var(--soft); cursor: pointer; }
.quotes { margin: 0.15rem 0 0.35rem; font-size: 0.93em; }
.quotes summary { color: var(--accent); cursor: pointer; width: fit-content; }
.quotes ul { list-style: none; padding: 0.3rem 0.7rem; margin: 0.3rem 0; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
.scrolls { overflow-x: auto; margin: 0.7rem 0; border: 1px solid var(--line); border-radius: 6px; max-width: max-content; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: 0.4rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); min-width: 4rem; max-width: 34rem; }
td { white-space: nowrap; }
td.words { min-width: 11rem; white-space: normal; }
th { background: var(--raised); color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody tr:last-child td { border-bottom: 0; }
.number { text-align: right; white-space: nowrap; }
td code { overflow-wrap: anywhere; }
.quotes code { white-space: pre-wrap; }
.strips { margin: 0.8rem 0; max-width: 62rem; }
.strip { display: grid; grid-template-columns: minmax(6rem, 12rem) 1fr; gap: 0.8rem; align-items: center; margin: 0.3rem 0; font-size: 0.9rem; }
.strip svg { width: 100%; height: 1.1rem; border-radius: 3px; background: var(--bar-unknown); display: block; }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-left: calc(min(12rem, 30%) + 0.8rem); color: var(--soft); font-size: 0.8rem; }
rect.good { fill: var(--bar-good); } rect.redirected { fill: var(--bar-redirected); } rect.blockRedirected { fill: var(--bar-block); }
rect.held { fill: var(--bar-held); } rect.lost { fill: var(--bar-lost); } rect.unknown { fill: var(--bar-unknown); }
@media (max-width: 40rem) {
  body { padding: 1rem 0.9rem 3rem; }
  .strip { grid-template-columns: 1fr; gap: 0.1rem; }
  .ends { margin-left: 0; }
  th, td { padding: 0.35rem 0.55rem; }
}
@media print {
  :root {
    --page: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --raised: #f4f4f4; --accent: #000000;
    --error: #9b1c15; --warning: #704300; --info: #2f4a63; --good: #155d2f;
    --error-back: #fdecea; --warning-back: #fff3d6; --info-back: #eaf0f6; --good-back: #e3f4e8; --held: #5d3fa3; --held-back: #efe9fa;
    --bar-good: #58a673; --bar-redirected: #d9822b; --bar-block: #e0b23a; --bar-held: #7d5bbe; --bar-lost: #c9362c; --bar-unknown: #c9d0d8;
  }
  @page { margin: 14mm 12mm; }
  body { padding: 0; max-width: none; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2 { break-after: avoid; } h3, h4 { break-after: avoid; }
  #story, #findings, #durations, #timeline { break-before: page; margin-top: 0; border-top: 0; padding-top: 0; }
  li, tr, .strip, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  nav details { display: none; }
  .scrolls { overflow: visible; border: 0; max-width: none; }
  table { font-size: 7.5pt; width: 100%; overflow-wrap: anywhere; }
  th, td { padding: 0.25em 0.4em; min-width: 0; }
  th, td, .number { white-space: normal; }
  td.words { min-width: 0; }
  .quotes:not([open]) { display: none; }
  a { text-decoration: none; }
}
`;
