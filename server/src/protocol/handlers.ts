// The table of features: each file of features/ stands here once, with the request or push it answers, and beside them the simulated
// future, which is a folder of its own. Knows nothing of logs.
import type { CancellationToken, Diagnostic } from 'vscode-languageserver/node';
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
import type { LineRef } from '../model/lineRef';
import type { InputPlace } from '../model/logOfInput';
import * as fromLsp from './fromLsp';
import { guarded, guardedWork } from './guarded';
import type { Register } from './handlerContext';
import { registerIncident } from './incidentHandlers';
import { finished, inSlices } from './inSlices';
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
} from './messages';
import type { Models } from './models';
import { replayViewHandlers } from './replayViewHandlers';
import * as toLsp from './toLsp';
import { registerWhatIf } from './whatIfHandler';
import { versionOf } from './versionOf';

/** What an editor can list; beyond these numbers people search and filter instead. */
const mostDiagnostics = 1000;
const mostDiagnosticsOfIncident = 5000;
const mostReferences = 5000;

export const handlers: Readonly<Record<string, Register>> = {
  definition: (connection, { models }) => {
    connection.onDefinition(
      guarded('definition', null, connection.console, async ({ textDocument: { uri }, position }, token) => {
        const model = await models.get(uri, token);
        return model && toLsp.locations(definition(model.log, fromLsp.position(position)), model.uris);
      }),
    );
  },
  diagnostics: (connection, { settings, onChanged }) => {
    const latest = new Map<string, object>();
    let before: Promise<void> = Promise.resolve(); // an incident has hundreds of inputs: one after the other
    onChanged((uri, model) => {
      const turn = {};
      latest.set(uri, turn);
      const isOutrun = () => latest.get(uri) !== turn;
      const publish = async () => {
        if (isOutrun()) return;
        const { enabled, minimumSeverity } = settings().diagnostics;
        const found: Diagnostic[] = [];
        if (model && enabled) {
          const maximum = Math.min(mostDiagnostics, Math.ceil(mostDiagnosticsOfIncident / model.uris.length));
          const config = { maximum, minimumSeverity, missing: model.missing };
          await inSlices(diagnostics(model.log, config), isOutrun, (one) => found.push(toLsp.diagnostic(one, model.uris)));
        }
        if (isOutrun()) return;
        latest.delete(uri);
        await connection.sendDiagnostics({ uri, diagnostics: found });
      };
      before = before.then(() => guardedWork('diagnostics', uri, connection.console, publish));
    });
  },
  documentSymbols: (connection, { models }) => {
    connection.onDocumentSymbol(
      guarded('documentSymbols', null, connection.console, async ({ textDocument: { uri } }, token) => {
        const log = await logOf(models, uri, token);
        const found = log && (await finished(documentSymbols(log), () => token.isCancellationRequested));
        return found && found.map(toLsp.documentSymbol);
      }),
    );
  },
  foldingRanges: (connection, { models }) => {
    connection.onFoldingRanges(
      guarded('foldingRanges', null, connection.console, async ({ textDocument: { uri } }, token) => {
        const log = await logOf(models, uri, token);
        const found = log && (await finished(foldingRanges(log), () => token.isCancellationRequested));
        return found && found.map(toLsp.foldingRange);
      }),
    );
  },
  hover: (connection, { models }) => {
    connection.onHover(
      guarded('hover', null, connection.console, async ({ textDocument: { uri }, position }, token) => {
        const model = await models.get(uri, token);
        const lineAddress = ({ input, line }: LineRef) => `${model?.uris[input] ?? uri}#L${line}`;
        const found = model && hover(model.log, fromLsp.position(position), { lineAddress });
        return found ? toLsp.hover(found) : null;
      }),
    );
  },
  incidentOverview: registerIncident,
  references: (connection, { models, client }) => {
    connection.onReferences(
      guarded('references', null, connection.console, async ({ textDocument: { uri }, position, context }, token) => {
        const model = await models.get(uri, token);
        if (!model) return null;
        const config = { maximum: mostReferences, includeFirst: context.includeDeclaration };
        const search = references(model.log, fromLsp.position(position), config);
        const places: InputPlace[] = [];
        let isStopped = false;
        const shown = { title: 'Searching the logs', isMeasured: true, onStop: () => void (isStopped = true) };
        await client.during(shown, (progress) =>
          inSlices(
            search,
            () => isStopped || token.isCancellationRequested,
            (piece) => {
              places.push(...piece.places);
              progress.tell(piece.doneLines / piece.totalLines);
            },
          ),
        );
        return toLsp.locations(places, model.uris);
      }),
    );
  },
  replayOverview: (connection, { models }) => {
    connection.onRequest(
      replayRequests.overview,
      guarded<DocumentParams, ReplayOverview | null>('replayOverview', null, connection.console, async (params, token) => {
        const uri = fromLsp.text(params.uri);
        const model = await models.get(uri, token);
        if (!model) return null;
        const overview = await finished(replayOverview(model.log), () => token.isCancellationRequested);
        if (!overview) return null;
        const inputs = overview.inputs.map((input, index) => ({ ...input, uri: model.uris[index] ?? uri }));
        return { uri, version: model.version, ...overview, inputs };
      }),
    );
  },
  replayState: (connection, { models }) => {
    connection.onRequest(
      replayRequests.state,
      guarded<StateParams, ReplayState | null>('replayState', null, connection.console, async (params, token) => {
        const log = (await versionOf(models, params, token))?.log ?? null;
        const volume = params.volume === undefined ? undefined : fromLsp.text(params.volume);
        return log && finished(replayState(log, fromLsp.wholeNumber(params.step), volume), () => token.isCancellationRequested);
      }),
    );
  },
  replayStepAtLine: (connection, { models }) => {
    connection.onRequest(
      replayRequests.stepAtLine,
      guarded<StepAtLineParams, StepAtLineResult | null>('replayStepAtLine', null, connection.console, async (params, token) => {
        const log = (await versionOf(models, params, token))?.log ?? null;
        return log && replayStepAtLine(log, fromLsp.wholeNumber(params.line));
      }),
    );
  },
  replaySteps: (connection, { models }) => {
    connection.onRequest(
      replayRequests.steps,
      guarded<StepsParams, readonly ReplayStep[] | null>('replaySteps', null, connection.console, async (params, token) => {
        const log = (await versionOf(models, params, token))?.log ?? null;
        const page = log && replaySteps(log, fromLsp.wholeNumber(params.first), fromLsp.wholeNumber(params.count));
        return page && finished(page, () => token.isCancellationRequested);
      }),
    );
  },
  ...replayViewHandlers,
  whatIf: registerWhatIf,
};

async function logOf(models: Models, uri: string, token: CancellationToken): Promise<ClusterLog | null> {
  return (await models.get(uri, token))?.log ?? null;
}
