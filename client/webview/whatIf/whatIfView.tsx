// What if: try a fault or an order from the moment of the play head on, and see what the rules say would follow. Nothing here stands in a
// log, and everything says so.
import { useEffect } from 'preact/hooks';
import type { WhatIf } from '../../../server/src/protocol/whatIfMessages';
import type { ReplayStore } from '../state/replayStore';
import { count, t } from '../words';
import { FutureLanes } from './futureLanes';
import { HappeningList } from './happeningList';
import { TryForm } from './tryForm';
import { whatIfSession, type WhatIfSession } from './whatIfSession';
import './whatIf.css';

/** While the play head runs there is no need to ask for each step, in milliseconds. */
const calmMs = 150;

export function WhatIfView({ store }: { readonly store: ReplayStore }) {
  const session = whatIfSession(store);
  const step = store.step.value;
  useEffect(() => {
    const timer = setTimeout(() => void session.follow(step), session.answer.peek() === null ? 0 : calmMs);
    return () => clearTimeout(timer);
  }, [session, step]);
  const future = session.answer.value;
  const ofReplay = store.lanes.groups.flatMap(({ volume }) => volume ?? []);
  return (
    <section class="what-if" aria-labelledby="what-if-title" aria-busy={session.isAsking.value}>
      <h2 id="what-if-title" class="simulated-title">
        {t('Simulated: not in any log')}
      </h2>
      <p class="quiet">{t('Try a fault or an order, and see what the published rules of CSV say would follow.')}</p>
      <Beginnings store={store} session={session} />
      {session.refusal.value !== null && (
        <p class="refusal" role="alert">
          {session.refusal.value}
        </p>
      )}
      {future !== null && (
        <>
          <h3 class="future-title">{future.title}</h3>
          <TryForm
            session={session}
            future={future}
            volumes={session.isExample.value ? future.volumes.map(({ volume }) => volume) : ofReplay}
          />
          <Told session={session} future={future} />
        </>
      )}
      <p class="heard" role="status">
        {future !== null && !session.isAsking.value ? announced(future) : ''}
      </p>
    </section>
  );
}

function Beginnings({ store, session }: { readonly store: ReplayStore; readonly session: WhatIfSession }) {
  const isBegun = session.actions.value.length > 0;
  const isExample = session.isExample.value;
  const here = () => void session.beginAt(store.playHead.peek().step);
  return (
    <div class="try-buttons" role="group" aria-label={t('Where to begin')}>
      {isBegun && (
        <button type="button" class="try-button" onClick={() => void session.undo()}>
          {t('Undo the last')}
        </button>
      )}
      {(isBegun || isExample) && (
        <button type="button" class="try-button" onClick={here}>
          {t('Clear, and begin at the play head')}
        </button>
      )}
      {(!isExample || isBegun) && (
        <button type="button" class="try-button" onClick={() => void session.beginExample()}>
          {t('Example: four nodes, one loses its path')}
        </button>
      )}
    </div>
  );
}

function Told({ session, future }: { readonly session: WhatIfSession; readonly future: WhatIf }) {
  const { assumptions, happenings, leftOut } = future;
  // Until the answer has come the list shows what it is of.
  const actions = session.actions.value.slice(0, Math.max(0, ...happenings.map(({ action }) => action + 1)));
  return (
    <>
      {future.nodes.length > 0 && <FutureLanes future={future} />}
      {leftOut !== null && <p>{leftOut}</p>}
      {happenings.length === 0 && future.nodes.length > 0 && (
        <p class="quiet">{t('Nothing is tried yet: choose an action and press "Try it".')}</p>
      )}
      <HappeningList future={future} actions={actions} />
      {assumptions.length > 0 && (
        <section class="assumptions" aria-labelledby="assumptions-title">
          <h3 id="assumptions-title">{t('It is assumed, because no line tells it')}</h3>
          <ul>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** For those who hear the page: what the last action led to. */
function announced({ happenings }: WhatIf): string {
  const last = happenings.at(-1);
  if (last === undefined) return t('Simulated: nothing happens.');
  const told = happenings.filter(({ action }) => action === last.action).map(({ text }) => text);
  const shown = told.slice(0, 4).join(' ');
  return told.length > 4 ? t('Simulated: {0} And {1} more.', shown, count(told.length - 4)) : t('Simulated: {0}', shown);
}
