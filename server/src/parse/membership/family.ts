// The family of messages about membership, the network between nodes, and quorum. Knows nothing of wordings or meanings.
import { membershipMessages } from '../../knowledge/messages/membership';
import { networkMessages } from '../../knowledge/messages/network';
import { quorumMessages } from '../../knowledge/messages/quorum';
import type { MessageContext, MessageFamily, ReadMessage } from '../messageFamily';
import { readLinkStatement } from './linkGrammar';
import { linkMeaning, quorumMeaning, viewMeaning } from './meaning';
import { readQuorumStatement } from './quorumGrammar';
import { readViewStatement } from './viewGrammar';

export const membershipFamily: MessageFamily = {
  name: 'membership',
  rows: [...membershipMessages, ...networkMessages, ...quorumMessages],
  source: 'membership',
  read(message, context) {
    return readView(message, context) ?? readLink(message, context) ?? readQuorum(message, context);
  },
};

function readView(message: string, context: MessageContext): ReadMessage | undefined {
  const said = readViewStatement(message, context);
  return said && viewMeaning(said);
}

function readLink(message: string, context: MessageContext): ReadMessage | undefined {
  const said = readLinkStatement(message, context);
  return said && linkMeaning(said);
}

function readQuorum(message: string, context: MessageContext): ReadMessage | undefined {
  const said = readQuorumStatement(message, context);
  return said && quorumMeaning(said);
}
