// A scenario from a file, checked: what is wrong is told with its place. Knows nothing of files.
import { actionNeeds, type ActionName, type Scenario, type ScenarioDisk, type TimedAction } from './scenario';

/** What is wrong with a scenario, for the one who wrote it. */
export class ScenarioError extends Error {}

const mostNodes = 64;
const mostDisks = 50;
const mostActions = 1000;
const longestMs = 31 * 24 * 3_600_000;

/**
 * Reads the JSON of a scenario. Everything but `nodes`, `disks` and `actions` may be left out.
 * @throws ScenarioError with the place and what to write there
 */
export function readScenario(text: string, name: string): Scenario {
  const given = asObject(parsed(text), 'the scenario');
  const nodes = listOf(given['nodes'], 'nodes', mostNodes).map((node, place) => nameOf(node, `nodes[${place}]`));
  if (nodes.length === 0) throw new ScenarioError('nodes: name at least one node, for example ["NODE1", "NODE2"]');
  unique(nodes, 'nodes');
  const disks = listOf(given['disks'], 'disks', mostDisks).map((disk, place) => diskOf(disk, `disks[${place}]`, place, nodes));
  if (disks.length === 0) throw new ScenarioError('disks: name at least one disk, for example [{ "coordinator": "NODE1" }]');
  unique(
    disks.map((disk) => disk.name),
    'disks',
  );
  const actions = listOf(given['actions'], 'actions', mostActions).map((action, place) =>
    actionOf(action, `actions[${place}]`, nodes, disks),
  );
  const lastMs = Math.max(0, ...actions.map(({ atMs }) => atMs));
  return {
    name: given['name'] === undefined ? name : nameOf(given['name'], 'name'),
    title: given['title'] === undefined ? name : nameOf(given['title'], 'title'),
    generation: generationOf(given['generation']),
    nodes,
    disks,
    actions,
    durationMs: given['durationMs'] === undefined ? lastMs + 600_000 : numberOf(given['durationMs'], 'durationMs', 0, longestMs),
    startUtcMs: given['start'] === undefined ? Date.UTC(2026, 0, 1) : timeOf(given['start']),
    seed: given['seed'] === undefined ? 1 : numberOf(given['seed'], 'seed', 0, 0xffffffff),
  };
}

function diskOf(value: unknown, at: string, place: number, nodes: readonly string[]): ScenarioDisk {
  const disk = asObject(value, at);
  const knownNode = (node: unknown, where: string) => oneOf(nameOf(node, where), nodes, where);
  return {
    name: disk['name'] === undefined ? `Cluster Disk ${place + 1}` : nameOf(disk['name'], `${at}.name`),
    volume: disk['volume'] === undefined ? `Volume${place + 1}` : nameOf(disk['volume'], `${at}.volume`),
    coordinator: knownNode(disk['coordinator'], `${at}.coordinator`),
    withoutPath: listOf(disk['withoutPath'] ?? [], `${at}.withoutPath`, mostNodes).map((node, index) =>
      knownNode(node, `${at}.withoutPath[${index}]`),
    ),
    isMirroredSpace: disk['isMirroredSpace'] === true,
  };
}

function actionOf(value: unknown, at: string, nodes: readonly string[], disks: readonly ScenarioDisk[]): TimedAction {
  const action = asObject(value, at);
  const what = oneOf(nameOf(action['do'], `${at}.do`), Object.keys(actionNeeds), `${at}.do`) as ActionName;
  const known = {
    node: nodes,
    to: nodes,
    disk: disks.map(({ name }) => name),
    filter: null,
  };
  const named = Object.fromEntries(
    actionNeeds[what].map((need) => {
      const text = nameOf(action[need], `${at}.${need}`);
      const names = known[need];
      return [need, names === null ? text : oneOf(text, names, `${at}.${need}`)];
    }),
  );
  // What each action needs is in `actionNeeds`, so the parts fit together.
  return { do: what, ...named, atMs: numberOf(action['atMs'], `${at}.atMs`, 0, longestMs) } as TimedAction;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScenarioError(`is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asObject(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScenarioError(`${at}: write an object { ... }`);
  return value as Readonly<Record<string, unknown>>;
}

function listOf(value: unknown, at: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new ScenarioError(`${at}: write a list [ ... ]`);
  if (value.length > most) throw new ScenarioError(`${at}: has ${value.length} items, at most ${most} are allowed`);
  return value;
}

/** Names stand in log lines: no line ends, no quotes. */
function nameOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 200 || /[\p{Cc}'"]/u.test(value))
    throw new ScenarioError(`${at}: write a text of 1 to 200 characters without quotes`);
  return value;
}

function oneOf(text: string, known: readonly string[], at: string): string {
  if (!known.includes(text)) throw new ScenarioError(`${at}: ${text} is not one of ${known.join(', ')}`);
  return text;
}

function unique(names: readonly string[], at: string): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new ScenarioError(`${at}: ${twice} stands there twice`);
}

function numberOf(value: unknown, at: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new ScenarioError(`${at}: write a whole number from ${least} to ${most}`);
  return value;
}

function generationOf(value: unknown): 1 | 2 {
  if (value === undefined || value === 2) return 2;
  if (value === 1) return 1;
  throw new ScenarioError('generation: write 1 (2008 R2) or 2 (2012 and later)');
}

function timeOf(value: unknown): number {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) throw new ScenarioError('start: write a time such as "2026-03-02T02:00:00Z"');
  return ms;
}
