// The family of messages about resources and groups. Knows nothing of how they are worded (tokens, grammar) or what they mean (meaning).
import { resourceMessages } from '../../knowledge/messages/resources';
import type { MessageFamily } from '../messageFamily';
import { readResourceStatement } from './grammar';
import { resourceMeaning } from './meaning';

export const resourcesFamily: MessageFamily = {
  name: 'resources',
  rows: resourceMessages,
  source: 'resource',
  read(message, context) {
    const said = readResourceStatement(message, context);
    return said && resourceMeaning(said);
  },
};
