// What a recording of a replay leaves out, in words. Plain text, not escaped.
import type { ClusterLog } from '../model/clusterLog';
import { counted } from './counted';
import { formatMoment } from './momentInWords';

/** @param part what of `log` is recorded @param stories findings whose story is told; null = nothing is left out */
export function recordingCutInWords(
  { history: whole }: ClusterLog,
  { history: part }: ClusterLog,
  stories: number,
): string | null {
  const sentences: string[] = [];
  const last = part.steps.at(-1);
  if (part.steps.length < whole.steps.length) {
    const until = last === undefined ? '' : formatMoment(last);
    sentences.push(
      `Only the first ${part.steps.length} of ${counted(whole.steps.length, 'step')} are in this page${until === '' ? '' : `, up to ${until}`}.`,
    );
  }
  const later = whole.findings.length - part.findings.length;
  if (later > 0) sentences.push(`${counted(later, 'later finding')} ${later === 1 ? 'is' : 'are'} left out.`);
  if (stories < part.findings.length)
    sentences.push(`The story is told of the ${counted(stories, 'gravest finding')} of ${part.findings.length}.`);
  return sentences.length === 0 ? null : sentences.join(' ');
}
