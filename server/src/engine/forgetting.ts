// When everything that was known becomes unknown: where lines are missing, and where the service that wrote them ends or begins.
// Knows nothing of single tracks but whose they are.
import type { Fact, FactBody } from '../model/facts';
import type { TrackKey } from '../model/history';
import { findingKey, type FindingEffect } from './findingEffect';
import type { Whois } from './whois';

export interface Forgetting {
  /** Does the fact make this track unknown? */
  applies(key: TrackKey): boolean;
  /** Are matters that are still open dropped too? What ends the service leaves them open; what begins anew does not know them. */
  readonly dropsOpenFindings: boolean;
}

const everything: Forgetting = { applies: () => true, dropsOpenFindings: true };

export function forgettingBy(body: FactBody, whois: Whois): Forgetting | null {
  // The state of the node itself is what these facts speak of: its own reducer steps on it.
  const isNotOwnLife = ({ track, node }: TrackKey) => track !== 'nodeState' || node !== whois.localNode;
  switch (body.kind) {
    case 'linesMissing':
      // An excerpt filtered by component keeps the line numbers of the viewer, and every such excerpt jumps. To forget at each
      // jump would leave nothing of it, so jumps are reported once and the values stay; each still has its own line as proof.
      return body.how === 'lineNumbers' ? null : everything;
    case 'serviceStarted':
      return { applies: isNotOwnLife, dropsOpenFindings: true };
    case 'serviceStopping':
      // The service takes its volumes down from here on; who is up does not change by it.
      return { applies: ({ track }) => track !== 'nodeState', dropsOpenFindings: false };
    case 'serviceStopped':
      return { applies: isNotOwnLife, dropsOpenFindings: false };
    case 'quorumLost': {
      const isOwn = body.observerId === null || whois.nodeName({ name: null, id: body.observerId }) === whois.localNode;
      return isOwn ? { applies: isNotOwnLife, dropsOpenFindings: false } : null;
    }
    default:
      return null;
  }
}

/** Lines that the jumps of the viewer's line numbers leave out, in the whole log; null where no jump is counted. */
export function linesLeftOut(facts: readonly Fact[]): number | null {
  let leftOut: number | null = null;
  for (const { body } of facts) {
    if (body.kind === 'linesMissing' && body.how === 'lineNumbers' && body.missingLines !== null)
      leftOut = (leftOut ?? 0) + body.missingLines;
  }
  return leftOut;
}

/** Every gap that is forgotten over is a finding; jumps of line numbers are one for the whole log. */
export function gapFound(body: FactBody, leftOut: number | null): readonly FindingEffect[] {
  if (body.kind !== 'linesMissing') return [];
  const missingLines = body.how === 'lineNumbers' ? leftOut : body.missingLines;
  const minutes = body.silentMs === null ? null : String(Math.round(body.silentMs / 60_000));
  return [
    {
      does: 'raise',
      code: 'gap',
      key: body.how === 'lineNumbers' ? numberJumpsKey : null,
      causeCode: body.how,
      fields: {
        what: gapInWords(body.how, missingLines, minutes),
        ...(minutes === null ? {} : { minutes }),
        ...(missingLines === null ? {} : { missingLines: String(missingLines) }),
      },
    },
  ];
}

/** Stays open for the whole log. */
export const numberJumpsKey = findingKey('gap', 'lineNumbers');

function gapInWords(how: 'silence' | 'elision' | 'lineNumbers', missingLines: number | null, minutes: string | null): string {
  if (how === 'silence') return minutes === null ? 'the log is silent' : `the log is silent for ${minutes} minutes`;
  if (how === 'elision') return 'the author cut them';
  return missingLines === null ? 'the line numbers jump' : `the line numbers leave ${missingLines} out`;
}
