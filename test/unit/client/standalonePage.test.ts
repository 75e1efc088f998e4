// The page that replays by itself: hostile text stays text, and nothing runs or loads but what was built.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { standalonePage } from '../../../client/src/views/standalonePage';
import type { ReplayRecording } from '../../../server/src/protocol/recordingMessages';

const hostile = '</script><script>alert(1)</script><!--<script> \u2028 & "quoted" \'';
const recording = { steps: [{ title: hostile }] } as unknown as ReplayRecording;
const script = 'const end="</script>";run(/<script>|<!--/);\n//# sourceMappingURL=replay.js.map\n';
const style = '.a::before { content: "</style>"; }\n/*# sourceMappingURL=replay.css.map */\n';
const page = standalonePage({
  ...{ title: hostile, name: hostile, language: 'de"><script>', script, style, recording },
  words: { Play: `Abspielen ${hostile}` },
});

/** What stands behind the first `start` up to the next `end`. */
function between(start: string, end: string): string {
  const from = page.indexOf(start) + start.length;
  return page.slice(from, page.indexOf(end, from));
}

describe('a page of its own', () => {
  test('has two scripts only, one of which is data, and no comment', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page.match(/<\/style/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
  });

  test('keeps hostile text as it is, as data', () => {
    const data: unknown = JSON.parse(between('id="recording">', '</script>'));
    expect(data).toEqual({ name: hostile, recording });
    expect(between('id="recording">', '</script>')).not.toMatch(/[<>&\u2028]/);
  });

  test('runs the script that was given, by its hash, and no other', () => {
    const code = between('</script>\n<script>', '</script>');
    expect(code).toBe('const end="\\x3c/script>";run(/\\x3cscript>|\\x3c!--/);\n');
    const policy = between('Content-Security-Policy" content="', '"').replace(/&#39;/g, "'");
    const hash = createHash('sha256').update(code).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('names no file that the page would not have', () => {
    expect(page).not.toContain('sourceMappingURL');
    expect(page).not.toMatch(/src=|href=/);
  });
});
