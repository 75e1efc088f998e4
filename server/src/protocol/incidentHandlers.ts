// Requests about the incident: open, look at, close, and the texts of its inputs. Knows nothing of what is in them.
import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { InputError } from '../input/fileChunks';
import { reportHtml } from '../report/reportHtml';
import * as fromLsp from './fromLsp';
import { guarded } from './guarded';
import type { Register } from './handlerContext';
import { noteChanges } from './heldIncident';
import { incidentMessage } from './incidentMessage';
import { inputText } from './inputText';
import {
  incidentRequests,
  type IncidentOverview,
  type InputTextParams,
  type InputTextResult,
  type OpenIncidentParams,
  type ReportParams,
  type ReportResult,
} from './messages';

export const registerIncident: Register = (connection, { incidents }) => {
  connection.onRequest(
    incidentRequests.open,
    guarded<OpenIncidentParams, IncidentOverview | null | ResponseError<void>>(
      'openIncident',
      null,
      connection.console,
      async (params, token) => {
        try {
          const held = await incidents.open(rootsOf(params), signalOf(token));
          return held && incidentMessage(held);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          return new ResponseError<void>(ErrorCodes.InvalidParams, error.message); // for people: which path, and what to do
        }
      },
    ),
  );
  connection.onRequest(
    incidentRequests.current,
    guarded<unknown, IncidentOverview | null>('currentIncident', null, connection.console, async () => {
      const { held } = incidents;
      if (held === null) return null;
      await noteChanges(held);
      return incidentMessage(held);
    }),
  );
  connection.onRequest(
    incidentRequests.close,
    guarded<unknown, null>('closeIncident', null, connection.console, () => {
      incidents.close();
      return null;
    }),
  );
  connection.onRequest(
    incidentRequests.report,
    guarded<ReportParams, ReportResult | null>('report', null, connection.console, ({ redact }) => {
      const { held } = incidents;
      if (held === null) return null;
      const { title } = incidentMessage(held);
      const logs = held.models.map(({ log }) => log);
      return { title, html: reportHtml(held.incident, logs, { redact: redact === true }) };
    }),
  );
  connection.onRequest(
    incidentRequests.inputText,
    guarded<InputTextParams, InputTextResult | null>('inputText', null, connection.console, async ({ uri }, token) => {
      const model = incidents.get(fromLsp.text(uri));
      return model && inputText(model.log.text, () => token.isCancellationRequested);
    }),
  );
};

/** Paths of what is to be opened. */
function rootsOf({ uris }: OpenIncidentParams): readonly string[] {
  const given: unknown = uris;
  if (!Array.isArray(given) || given.length === 0) throw new InputError('Nothing was named. Name a folder, a ZIP or files.');
  return given.map((uri) => {
    const path = fromLsp.filePath(fromLsp.text(uri));
    if (path === null) throw new InputError(`${fromLsp.text(uri)} is no file on disk. Copy it to a disk and open it there.`);
    return path.length > 1 ? path.replace(/(?<!^[a-z]:)[\\/]+$/i, '') : path;
  });
}

function signalOf(token: CancellationToken): AbortSignal {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  return abort.signal;
}
