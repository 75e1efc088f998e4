// Addresses of inputs: a file where an editor can show it, else one that the server gives the text of. Knows nothing of incidents.
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filePath } from './fromLsp';
import { inputScheme } from './messages';

/** As VS Code writes it, so that clients compare addresses as texts. */
export function fileUri(path: string): string {
  const { host, pathname } = pathToFileURL(path);
  const plain = decodeURIComponent(pathname).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return `file://${host}${encodedPath(plain)}`;
}

/**
 * `cluster-log-input:/3/0/Node_N1/System.evtx.xml`: `opening` tells incidents apart.
 * @param name of the input below what was opened, with the ending that tells an editor what its text is
 */
export function inputUri(opening: number, index: number, name: string): string {
  return `${inputScheme}:${encodedPath(`/${opening}/${index}/${name}`)}`;
}

/** What stands for the whole incident. */
export function incidentUri(opening: number): string {
  return `${inputScheme}:/${opening}`;
}

/** Equal for the same document, however a client encodes its address. */
export function uriKey(uri: string): string {
  const path = filePath(uri);
  if (path === null) return decoded(uri);
  return pathKey(path);
}

/** Equal for the same file. */
export function pathKey(path: string): string {
  const whole = isAbsolute(path) ? path : resolve(path);
  return process.platform === 'win32' ? whole.toLowerCase().replaceAll('/', '\\') : whole;
}

/** Everything but letters, digits, `-._~` and `/` is escaped. */
function encodedPath(path: string): string {
  return encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a stray `%` is no encoding
  }
}
