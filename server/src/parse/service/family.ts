// The family of messages about the cluster service and of the header of a log. Knows nothing of wordings or meanings.
import { serviceMessages } from '../../knowledge/messages/service';
import type { MessageFamily } from '../messageFamily';
import { readServiceStatement } from './grammar';
import { serviceMeaning } from './meaning';

export const serviceFamily: MessageFamily = {
  name: 'service',
  rows: serviceMessages,
  source: 'service',
  read(message, context) {
    const said = readServiceStatement(message, context);
    return said && serviceMeaning(said);
  },
};
