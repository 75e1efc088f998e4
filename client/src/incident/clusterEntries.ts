// The nodes and volumes of an incident as rows: every name, and the line that first has it. Knows nothing of the editor.
import type { IncidentNode, IncidentOverview, IncidentVolume } from '../../../server/src/protocol/messages';
import { commonDay, minuteSpan, momentSpan } from '../times';
import { InputRows } from './inputEntries';
import { escaped, factLines } from './markdownText';
import { joined, warningColour, type TreeEntry, type Words } from './treeEntry';

export function nodeGroup(overview: IncidentOverview, t: Words): TreeEntry {
  const { nodes, inputs } = overview;
  const rows = new InputRows(inputs, commonDay(overview), t);
  return {
    id: 'nodes',
    label: t('Nodes'),
    description: String(nodes.length),
    isUnfolded: nodes.length <= 8,
    children: nodes.map((node) => nodeEntry(node, rows, commonDay(overview), t)),
  };
}

export function volumeGroup(volumes: readonly IncidentVolume[], t: Words): TreeEntry {
  return {
    id: 'volumes',
    label: t('Volumes'),
    description: String(volumes.length),
    isUnfolded: volumes.length <= 8,
    children: volumes.map((volume) => volumeEntry(volume, t)),
  };
}

function nodeEntry(node: IncidentNode, rows: InputRows, day: string | null, t: Words): TreeEntry {
  const { name, id, hasLog, firstUtcMs, lastUtcMs } = node;
  const dated = firstUtcMs !== null && lastUtcMs !== null;
  const log = hasLog ? null : t('no cluster.log');
  const number = id === null ? null : t('node {0}', id);
  const description = joined([log, number, dated ? minuteSpan(firstUtcMs, lastUtcMs, day) : null]);
  const facts = factLines([
    [t('Id'), id === null ? null : String(id)],
    [t('Log'), hasLog ? t('yes') : t('no: what this node saw, only others can tell')],
    [t('From, to (UTC)'), dated ? momentSpan(firstUtcMs, lastUtcMs) : null],
  ]);
  return {
    id: `node/${name}`,
    label: name,
    description,
    tooltip: joined([`**${escaped(name)}**`, facts], '\n\n'),
    spoken: joined([t('Node {0}', name), description.replaceAll(' · ', ', ')], ', '),
    icon: 'server',
    ...(hasLog ? {} : { iconColour: warningColour }),
    context: 'node name clock',
    subject: { name, clock: name, node: name },
    children: rows.ofNode(node),
  };
}

function volumeEntry({ name, names, firstNamed }: IncidentVolume, t: Words): TreeEntry {
  const others = names.filter((other) => other !== name).sort((a, b) => Number(isId(a)) - Number(isId(b)));
  const list = others.map((other) => `- ${escaped(other)}`).join('\n');
  const place = firstNamed === null ? {} : { opens: firstNamed };
  return {
    id: `volume/${name}`,
    label: name,
    description: others.join(' · '),
    tooltip: joined(
      [`**${escaped(name)}**`, list, firstNamed === null ? null : escaped(t('A click goes to the line that first names it.'))],
      '\n\n',
    ),
    spoken: others.length === 0 ? t('Volume {0}', name) : t('Volume {0}, also {1}', name, others.join(', ')),
    icon: 'database',
    context: 'volume name',
    subject: { name, clock: name, node: null },
    ...place,
    children: others.map((other) => ({
      id: `volume/${name}/${other}`,
      label: other,
      tooltip: escaped(other),
      icon: 'tag',
      context: 'name',
      subject: { name: other, clock: other, node: null },
      ...place,
    })),
  };
}

/** Ids stand behind the names that people use. */
function isId(name: string): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name);
}
