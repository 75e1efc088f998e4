// Analysed logs for tests: from text that stands in the test, or from a file of the corpus.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeText } from '../../server/src/analyze';
import type { ClusterLog } from '../../server/src/model/clusterLog';
import { StringText } from '../../server/src/model/stringText';
import type { TextPosition, TextRange } from '../../server/src/model/textRange';

const corpusFolder = join(__dirname, '..', 'fixtures', 'corpus');

/** The log that the lines of `text` make. */
export function analyzed(text: string, path = 'test_cluster.log'): ClusterLog {
  const analysis = analyzeText(text, path);
  return { ...analysis, text: new StringText(text), index: 0, inputs: [analysis.input] };
}

export function corpusText(name: string): string {
  return readFileSync(join(corpusFolder, name), 'utf8');
}

export function analyzedCorpus(name: string): ClusterLog {
  return analyzed(corpusText(name), name);
}

/** Where `words` first stands, `inside` characters behind its beginning. */
export function placeOf(log: ClusterLog, words: string, inside = 0): TextPosition {
  for (let lineIndex = 0; lineIndex < log.text.lineCount; lineIndex++) {
    const character = log.text.line(lineIndex).indexOf(words);
    if (character >= 0) return { lineIndex, character: character + inside };
  }
  throw new Error(`The log does not contain ${words}`);
}

/** The text that a range covers, for expectations that people can read; ranges of the product lie within one line. */
export function textIn(log: ClusterLog, { start, end }: TextRange): string {
  return log.text.line(start.lineIndex).slice(start.character, end.lineIndex === start.lineIndex ? end.character : undefined);
}
