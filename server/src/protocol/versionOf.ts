// The model that a request of the replay asks for. Knows nothing of what it asks.
import type { CancellationToken } from 'vscode-languageserver/node';
import * as fromLsp from './fromLsp';
import type { VersionedParams } from './messages';
import type { Model } from './model';
import type { Models } from './models';

/** Null, too, where another version than the present one is asked for: steps of two versions must never be mixed. */
export async function versionOf(models: Models, params: VersionedParams, token: CancellationToken): Promise<Model | null> {
  const model = await models.get(fromLsp.text(params.uri), token);
  return model && (params.version === undefined || params.version === model.version) ? model : null;
}
