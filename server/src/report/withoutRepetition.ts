// Sentences of a story that say the same one after the other, as one. Knows nothing of what they say.
import type { Sentence } from './report';

/** The first of equal neighbours, with the lines of all; how often and when last where time passed between them. */
export function withoutRepetition(sentences: readonly Sentence[]): readonly Sentence[] {
  const runs: Sentence[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run && isSame(run[0]!, sentence)) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs.map(merged);
}

function isSame(a: Sentence, b: Sentence): boolean {
  return a.text === b.text && a.node === b.node && a.certainty === b.certainty;
}

function merged(run: readonly Sentence[]): Sentence {
  const first = run[0]!;
  if (run.length === 1) return first;
  const last = run.at(-1)!;
  const often = last.time === first.time ? '' : ` Told ${run.length} times, last at ${last.time}.`;
  const severity = run.find((sentence) => sentence.severity !== null)?.severity ?? null;
  return { ...first, severity, text: `${first.text}${often}`, evidence: run.flatMap(({ evidence }) => evidence) };
}
