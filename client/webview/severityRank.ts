// How severities are ordered, the gravest first. Knows nothing of their names.
import type { ReplayFinding } from '../../server/src/protocol/messages';

/** The lower, the graver. */
export const severityRank: Readonly<Record<ReplayFinding['severity'], number>> = { error: 0, warning: 1, info: 2 };
