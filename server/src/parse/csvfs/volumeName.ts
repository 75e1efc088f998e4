// Tells a volume's name from its GUID, in whatever dress a message gives it. Knows nothing of the message around it.
import type { VolumeName } from '../../model/facts';

const guidDress = /^(?:\\\\\?\\Volume)?\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?\\?$/;

/** `text` as a message names the volume: a friendly name, `{guid}`, `guid` or `\\?\Volume{guid}\`; `disk` is the resource beside it. */
export function volumeName(text: string, disk: string | null = null): VolumeName {
  const guid = guidDress.exec(text)?.[1];
  return guid === undefined ? { volume: text, volumeGuid: null, disk } : { volume: null, volumeGuid: guid.toLowerCase(), disk };
}
