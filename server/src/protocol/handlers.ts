// The table of features: each file of features/ stands here once, with the request or push it answers. Knows nothing of logs.
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { definition } from '../features/definition';
import { diagnostics } from '../features/diagnostics';
import { documentSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/foldingRanges';
import { hover } from '../features/hover';
import { references } from '../features/references';
import { replayOverview } from '../features/replayOverview';
import { replayState } from '../features/replayState';
import { replayStepAtLine } from '../features/replayStepAtLine';
import { replaySteps } from '../features/replaySteps';
import type { ClusterLog } from '../model/clusterLog';
import * as fromLsp from './fromLsp';
import { guarded, guardedWork } from './guarded';
import {
  replayRequests,
  type DocumentParams,
  type ReplayOverview,
  type ReplayState,
  type ReplayStep,
  type StateParams,
  type StepAtLineParams,
  type StepAtLineResult,
  type StepsParams,
  type VersionedParams,
} from './messages';
import type { Model } from './model';
import type { Models } from './models';
import type { Settings } from './settings';
import * as toLsp from './toLsp';

export interface HandlerContext {
  readonly models: Models;
  readonly settings: () => Settings;
  /** Registers what is to be done after each new analysis of an open log; null = there is nothing to say about it any more. */
  readonly onChanged: (listener: (uri: string, model: Model | null) => void) => void;
}

/** What an editor can list; beyond these numbers people search and filter instead. */
const mostDiagnostics = 1000;
const mostReferences = 5000;

type Register = (connection: Connection, context: HandlerContext) => void;

export const handlers: Readonly<Record<string, Register>> = {
  definition: (connection, { models }) => {
    connection.onDefinition(
      guarded('definition', null, connection.console, async ({ textDocument: { uri }, position }, token) => {
        const log = await logOf(models, uri, token);
        return log && definition(log, fromLsp.position(position)).map((found) => toLsp.location(found, uri));
      }),
    );
  },
  diagnostics: (connection, { settings, onChanged }) => {
    onChanged((uri, model) => {
      void guardedWork('diagnostics', uri, connection.console, async () => {
        const { enabled, minimumSeverity } = settings().diagnostics;
        const found = model && enabled ? diagnostics(model.log, { maximum: mostDiagnostics, minimumSeverity }) : [];
        await connection.sendDiagnostics({ uri, diagnostics: found.map((one) => toLsp.diagnostic(one, uri)) });
      });
    });
  },
  documentSymbols: (connection, { models }) => {
    connection.onDocumentSymbol(
      guarded('documentSymbols', null, connection.console, async ({ textDocument: { uri } }, token) => {
        const log = await logOf(models, uri, token);
        return log && documentSymbols(log).map(toLsp.documentSymbol);
      }),
    );
  },
  foldingRanges: (connection, { models }) => {
    connection.onFoldingRanges(
      guarded('foldingRanges', null, connection.console, async ({ textDocument: { uri } }, token) => {
        const log = await logOf(models, uri, token);
        return log && foldingRanges(log).map(toLsp.foldingRange);
      }),
    );
  },
  hover: (connection, { models }) => {
    connection.onHover(
      guarded('hover', null, connection.console, async ({ textDocument: { uri }, position }, token) => {
        const log = await logOf(models, uri, token);
        const found = log && hover(log, fromLsp.position(position), { lineAddress: (line) => `${uri}#L${line}` });
        return found ? toLsp.hover(found) : null;
      }),
    );
  },
  references: (connection, { models }) => {
    connection.onReferences(
      guarded('references', null, connection.console, async ({ textDocument: { uri }, position, context }, token) => {
        const log = await logOf(models, uri, token);
        const config = { maximum: mostReferences, includeFirst: context.includeDeclaration };
        return log && references(log, fromLsp.position(position), config).map((found) => toLsp.location(found, uri));
      }),
    );
  },
  replayOverview: (connection, { models }) => {
    connection.onRequest(
      replayRequests.overview,
      guarded<DocumentParams, ReplayOverview | null>('replayOverview', null, connection.console, async (params, token) => {
        const uri = fromLsp.text(params.uri);
        const model = await models.get(uri, token);
        return model && { uri, version: model.version, ...replayOverview(model.log) };
      }),
    );
  },
  replayState: (connection, { models }) => {
    connection.onRequest(
      replayRequests.state,
      guarded<StateParams, ReplayState | null>('replayState', null, connection.console, async (params, token) => {
        const log = await versionOf(models, params, token);
        return log && replayState(log, fromLsp.wholeNumber(params.step));
      }),
    );
  },
  replayStepAtLine: (connection, { models }) => {
    connection.onRequest(
      replayRequests.stepAtLine,
      guarded<StepAtLineParams, StepAtLineResult | null>('replayStepAtLine', null, connection.console, async (params, token) => {
        const log = await versionOf(models, params, token);
        return log && replayStepAtLine(log, fromLsp.wholeNumber(params.line));
      }),
    );
  },
  replaySteps: (connection, { models }) => {
    connection.onRequest(
      replayRequests.steps,
      guarded<StepsParams, readonly ReplayStep[] | null>('replaySteps', null, connection.console, async (params, token) => {
        const log = await versionOf(models, params, token);
        return log && replaySteps(log, fromLsp.wholeNumber(params.first), fromLsp.wholeNumber(params.count));
      }),
    );
  },
};

async function logOf(models: Models, uri: string, token: CancellationToken): Promise<ClusterLog | null> {
  return (await models.get(uri, token))?.log ?? null;
}

/** Null, too, where another version than the present one is asked for: steps of two versions must never be mixed. */
async function versionOf(models: Models, params: VersionedParams, token: CancellationToken): Promise<ClusterLog | null> {
  const model = await models.get(fromLsp.text(params.uri), token);
  return model && (params.version === undefined || params.version === model.version) ? model.log : null;
}
