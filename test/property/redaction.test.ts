// Whatever the nodes, volumes, disks, domains and addresses of an incident are called: with aliases none of them is left in a report, in no
// form and in no spelling, and the report says the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildReport } from '../../server/src/report/buildReport';
import { htmlReport } from '../../server/src/report/htmlReport';
import { jsonReport } from '../../server/src/report/jsonReport';
import { layOut } from '../../server/src/report/layOut';
import { markdownReport } from '../../server/src/report/markdownReport';
import { redactReport } from '../../server/src/report/redactReport';
import { incidentOf } from '../support/incidentOf';
import { node1Log, node2Events, node2Log, volumeGuid, volumeStates } from '../support/twoNodes';

const letters = fc.string({ minLength: 4, maxLength: 8, unit: fc.constantFrom(...'bcdfghjkmnpqrstvwxz') });
const host = fc
  .tuple(letters, fc.constantFrom('', '-', '-0'), fc.nat(99))
  .map(([word, dash, number]) => `${word}${dash}${number}`);
const guid = fc.uuid();
const address = fc
  .tuple(fc.constantFrom(10, 172, 192), fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 254 }))
  .map((parts) => parts.join('.'));
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
);

/** The secrets of one incident; no two are alike, and none is part of another. */
const secrets = fc
  .record({
    nodes: fc.tuple(host, host, host),
    volume: letters.map((word) => `${word} Data`),
    disk: letters.map((word) => `LUN ${word}`),
    domain: letters,
    user: letters,
    guid,
    addresses: fc.tuple(address, address),
    mac: fc
      .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
      .map((parts) => `00-15-5d-${parts.map((part) => part.toString(16).padStart(2, '0')).join('-')}`),
    spell: spelling,
  })
  .filter(({ nodes, volume, disk, domain, user }) => {
    const names = [...nodes, volume.split(' ')[0]!, disk.split(' ')[1]!, domain, user].map((name) => name.toLowerCase());
    return names.every((name, place) => names.every((other, index) => index === place || !other.includes(name)));
  });

type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

const stamp = '00000c5c.00001e40::2024/05/21-10:31:00.000';

function renamed(text: string, { nodes, volume, disk, domain, guid: id }: Secrets): string {
  return [
    ...nodes.map((name, place) => [`NODE${place + 1}`, name] as const),
    ['Volume1', volume] as const,
    ['Cluster Disk 1', disk] as const,
    ['contoso', domain] as const,
    [volumeGuid, id] as const,
  ].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/** What the quoted lines say beside names that the engine knows. */
function tellingLines({ nodes, volume, disk, domain, user, addresses, mac, spell }: Secrets): string {
  const [first, second] = addresses;
  return [
    `${stamp} ERR   [RES] Physical Disk <${disk}>: Failed to preempt reservation, status 170`,
    `[System] ${stamp} WARN  Cluster Shared Volume '${volume}' ('${disk}') has entered a paused state because of 'STATUS_IO_TIMEOUT(c00000b5)'. All I/O will temporarily be queued until a path to the volume is reestablished.`,
    `[System] ${stamp} ERR   Cluster Shared Volume '${volume}' ('${disk}') is no longer accessible from this cluster node because of error 'ERROR_TIMEOUT(1460)'. ${spell(nodes[0])}.${spell(domain)}.local ${first}:~3343~ ${second} ${spell(mac)} ${spell(domain)}\\${spell(user)} ${user}@${domain}.local \\\\${nodes[1]}\\${user}$\\wages.xlsx C:\\ClusterStorage\\${volume.split(' ')[0]!}\\${user}.vhdx`,
    '',
  ].join('\n');
}

function incident(told: Secrets) {
  return incidentOf([
    { path: `/cases/${told.domain}/${told.nodes[0]}_cluster.log`, text: renamed(node1Log, told) },
    { path: `/cases/${told.domain}/${told.nodes[1]}_cluster.log`, text: renamed(node2Log, told) + tellingLines(told) },
    { path: `/cases/${told.domain}/${told.nodes[1]}_System.xml`, text: renamed(node2Events, told) },
    { path: `/cases/${told.domain}/states.txt`, text: renamed(volumeStates, told) },
  ]);
}

it('leaves no name in any form, and the same structure', () => {
  fc.assert(
    fc.property(secrets, (told) => {
      const read = incident(told);
      const report = buildReport(read);
      const { report: redacted, aliases } = redactReport(report, read.incident);
      const shapes = [report, redacted].map((one) => shapeOf({ ...one, isRedacted: null }));
      expect(shapes[1]).toEqual(shapes[0]);
      const documents = [
        [...markdownReport(layOut(redacted))].join('\n'),
        [...htmlReport(layOut(redacted))].join(''),
        [...jsonReport(redacted)].join(''),
      ];
      const { nodes, volume, disk, domain, user, guid: id, addresses, mac } = told;
      const hidden = [
        ...nodes,
        volume.split(' ')[0]!,
        disk.split(' ')[1]!,
        domain,
        user,
        id,
        id.replaceAll('-', ''),
        mac,
        ...addresses,
      ];
      const plain = [...jsonReport(report)].join('').toLowerCase();
      for (const name of [...hidden].filter((one) => !one.match(/^[0-9a-f]{32}$/i))) expect(plain).toContain(name.toLowerCase());
      for (const document of documents) {
        const folded = document.toLowerCase();
        for (const name of hidden) expect(wordIn(folded, name.toLowerCase()), name).toBe(false);
      }
      expect(aliases.filter(({ alias }) => /^NODE-/.test(alias))).toHaveLength(3);
    }),
    { seed: 20240521, numRuns: 25 },
  );
});

function wordIn(text: string, name: string): boolean {
  for (let place = text.indexOf(name); place >= 0; place = text.indexOf(name, place + 1)) {
    const isAlone = !/[a-z0-9]/.test(text[place - 1] ?? '') && !/[a-z0-9]/.test(text[place + name.length] ?? '');
    if (isAlone) return true;
  }
  return false;
}

/** The same value with the texts left out. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : 'text';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
