// How a statement is known: stated, inferred, unknown; inferred looks unlike stated everywhere. Knows nothing of the statement.
import { certaintyMeaning, certaintyWord } from './replayWords';

export function CertaintyMark({ certainty }: { readonly certainty: 'stated' | 'inferred' | 'unknown' }) {
  return (
    <span class={`certainty certainty-${certainty}`} title={certaintyMeaning(certainty)}>
      {certaintyWord(certainty)}
    </span>
  );
}
