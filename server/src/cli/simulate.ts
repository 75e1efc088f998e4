// `simulate`: runs a scenario and shows what the engine makes of its logs, or writes the logs into a folder.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyzeTexts } from '../analyze';
import { readScenario, ScenarioError } from '../simulate/readScenario';
import type { Scenario } from '../simulate/scenario';
import { namedScenarios } from '../simulate/scenarios/named';
import { simulate } from '../simulate/simulate';
import { writeLogs, type SimulatedLog } from '../simulate/writeLogs';
import type { Invocation } from './arguments';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { historyJson } from './historyJson';
import { historyTable } from './historyTable';
import type { Output } from './output';
import { simulatedWhy } from './simulatedWhy';

/** A scenario is small; what is larger is none. */
const mostBytes = 4 * 1024 * 1024;

/** @throws Unusable */
export async function writeSimulation(
  { paths: [scenarioName = ''], format, folder }: Invocation,
  output: Output,
  say: (line: string) => void,
): Promise<ExitStatus> {
  if (scenarioName === 'list') {
    for (const { name, title } of namedScenarios) output.write(`${name.padEnd(30)}  ${title}\n`);
    return exitStatus.done;
  }
  const scenario = findScenario(scenarioName);
  const run = simulate(scenario);
  const logs = writeLogs(run);
  if (folder !== null) {
    writeInto(folder, logs);
    say(`wrote ${logs.length} simulated logs of ${scenario.name} into ${folder}`);
    return exitStatus.done;
  }
  say(`simulated, not recorded: ${scenario.title}`);
  const read = analyzeTexts(logs.map(({ node, text }) => ({ path: logName(node), text })));
  if (format === 'json') for (const piece of historyJson(read)) output.write(piece);
  else for (const lines of [historyTable(read), [''], simulatedWhy(run)]) for (const line of lines) output.write(`${line}\n`);
  await output.drained();
  return exitStatus.done;
}

/** A scenario by its name, else the file that is named. */
function findScenario(name: string): Scenario {
  const named = namedScenarios.find((scenario) => scenario.name === name);
  if (named !== undefined) return named;
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    throw new Unusable(`${name}: no such scenario and no such file; \`simulate list\` shows the scenarios with a name`);
  }
  if (text.length > mostBytes) throw new Unusable(`${name}: is too large for a scenario; see README for its form`);
  try {
    return readScenario(text, basename(name).replace(/\.json$/i, ''));
  } catch (error) {
    if (error instanceof ScenarioError) throw new Unusable(`${name}: ${error.message}`);
    throw error;
  }
}

/** Never over what is there: a folder of real logs must stay one. */
function writeInto(folder: string, logs: readonly SimulatedLog[]): void {
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Unusable(`${folder}: is not empty; name a new folder for simulated logs`);
    mkdirSync(folder, { recursive: true });
    for (const { node, text } of logs) writeFileSync(join(folder, logName(node)), text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${folder}: the logs cannot be written (${String(error)}); name a folder of yours`);
  }
}

function logName(node: string): string {
  return `${node.replace(/[^\w.-]/g, '_')}_cluster.log`;
}
