import { it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { recognise } from '../../../server/src/parse/recognise';
import { analyzeText } from '../../../server/src/analyze';
import { viewRecord } from '../../../server/src/model/recordView';
import { StringText } from '../../../server/src/model/stringText';
it('x', () => {
  const dir = 'test/fixtures/corpus/';
  let ok = 0, all = 0; const missing = new Map<string, number>();
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.log'))) {
    const text = readFileSync(dir + f, 'utf8');
    const a = analyzeText(text, f);
    const log = { ...a, text: new StringText(text) };
    for (let i = 0; i < a.records.count; i++) {
      const v = viewRecord(log as never, i);
      if (v.shape !== 0) continue;
      all++;
      const r = recognise(v.message, v);
      if (r) ok++; else { const k = `[${v.component}] ${v.message}`; missing.set(k, (missing.get(k) ?? 0) + 1); }
    }
  }
  console.log(ok, all, [...missing].map(([k, n]) => `${n} ${k}`).join('\n'));
});
