// The state of a cluster resource as the log writes it. Knows nothing of what the resource is.
import type { Fact, FactBody } from '../model/facts';
import { close, findingKey, statusField, surprise, type FindingEffect } from './findingEffect';
import { hold, momentMs, nothingKnown, unknownSince, type Held } from './held';
import { toldAgain, type Changes } from './toldAgain';
import { follow, onResource, unchanged, type Stepped, type Subject, type Topic, type World } from './topic';

interface ResourceStateState {
  readonly held: Held;
  /** The state that a change was last written to; failures that RHS or the System log report come between such lines. */
  readonly written: string | null;
  /** The last changes, latest last. */
  readonly changes: Changes;
}

export const resourceState: Topic<ResourceStateState> = {
  track: 'resourceState',
  kinds: ['resourceStateChanged', 'resourceFailed', 'resourceHung', 'diskFailed', 'stateChangeMentioned'],
  start: { held: nothingKnown, written: null, changes: [] },
  subjects({ body }, { whois }) {
    const name = resourceOf(body);
    if (name === null) return [];
    if (body.kind === 'stateChangeMentioned' && whois.kindOf(name) !== 'resource') return [];
    return onResource(whois.resourceName(name));
  },
  step: stepResourceState,
};

function stepResourceState(
  state: ResourceStateState,
  fact: Fact,
  subject: Subject,
  { whois }: World,
): Stepped<ResourceStateState> {
  const { body } = fact;
  const { resource } = subject;
  switch (body.kind) {
    case 'resourceStateChanged': {
      const to = stateName(body.to);
      const from = body.from === null ? 'unknown' : stateName(body.from);
      const { changes, place } = toldAgain(state.changes, { from, to }, fact, whois.writerOf(fact));
      if (place !== null && place < changes.length - 1) return { state: { ...state, changes }, findings: [], retold: to };
      // RCM writes each change on two lines; the second one repeats it and comes from the same state.
      // What other nodes wrote in between proves nothing: their clocks differ.
      const isOwnOrder = state.held.said === null || state.held.said.at.input === fact.at.input;
      const doesNotFit =
        isOwnOrder && from !== 'unknown' && state.written !== null && state.written !== from && state.written !== to;
      const before = { ...state.held, value: state.written ?? state.held.value };
      const findings: FindingEffect[] = doesNotFit ? [surprise('resource state', subject, 'fromDiffers', before, to, from)] : [];
      const over = to === 'online' ? [close('resourceFailed', resource), close('resourceHung', resource)] : [];
      const isKnown = to !== 'unknown';
      const next = { held: isKnown ? hold(to, fact) : unknownSince(fact), written: isKnown ? to : null, changes };
      return follow(state, next, fact, [...over, ...findings]);
    }
    case 'resourceFailed': {
      const raised: FindingEffect = {
        does: 'raise',
        code: 'resourceFailed',
        key: findingKey('resourceFailed', resource),
        resource,
        fields: statusField(body.status),
      };
      // The report of a failure may come when RCM already deals with it; then RCM's word is the newer one.
      const isDealtWith =
        state.written !== null &&
        state.written !== 'online' &&
        state.held.said !== null &&
        momentMs(state.held.said) !== null &&
        momentMs(state.held.said) === momentMs(fact);
      return isDealtWith
        ? { state, findings: [raised] }
        : follow(state, { ...state, held: hold('failed', fact) }, fact, [raised]);
    }
    case 'diskFailed':
      return follow(state, { ...state, held: hold('failed', fact) }, fact);
    case 'resourceHung': {
      const fields = {
        ...(body.call === null ? {} : { call: body.call }),
        ...(body.afterMs === null ? {} : { afterMs: String(body.afterMs) }),
      };
      const causeCode = body.call === null || body.afterMs === null ? null : 'callOverdue';
      return {
        state,
        findings: [
          { does: 'raise', code: 'resourceHung', key: findingKey('resourceHung', resource), resource, causeCode, fields },
        ],
      };
    }
    case 'stateChangeMentioned':
      return follow(state, { ...state, held: hold(stateName(body.to), fact, { inferred: true }) }, fact);
    default:
      return unchanged(state);
  }
}

function resourceOf(body: FactBody): string | null {
  if ('resource' in body) return body.resource;
  if (body.kind === 'diskFailed') return body.disk;
  return body.kind === 'stateChangeMentioned' ? body.entity : null;
}

/** `OnlineCallIssued` as `onlineCallIssued`. */
function stateName(text: string): string {
  return text === '' ? 'unknown' : text.charAt(0).toLowerCase() + text.slice(1);
}
