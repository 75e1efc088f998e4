import { it } from 'vitest';
import { whatIf } from '/work/main/server/src/whatIf/whatIf';
import { analyzeTexts } from '/work/main/server/src/analyze';
import { readdirSync, readFileSync } from 'node:fs';
const show = (f: any) => { console.log(f.title, '\nASSUME', f.assumptions, '\n' + f.happenings.map((h: any) => `${h.atMs - f.fromMs} [${h.action}] ${h.text}   <${h.rule.code} ${h.rule.source} ${h.rule.status}>`).join('\n'), '\n', f.leftOut, f.choices.length); };
it('x', () => {
  const ex = (...actions: any[]) => show(whatIf(null as any, { step: 0, example: 'fourNodes', volume: null, actions }));
  ex(); ex({ do: 'cutPath', node: 'NODE3', volume: 'Volume1' }, { do: 'restorePath', node: 'NODE3', volume: 'Volume1' });
  ex({ do: 'cutPath', node: 'NODE1', volume: 'Volume1' });
  ex({ do: 'turnRedirectionOn', volume: 'Volume1' },{ do: 'cutPath', node: 'NODE3', volume: 'Volume1' },{ do: 'beginBackup', volume: 'Volume1' },{ do: 'crashNode', node: 'NODE1' },{ do: 'breakSmb', volume: 'Volume1', node: 'NODE3' });
  for (const dir of ['coordinator-path-lost']) {}
  console.log(readdirSync('/work/main/sample-logs'));
  for (const dir of readdirSync('/work/main/sample-logs', { withFileTypes: true }).filter((d) => d.isDirectory())) {
    const files = readdirSync(`/work/main/sample-logs/${dir.name}`).filter((f) => f.endsWith('.log'));
    if (files.length === 0) continue;
    const { incident } = analyzeTexts(files.map((f) => ({ path: f, text: readFileSync(`/work/main/sample-logs/${dir.name}/${f}`, 'utf8') })));
    const told = incident as any;
    const v = told.history.volumes[0]?.name; const n = told.history.nodes.at(-1)?.name;
    console.log('=====', dir.name, told.history.steps.length);
    const at = (step: number, ...actions: any[]) => show(whatIf(told, { step, example: null, volume: null, actions }));
    const mid = Math.floor(told.history.steps.length / 2);
    if (v && n) { at(mid); at(mid, { do: 'cutPath', node: n, volume: v }, { do: 'moveCoordinator', to: told.history.nodes[0].name, volume: v }, { do: 'stopNode', node: told.history.nodes[0].name }); }
  }
});
