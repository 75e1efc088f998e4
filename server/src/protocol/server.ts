// The language server as a process of its own: an editor starts it with node IPC, any other client with `--stdio`.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { inWords } from './guarded';
import { startServer } from './startServer';

const connection = createConnection(ProposedFeatures.all);

// A mistake outside any request must not take down the answers for all other documents.
process.on('uncaughtException', (error) => connection.console.error(`Unexpected failure: ${inWords(error)}`));
process.on('unhandledRejection', (reason) => connection.console.error(`Unexpected failure: ${inWords(reason)}`));

startServer(connection);
