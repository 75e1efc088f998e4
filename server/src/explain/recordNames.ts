// The part of a description that says which volumes, disks, nodes and groups a line names, and by which names they go elsewhere.
import { entitiesNamedIn } from '../model/nameSearch';
import type { EntityNames } from '../model/history';
import type { RecordContext } from './recordContext';
import { linesInWords } from './lineLinks';
import { bulletList, codeSpan } from './markdown';

const mostThings = 8;
const mostNames = 6;

export function describeNames(context: RecordContext): string {
  const { log, record } = context;
  const named = entitiesNamedIn(log.history, record.view.message);
  const items = named.slice(0, mostThings).map((entity) => {
    const [first = '', ...others] = entity.names;
    const also = others.length === 0 ? '' : `, also ${others.slice(0, mostNames).map(codeSpan).join(', ')}`;
    const partner = partnerOf(log.history.volumes, entity);
    return `${typeWords[entity.type]} ${codeSpan(first)}${also}${partner} (first named on ${linesInWords([entity.firstNamed], context)})`;
  });
  const writer = log.input.node === null || record.view.event ? '' : `This log was written by node ${codeSpan(log.input.node)}.`;
  if (items.length === 0) return writer;
  return `**Named here**\n\n${bulletList(writer === '' ? items : [...items, writer])}`;
}

const typeWords: Readonly<Record<EntityNames['type'], string>> = { node: 'Node', volume: 'Volume', disk: 'Disk', group: 'Group' };

/** A volume lies on a disk, a disk carries volumes. */
function partnerOf(volumes: RecordContext['log']['history']['volumes'], entity: EntityNames): string {
  const has = (name: string | null) => name !== null && entity.names.includes(name);
  if (entity.type === 'volume') {
    const disk = volumes.find(({ name }) => has(name))?.resource;
    return disk ? `, on disk ${codeSpan(disk)}` : '';
  }
  if (entity.type !== 'disk') return '';
  const carried = volumes.filter(({ resource }) => has(resource)).map(({ name }) => codeSpan(name));
  return carried.length === 0 ? '' : `, carries ${carried.slice(0, mostNames).join(', ')}`;
}
