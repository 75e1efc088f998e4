// What a recording of a replay leaves out, in words. Plain text, not escaped.
import type { ClusterLog } from '../model/clusterLog';
import { counted } from './counted';
import { formatMoment } from './momentInWords';

/**
 * @param chosen `whole` without the volumes that were left out @param part what of `chosen` is recorded
 * @param stories findings whose story is told; null = nothing is left out
 */
export function recordingCutInWords(
  { history: whole }: ClusterLog,
  { history: chosen }: ClusterLog,
  { history: part }: ClusterLog,
  stories: number,
): string | null {
  const sentences: string[] = [];
  const volumes = whole.volumes.length - chosen.volumes.length;
  if (volumes > 0) {
    const findings = whole.findings.length - chosen.findings.length;
    const told = findings === 0 ? 'with nothing to tell' : `with less grave findings (${findings}) or none`;
    sentences.push(`${counted(volumes, 'volume')} of ${whole.volumes.length} ${volumes === 1 ? 'is' : 'are'} left out: ${told}.`);
  }
  const last = part.steps.at(-1);
  if (part.steps.length < chosen.steps.length) {
    const until = last === undefined ? '' : formatMoment(last);
    const which = volumes > 0 ? ' of the other volumes' : '';
    sentences.push(
      `Only the first ${part.steps.length} of ${counted(chosen.steps.length, 'step')}${which} are in this page${until === '' ? '' : `, up to ${until}`}.`,
    );
  }
  const later = chosen.findings.length - part.findings.length;
  if (later > 0) sentences.push(`${counted(later, 'later finding')} ${later === 1 ? 'is' : 'are'} left out.`);
  if (stories < part.findings.length)
    sentences.push(`The story is told of the ${counted(stories, 'gravest finding')} of ${part.findings.length}.`);
  return sentences.length === 0 ? null : sentences.join(' ');
}
