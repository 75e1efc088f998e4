// An answer of the source for a part of the page: asked when it is needed, asked anew when the question changes. Knows nothing of drawing.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionName, Questions } from '../../src/views/replayMessages';
import type { ReplayStore } from '../state/replayStore';

/**
 * undefined: the answer is still to come; null: there is none. What goes wrong is told by `store.trouble`.
 * @param params null = nothing is asked
 */
export function useAnswer<Name extends QuestionName>(
  store: ReplayStore,
  question: Name,
  params: Questions[Name]['params'] | null,
): Questions[Name]['answer'] | null | undefined {
  const key = params && JSON.stringify(params);
  const [known, setKnown] = useState<{ key: string; answer: Questions[Name]['answer'] | null } | null>(null);
  useEffect(() => {
    if (params === null || key === null) return;
    let isWanted = true;
    const take = (answer: Questions[Name]['answer'] | null) => isWanted && setKnown({ key, answer });
    store.source.ask(question, params).then(take, (error: unknown) => {
      take(null);
      store.tellTrouble(error);
    });
    return () => {
      isWanted = false;
    };
  }, [store, question, key]);
  return key === null ? null : known?.key === key ? known.answer : undefined;
}

/** The same, but the answer before stays until the next one is there: what is read does not flicker while the play head moves. */
export function useHeldAnswer<Name extends QuestionName>(
  store: ReplayStore,
  question: Name,
  params: Questions[Name]['params'] | null,
): Questions[Name]['answer'] | null | undefined {
  const answer = useAnswer(store, question, params);
  const last = useRef(answer);
  if (answer !== undefined) last.current = answer;
  return last.current;
}
