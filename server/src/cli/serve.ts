// `serve --stdio`: the language server, for any client that speaks LSP.
import { exitStatus, type ExitStatus } from './exitStatus';

/** Resolves once the server listens; the process lives until the client ends the connection. */
export async function serve(): Promise<ExitStatus> {
  await import('../protocol/server');
  return exitStatus.done;
}
