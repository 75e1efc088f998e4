// The family of [DCM] messages.
import { dcmMessages } from '../../knowledge/messages/dcm';
import type { MessageFamily } from '../messageFamily';
import { readDcmStatement } from './grammar';
import { dcmMeaning } from './meaning';

/** First words of all rows: the cheap test that spares the grammar most bodies. */
const head =
  /^(?:ClearVolumeStates: |CreateLink |Cluster Shared Volume Root |Filter\.CfsSetRootFolder |FsFilterCanUseDirectIO |Handle(?:NetftRemoteRouteChange|Request: dcm\/)|Pnp CfsFilter |PostOnline\. ?CanUseDirectIO |Reservation\.SetMembership\(|SetRoot message |UpdateClusDiskMembership[ :]|db\.CreateDcmDisk |filter |service\/driver |short name is |volume ')/;

export const dcmFamily: MessageFamily = {
  name: 'dcm',
  rows: dcmMessages,
  source: 'dcm',
  read(message, context) {
    if (context.component !== 'DCM' || !head.test(message)) return undefined;
    const said = readDcmStatement(message.trimEnd());
    return said && dcmMeaning(said);
  },
};
