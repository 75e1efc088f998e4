import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { analyzeBytes } from '../../../server/src/analyze';
test('x', () => {
  for (const f of (process.env.F ?? 'seed-2008r2-dcm-bringup-full.log').split(',')) {
  const a = analyzeBytes(readFileSync('test/fixtures/corpus/' + f), f);
  console.log(f, JSON.stringify(a.facts.map((x)=>x.body.kind+':'+x.at.line)), a.input.unrecognised);
  const h = a.history;
  console.log(JSON.stringify({nodes:h.nodes,volumes:h.volumes,entities:h.entities,local:h.localNode}, null, 1));
  for (const t of h.tracks) { console.log(t.track, t.volume, t.resource, t.node); for (const s of t.spans) console.log('   ', s.fromUtcMs && new Date(s.fromUtcMs).toISOString(), s.toUtcMs && new Date(s.toUtcMs).toISOString(), s.value, s.certainty, s.reasons.join(), s.evidence.map((e)=>e.line).join()); }
  for (const s of h.steps) console.log(s.at.line, a.facts[s.fact]!.body.kind, s.changes.map((c)=>`${c.track}:${c.from}->${c.to}`).join(' '), s.findings.join());
  for (const f of h.findings) console.log(f.severity, f.code, f.causeCode, f.expected, f.at.line, JSON.stringify(f.fields), f.evidence.map(e=>e.line).join());
  }
});
