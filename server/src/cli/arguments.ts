// What the caller wants, read from the arguments and checked against the forms of the commands. Knows nothing of files.
import { parseArgs } from 'node:util';
import { severities, type Severity } from '../model/severity';
import { noChoices, readClockChoices, type ClockChoices } from './clockChoices';
import { Unusable } from './exitStatus';
import { commandForms, commandNames, type CommandName } from './usage';

export interface Invocation {
  readonly command: CommandName;
  /** PATHs, the one FILE:LINE of explain, the one scenario of simulate. Never empty, but for `serve`. */
  readonly paths: readonly string[];
  /** One of the command's formats; '' where it has none. */
  readonly format: string;
  /** null = findings do not change the exit status. */
  readonly failOn: Severity | null;
  readonly clocks: ClockChoices;
  /** Where simulate writes its logs; null = it shows the history of the run. */
  readonly folder: string | null;
  /** history, report: aliases in place of names. */
  readonly redact: boolean;
  /** Where it is written which name stands behind which alias; null = nowhere. */
  readonly redactMap: string | null;
  /** Folder of a person's own rows; null = none. */
  readonly knowledge: string | null;
}

export type Request = 'help' | 'version' | Invocation;

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'utc-offset': { type: 'string' },
  'clock-skew': { type: 'string' },
  knowledge: { type: 'string' },
  redact: { type: 'boolean' },
  'redact-map': { type: 'string' },
  out: { type: 'string' },
  stdio: { type: 'boolean' },
} as const;

type OptionName = keyof typeof options;

/** @param argv without the program. Throws `Unusable`. */
export function readArguments(argv: readonly string[]): Request {
  const { given, positionals } = split(argv);
  if (given.has('help')) return 'help';
  if (given.has('version')) return 'version';
  const [command, ...paths] = positionals;
  if (command === undefined) throw new Unusable('no command given; `cluster-log-replay --help` lists the commands');
  if (!isCommand(command)) {
    throw new Unusable(`no such command: ${command}; use one of ${commandNames.join(', ')}`);
  }
  checkOptions(command, given);
  checkPaths(command, paths, given);
  return {
    command,
    paths,
    format: readFormat(command, last(given, 'format')),
    failOn: readFailOn(last(given, 'fail-on')),
    clocks: commandForms[command].hasClocks
      ? readClockChoices(given.get('utc-offset') ?? [], given.get('clock-skew') ?? [])
      : noChoices,
    folder: last(given, 'out') ?? null,
    redact: given.has('redact'),
    redactMap: last(given, 'redact-map') ?? null,
    knowledge: last(given, 'knowledge') ?? null,
  };
}

/** All values of each option, in order. */
type Given = ReadonlyMap<OptionName, readonly string[]>;

/** Of an option that says one thing the last word counts. */
function last(given: Given, option: OptionName): string | undefined {
  return given.get(option)?.at(-1);
}

function split(argv: readonly string[]): { given: Given; positionals: string[] } {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<OptionName, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) throw new Unusable(`no such option: ${token.rawName}; \`cluster-log-replay --help\` lists them`);
    const takesValue = options[token.name].type === 'string';
    if (takesValue && (token.value === undefined || token.value === '')) {
      throw new Unusable(`${token.rawName} needs a value; write ${token.rawName} VALUE`);
    }
    if (!takesValue && token.value !== undefined) throw new Unusable(`${token.rawName} takes no value; write it alone`);
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return { given, positionals };
}

function checkOptions(command: CommandName, given: Given): void {
  const form = commandForms[command];
  if (given.has('format') && form.formats.length === 0) throw new Unusable(`${command} has no --format; leave it out`);
  if (given.has('fail-on') && !form.hasFindings)
    throw new Unusable(`${command} has no findings; use --fail-on with history or report`);
  for (const option of ['utc-offset', 'clock-skew'] as const)
    if (given.has(option) && !form.hasClocks) throw new Unusable(`${command} compares no clocks; leave --${option} out`);
  for (const option of ['redact', 'redact-map'] as const)
    if (given.has(option) && !form.hasFindings)
      throw new Unusable(`${command} has no --${option}; use it with history or report`);
  if (given.has('redact-map') && !given.has('redact'))
    throw new Unusable('--redact-map says what --redact replaced; write --redact too');
  if (given.has('out') && command !== 'simulate') throw new Unusable(`${command} writes to stdout; leave --out away`);
  if (given.has('knowledge') && (command === 'serve' || command === 'simulate'))
    throw new Unusable(`${command} takes no --knowledge; use it with records, history, report or explain`);
  if (given.has('stdio') && command !== 'serve') throw new Unusable('--stdio belongs to serve; leave it out');
}

function checkPaths(command: CommandName, paths: readonly string[], given: Given): void {
  if (command === 'serve') {
    if (!given.has('stdio')) throw new Unusable('serve speaks over stdin and stdout only; write serve --stdio');
    if (paths.length > 0) throw new Unusable('serve takes no PATH; the editor names the files');
  } else if (command === 'explain') {
    if (paths.length !== 1) throw new Unusable('explain needs one FILE:LINE, for example explain cluster.log:120');
  } else if (command === 'simulate') {
    if (paths.length !== 1) throw new Unusable('simulate needs one SCENARIO: a file, or a name that `simulate list` shows');
  } else if (paths.length === 0) {
    throw new Unusable(
      `${command} needs a PATH; name a cluster.log, an export, a ZIP, or the folder that Get-ClusterLog wrote to`,
    );
  }
}

function readFormat(command: CommandName, format: string | undefined): string {
  const { formats } = commandForms[command];
  if (format === undefined) return formats[0] ?? '';
  if (formats.includes(format)) return format;
  throw new Unusable(`${command} has no format ${format}; use --format ${formats.join(' or ')}`);
}

function readFailOn(value: string | undefined): Severity | null {
  if (value === undefined) return null;
  const severity = severities.find((known) => known === value);
  if (severity === undefined) throw new Unusable(`--fail-on ${value} is no severity; use error, warning or info`);
  return severity;
}

function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
