// The family of messages that are explained and from which no fact is taken: each is matched by its template alone.
import { availabilityGroupMessages } from '../../knowledge/messages/availabilityGroups';
import { clientAccessMessages } from '../../knowledge/messages/clientAccess';
import { connectionMessages } from '../../knowledge/messages/connections';
import { databaseMessages } from '../../knowledge/messages/database';
import { diskCheckMessages } from '../../knowledge/messages/diskChecks';
import { hostingMessages } from '../../knowledge/messages/hosting';
import { oldWindowsMessages } from '../../knowledge/messages/oldWindows';
import { quorumWorkMessages } from '../../knowledge/messages/quorumWork';
import { regroupMessages } from '../../knowledge/messages/regroup';
import { witnessMessages } from '../../knowledge/messages/witness';
import type { MessageRow } from '../../knowledge/messageRow';
import type { MessageFamily } from '../messageFamily';
import { TemplateRows } from './templateRows';

const rows: readonly MessageRow[] = [
  ...availabilityGroupMessages,
  ...clientAccessMessages,
  ...connectionMessages,
  ...databaseMessages,
  ...diskCheckMessages,
  ...hostingMessages,
  ...oldWindowsMessages,
  ...quorumWorkMessages,
  ...regroupMessages,
  ...witnessMessages,
];

const byTemplate = new TemplateRows(rows);

export const plainFamily: MessageFamily = {
  name: 'plain',
  rows,
  source: 'service',
  read: (message, context) => byTemplate.read(message, context),
};
