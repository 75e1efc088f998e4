// The three forms of a report: order, safety of log text, and that each stands on its own.
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../server/src/report/htmlReport';
import { jsonReport } from '../../../server/src/report/jsonReport';
import { layOut } from '../../../server/src/report/layOut';
import { markdownReport } from '../../../server/src/report/markdownReport';
import type { Report } from '../../../server/src/report/report';
import { reportHtml } from '../../../server/src/report/reportHtml';
import { reportOfLine, sampleIncident, sampleReport } from '../../support/sampleReport';

const twoNodes = sampleReport('12-two-nodes-path-lost');
const hostile = '<img src=x onerror=alert(1)> [click](command:evil) | ` "\u202e';
const attacked = reportOfLine(
  `00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] PostOnline. CanUseDirectIO for ${hostile} => true`,
);

const markdown = (report: Report) => [...markdownReport(layOut(report))].join('\n');
const html = (report: Report) => [...htmlReport(layOut(report))].join('');

describe('Markdown', () => {
  const text = markdown(twoNodes);

  it('tells what is missing before anything else', () => {
    const titles = [
      '# Cluster log report',
      '## Coverage',
      '## What happened',
      '## Findings',
      '## Durations',
      '## Timeline',
      '## Tracks',
    ];
    const places = titles.map((title) => text.indexOf(`\n${title}\n`.trimStart()));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.indexOf('The cluster.log of NODE3 is missing')).toBeLessThan(text.indexOf('| input |'));
  });

  it('names the file and the line behind every sentence', () => {
    expect(text).toContain('(`NODE2_cluster.log` line 20, stated)');
    expect(text).toMatch(
      / {2}- `NODE2_cluster\.log` line 20: `\[Operational\] .*Physical Disk resource 'Cluster Disk 1' has been disconnected/,
    );
  });

  it('keeps the cells of a table in their columns', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('|'));
    const head = lines.findIndex((line) => line.startsWith('| volume | node | IO mode'));
    expect(lines[head + 4]).toMatch(/^\| Volume1 \| NODE2 \| blockRedirected .*\| 45 min 4 s \| 25\.0 % \| 45 min 4 s \| 2 \|/);
  });

  it('lets no log text become markup', () => {
    for (const line of markdown(attacked).split('\n')) {
      const outsideCode = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
      expect(outsideCode).not.toMatch(/(?<!\\)<img|(?<!\\)\[click\]\(/);
    }
    expect(markdown(attacked)).not.toContain('\u202e');
  });
});

describe('HTML', () => {
  const page = html(twoNodes);

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|javascript:|@import|url\(|https?:/i);
    expect(page).not.toMatch(/ on[a-z]+=| style=/i);
  });

  it('has a heading behind each entry of its contents, and no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(ids).toContain(link);
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name] of page.replace(/<style>[^]*?<\/style>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'rect'].includes(name!) && slash === '') {
        if (name === 'rect') open.push(name);
        continue;
      }
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('folds the proving lines below each sentence', () => {
    expect(page).toMatch(/<details class="quotes"><summary>the line<\/summary>/);
    expect(page).toContain('Physical Disk resource &#39;Cluster Disk 1&#39; has been disconnected from this node.');
  });

  it('shows log text as it stands and never runs it', () => {
    const text = html(attacked);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<img|\u202e/);
  });

  it('is what the editor shows', () => {
    const { incident, logs } = sampleIncident('12-two-nodes-path-lost');
    expect(reportHtml(incident, logs)).toBe(page);
    const redacted = reportHtml(incident, logs, { redact: true });
    expect(redacted).toContain('stand under aliases');
    expect(redacted).not.toMatch(/NODE2|Volume1|Cluster Disk 1|c4d90b6e/);
  });
});

describe('JSON', () => {
  it('has every part, and null where a key does not apply', () => {
    const text = [...jsonReport(twoNodes)].join('');
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual([
      'schema',
      'redacted',
      'coverage',
      'story',
      'findings',
      'unjudged',
      'durations',
      'performance',
      'timeline',
      'tracks',
    ]);
    expect(document['schema']).toBe('cluster-log-replay/report@1');
    const { durations, findings, coverage } = document as unknown as {
      durations: { ioModes: object[]; waits: object[] };
      findings: { items: object[] };
      coverage: { missing: object[]; inputs: object[] };
    };
    expect(durations.ioModes[0]).toEqual({
      ...{ volume: 'Volume1', node: 'NODE1', mode: 'direct', totalMs: null, share: null, longestMs: null, stretches: 1 },
      evidence: [expect.objectContaining({ line: 3 })],
    });
    expect(durations.waits[0]).toMatchObject({
      how: null,
      fromUtc: '2024-05-21T10:01:55.635Z',
      durationMs: 277,
      outcome: 'active',
    });
    for (const list of [durations.waits, findings.items, coverage.inputs, durations.ioModes]) {
      const keys = list.map((item) => Object.keys(item).join(' '));
      expect(new Set(keys).size).toBe(1);
    }
    expect(coverage.missing[0]).toMatchObject({ code: 'nodeWithoutLog', evidence: [] });
  });

  it('is JSON where nothing is known too', () => {
    const text = [
      ...jsonReport(reportOfLine('00000724.00000928::2009/10/08-18:01:41.957 INFO  [DCM] Nothing that anybody knows')),
    ].join('');
    expect(JSON.parse(text)).toMatchObject({
      story: { summary: [], chapters: [] },
      findings: { items: [], left: 0 },
      tracks: [],
    });
  });
});
