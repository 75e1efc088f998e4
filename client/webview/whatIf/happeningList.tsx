// What happens in a simulated future, action by action, each with the rule it follows and where the rule is from.
import type { WhatIf, WhatIfAction, WhatIfHappening } from '../../../server/src/protocol/whatIfMessages';
import { t } from '../words';
import { triedWords } from './tryWords';

export interface HappeningListProps {
  readonly future: WhatIf;
  readonly actions: readonly WhatIfAction[];
}

export function HappeningList({ future, actions }: HappeningListProps) {
  const before = future.happenings.filter(({ action }) => action < 0);
  return (
    <ol class="tried">
      {before.length > 0 && (
        <li class="tried-action is-under-way">
          <h3>{t('What was under way goes on')}</h3>
          <Happenings future={future} happenings={before} />
        </li>
      )}
      {actions.map((action, index) => (
        <li key={index} class="tried-action">
          <h3>
            <span class="tried-number">{index + 1}</span> {triedWords(action)}
          </h3>
          <Happenings future={future} happenings={future.happenings.filter((one) => one.action === index)} />
        </li>
      ))}
    </ol>
  );
}

function Happenings({ future, happenings }: { readonly future: WhatIf; readonly happenings: readonly WhatIfHappening[] }) {
  return (
    <ul class="happenings">
      {happenings.map(({ atMs, text, rule }, index) => {
        const isToldAbove = happenings.findIndex((one) => one.rule.code === rule.code) < index;
        return (
          <li key={index}>
            <p>
              <span class="time quiet">{t('+{0} s', ((atMs - future.fromMs) / 1000).toFixed(1))}</span> {text}
            </p>
            {!isToldAbove && <Rule rule={rule} />}
          </li>
        );
      })}
    </ul>
  );
}

function Rule({ rule }: { readonly rule: WhatIfHappening['rule'] }) {
  return (
    <p class="rule under">
      <strong>{t('Rule:')}</strong> {rule.text} <span class={`rule-status rule-${rule.status}`}>{statusWords(rule.status)}</span>{' '}
      {rule.sourceAddress === null ? (
        <span class="quiet">{rule.sourceTitle}</span>
      ) : (
        <a href={rule.sourceAddress} rel="noreferrer">
          {rule.sourceTitle}
        </a>
      )}
    </p>
  );
}

function statusWords(status: WhatIfHappening['rule']['status']): string {
  return {
    documented: t('documented:'),
    seen: t('seen in real logs:'),
    inferred: t('our conclusion, after:'),
  }[status];
}
