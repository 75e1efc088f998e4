// The family of CSVFS messages.
import { csvfsMessages } from '../../knowledge/messages/csvfs';
import type { MessageFamily } from '../messageFamily';
import { readCsvfsStatement } from './grammar';
import { csvfsMeaning } from './meaning';

/** First words of all rows: the cheap test that spares the grammar most bodies. */
const head = /^(?:Volume |Filter at altitude |Cluster service (?:dis)?connected\.|\d+ IOs timed out )/;

export const csvfsFamily: MessageFamily = {
  name: 'csvfs',
  rows: csvfsMessages,
  source: 'csvfs',
  read(message, context) {
    if (context.component !== null || !head.test(message)) return undefined;
    const said = readCsvfsStatement(message.trimEnd());
    return said && csvfsMeaning(said);
  },
};
