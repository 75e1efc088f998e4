// The form of a rule that connects a finding with what may have led to it. How rules are tried is in engine/causes.
import type { FactKind } from '../../model/facts';
import type { OwnSign } from '../../model/ownSign';
import type { SignName } from '../../model/signs';
import type { FindingCode } from '../findings';
import type { KnowledgeStatus } from '../messageRow';

export interface CauseRule {
  /** Unique. */
  readonly code: string;
  readonly effect: {
    readonly finding: FindingCode;
    /** Only findings whose cause is one of these (null: none is known); absent = whatever the cause. */
    readonly causeCodes?: readonly (string | null)[];
  };
  /** Each must be there. */
  readonly seen: readonly [Sign, ...Sign[]];
  /** None may be there. */
  readonly notSeen: readonly Sign[];
  /** How long before the effect a sign may stand. */
  readonly withinMs: number;
  /** How long after it: what is found out later is written later. 0 where a cause must stand before. */
  readonly afterMs: number;
  /** A sentence with the fields of `causeFieldNames`. */
  readonly cause: string;
  /** Does it make the finding part of normal work? null: it does not decide that. */
  readonly expected: boolean | null;
  /** The cause code of the finding says the same already: a line states the link. */
  readonly isStated?: true;
  /** What to check and to mend; commands with `{causeNodeArgument}` and the arguments of knowledge/findings. */
  readonly advice: readonly string[];
  /** Keys of knowledge/sources; empty only where the rule is our conclusion. Free words in a person's own rule. */
  readonly sources: readonly string[];
  readonly status: KnowledgeStatus;
  /** The file of a person's own rows that the rule stands in; a rule without it is built in. */
  readonly ownFile?: string;
}

/** What texts of a rule may name: volume, resource and node of the effect, node and device of the first sign. */
export const causeFieldNames = ['volume', 'resource', 'node', 'causeNode', 'device'] as const;
export type CauseFieldName = (typeof causeFieldNames)[number];

/** What is looked for; any one of its marks will do. */
export interface Sign {
  /** In plain words, as in `looked for and not found: a lost path to the disk on the coordinator`. */
  readonly what: string;
  readonly facts?: readonly FactKind[];
  readonly findings?: readonly FindingMark[];
  /** In a person's own rule single events, too. */
  readonly signs?: readonly (SignName | OwnSign)[];
  readonly where: SignPlace;
  /** Must it concern the same volume or disk? A sign that names none may. */
  readonly storage: 'same' | 'any';
  /** Logs of a node that would hold it; one of them is enough to say that it was not there. */
  readonly heldBy: readonly [LogName, ...LogName[]];
}

export interface FindingMark {
  readonly code: FindingCode;
  /** Only with one of these causes. */
  readonly causeCodes?: readonly string[];
}

/**
 * Which node the sign is about, else which wrote it.
 * `same`: that of the effect. `coordinator`: the one that had the volume at the time of the effect. `former`: from which the coordinator
 * moved. `another`: any but that of the effect. `any`: whichever; each has to be asked. `cluster`: all write it down; one log tells.
 */
export const signPlaces = ['same', 'coordinator', 'former', 'another', 'any', 'cluster'] as const;
export type SignPlace = (typeof signPlaces)[number];

/** `cluster.log`: its main part. All others are channels of event logs, as exports give them with all their providers. */
export const logNames = [
  'cluster.log',
  'System',
  'Application',
  'Microsoft-Windows-SmbClient/Connectivity',
  'Microsoft-Windows-SMBServer/Operational',
  'Microsoft-Windows-StorageSpaces-Driver/Operational',
] as const;
export type LogName = (typeof logNames)[number];
