import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { incidentOf } from '../support/incidentOf';
import { hover } from '../../server/src/features/hover';
import { definition } from '../../server/src/features/definition';
import { references } from '../../server/src/features/references';
import { diagnostics } from '../../server/src/features/diagnostics';
import { replaySteps } from '../../server/src/features/replaySteps';
import { incidentOverview } from '../../server/src/features/incidentOverview';
const folder = '/work/main/sample-logs/12-two-nodes-path-lost/';
test('explore', () => {
  const { incident, logs, whole } = incidentOf(['NODE1_cluster.log', 'NODE2_System.xml', 'NODE2_cluster.log', 'volume-states.txt'].map((name) => ({ path: folder + name, text: readFileSync(folder + name, 'utf8') })));
  console.log(JSON.stringify(incidentOverview(incident, { roots: [folder.slice(0, -1)] }), null, 1));
  for (const s of replaySteps(whole, 0, 1000)) console.log(s.index, s.input, s.line, s.time, s.title, '|', s.why, '|', s.changes.map((c) => `${c.of} ${c.track} ${c.from}->${c.to}`).join('; '));
  for (const f of incident.history.findings) console.log(f.code, JSON.stringify(f.at), JSON.stringify(f.evidence), f.node);
  for (const f of incident.facts) if (f.also) console.log('ALSO', f.body.kind, JSON.stringify(f.at), JSON.stringify(f.also));
  for (const log of logs) {
    console.log('=====', log.input.path, log.input.format);
    for (let lineIndex = 0; lineIndex < log.text.lineCount; lineIndex++) {
      const h = hover(log, { lineIndex, character: 1 });
      if (lineIndex > 10 || log.input.format !== 'cluster-log') console.log(`--- ${lineIndex + 1}: ${log.text.line(lineIndex).slice(0, 120)}\n${h?.markdown}`);
    }
    for (const d of diagnostics(log, { maximum: 100, minimumSeverity: 'info', missing: incident.coverage.missing })) console.log('D', JSON.stringify(d));
  }
});
