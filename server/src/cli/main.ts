// Entry of the command line: one command, one exit status. Commands are loaded when they are called, so that a start costs little.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visibleText } from '../explain/visibleText';
import { InputError } from '../input/fileChunks';
import { readArguments, type Invocation } from './arguments';
import { exitStatus, Unusable, type ExitStatus } from './exitStatus';
import { isReaderGone, Output, OutputError } from './output';
import { helpText } from './usage';

async function run(argv: readonly string[], output: Output): Promise<ExitStatus> {
  const request = readArguments(argv);
  if (request === 'help') output.write(helpText);
  else if (request === 'version') output.write(`${readVersion()}\n`);
  else return await runCommand(request, output);
  return exitStatus.done;
}

async function runCommand(invocation: Invocation, output: Output): Promise<ExitStatus> {
  if (invocation.knowledge !== null) (await import('./userKnowledge')).useKnowledge(invocation.knowledge, say);
  switch (invocation.command) {
    case 'records':
      return (await import('./records')).writeRecords(invocation.paths, output, say);
    case 'history':
      return (await import('./history')).writeHistory(invocation, output, say);
    case 'report':
      return (await import('./report')).writeReport(invocation, output, say);
    case 'explain':
      return (await import('./explain')).writeExplanation(invocation.paths[0] ?? '', output);
    case 'simulate':
      return (await import('./simulate')).writeSimulation(invocation, output, say);
    case 'serve':
      return (await import('./serve')).serve();
  }
}

/** package.json lies above the folder of the bundle. */
function readVersion(): string {
  const text = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** About the run, one line; a path may hold anything. */
function say(line: string): void {
  process.stderr.write(`cluster-log-replay: ${visibleText(line)}\n`);
}

async function main(): Promise<void> {
  const output = new Output(process.stdout);
  process.stderr.on('error', () => undefined); // where nothing can be told, the exit status still tells
  try {
    const status = await run(process.argv.slice(2), output);
    await output.flush();
    process.exitCode = status;
  } catch (error) {
    if (isReaderGone(error)) return;
    const isTold = error instanceof Unusable || error instanceof InputError || error instanceof OutputError;
    say(
      isTold
        ? error.message
        : `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = exitStatus.unusable;
  }
}

void main();
