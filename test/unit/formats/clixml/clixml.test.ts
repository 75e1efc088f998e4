// Clixml: its objects in general, and the events in it.
import { describe, expect, it } from 'vitest';
import { looksLikeClixml, looksLikeClixmlEvents } from '../../../../server/src/formats/clixml/clixmlEvent';
import { clixmlObjects } from '../../../../server/src/formats/clixml/clixmlObjects';
import { clixmlText, type ClixmlObject } from '../../../../server/src/formats/clixml/clixmlValues';
import { openEventClixml } from '../../../../server/src/formats/clixml/eventClixmlReader';
import { exportFile, problemCodes, readExport, viewsOf, writtenTimes } from '../../../support/exportFixtures';
import { utf16, utf8 } from '../../../support/records';

/** Composed after the documented form; names of a cluster disk. */
const twoObjects = `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
  <Obj RefId="0">
    <TN RefId="0">
      <T>Microsoft.FailoverClusters.PowerShell.ClusterSharedVolume</T>
      <T>System.Object</T>
    </TN>
    <ToString>Cluster Disk 1</ToString>
    <Props>
      <S N="Name">Disk_x000A_&amp; more</S>
      <Obj N="State" RefId="1">
        <TN RefId="1"><T>Microsoft.FailoverClusters.PowerShell.ClusterResourceState</T><T>System.Enum</T></TN>
        <ToString>Online</ToString>
        <I32>2</I32>
      </Obj>
      <Obj N="Info" RefId="2"><TN RefId="2"><T>System.Collections.ArrayList</T></TN><LST><S>a</S><Nil /><Obj RefId="3"><DCT><En><S N="Key">k</S><I32 N="Value">7</I32></En></DCT></Obj></LST></Obj>
      <Obj N="None" RefId="4"><LST /></Obj>
      <Nil N="Nothing" />
      <B N="Ok">true</B>
    </Props>
    <MS><S N="PSComputerName">N1</S><S N="Name">second</S></MS>
  </Obj>
  <Obj RefId="5">
    <TNRef RefId="0" />
    <Props><S N="Name">Two</S><Ref N="State" RefId="1" /></Props>
  </Obj>
</Objs>`;

function property(object: ClixmlObject | undefined, name: string) {
  return object?.properties.get(name);
}

describe('clixmlObjects', () => {
  it('reads properties, lists, dictionaries, and what objects refer to', () => {
    const { objects, damaged } = clixmlObjects(utf8(twoObjects));
    expect(damaged).toEqual([]);
    const [first, second] = objects.map(({ object }) => object);
    expect(first?.typeNames).toEqual(['Microsoft.FailoverClusters.PowerShell.ClusterSharedVolume', 'System.Object']);
    expect(first?.text).toBe('Cluster Disk 1');
    expect(property(first, 'Name')).toBe('Disk\n& more');
    expect(property(first, 'Nothing')).toBeNull();
    expect(property(first, 'Ok')).toBe('true');
    expect(property(first, 'PSComputerName')).toBe('N1');
    expect(clixmlText(property(first, 'State'))).toBe('Online');
    expect(property(first, 'State')).toMatchObject({ value: '2' });
    expect(property(first, 'None')).toMatchObject({ items: [] });
    expect(property(first, 'Info')).toMatchObject({ items: ['a', null, { entries: [['k', '7']] }] });
    expect(second?.typeNames).toEqual(first?.typeNames);
    expect(clixmlText(property(second, 'State'))).toBe('Online');
  });

  it('tells where each object stands', () => {
    const places = clixmlObjects(utf8(twoObjects)).objects.map(({ place }) => place);
    expect(places.map(({ line, column }) => [line, column])).toEqual([
      [2, undefined],
      [22, undefined],
    ]);
    expect(new TextDecoder().decode(utf8(twoObjects).subarray(places[1]!.byteOffset))).toMatch(/^<Obj RefId="5">/);
    const oneLine = twoObjects.replace(/\n\s*/g, '');
    const wide = clixmlObjects(utf16(oneLine, 'le', true)).objects.map(({ place }) => place);
    expect(wide.map(({ line, column }) => [line, column])).toEqual([
      [1, oneLine.indexOf('<Obj RefId="0">') + 1],
      [1, oneLine.indexOf('<Obj RefId="5">') + 1],
    ]);
  });

  it('reads the same in any cut of its lines and tags', () => {
    const bytes = utf8(twoObjects.replace('Two', 'T'.repeat(70_000)));
    expect(clixmlObjects(bytes).objects.map(({ object }) => clixmlText(object.properties.get('Name'))?.length)).toEqual([
      11, 70_000,
    ]);
  });

  it('finds the next object behind a damaged one', () => {
    const { objects, damaged } = clixmlObjects(utf8(twoObjects.replace('</ToString>\n        <I32>2</I32>\n      </Obj>', '')));
    expect(damaged).toMatchObject([{ place: { line: 2 } }]);
    expect(objects.map(({ object }) => property(object, 'Name'))).toEqual(['Two']);
  });

  it('expands no entities of a document type', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${twoObjects.replace('&amp; more', '&b;')}`;
    expect(clixmlObjects(utf8(bomb)).objects.length + clixmlObjects(utf8(bomb)).damaged.length).toBe(2);
  });
});

describe('events in Clixml', () => {
  it('reads an event with its values, its message among the added properties', () => {
    const bytes = exportFile('events-winevent-clixml.xml');
    expect(looksLikeClixml(bytes)).toBe(true);
    expect(looksLikeClixmlEvents(bytes)).toBe(true);
    const reading = readExport(openEventClixml, bytes);
    expect(reading.input).toMatchObject({ format: 'event-xml', timeBase: 'utc', node: 'elfuresearch', records: 1 });
    expect(writtenTimes(reading)).toEqual(['2019-11-07T17:59:56.526Z']);
    const [view] = viewsOf(reading, bytes);
    expect(view?.event).toMatchObject({
      id: 1,
      recordId: 2422,
      level: 'INFO',
      process: 1960,
      channel: 'Microsoft-Windows-Sysmon/Operational',
    });
    expect(view?.event?.data.map(({ value }) => value)[3]).toBe('3664');
    expect(view?.message).toMatch(/^Process Create:\r\nRuleName: \r\nUtcTime: 2019-11-07/);
  });

  it('leaves objects of other kinds to others', () => {
    expect(looksLikeClixml(twoObjects)).toBe(true);
    expect(looksLikeClixmlEvents(twoObjects)).toBe(false);
    expect(problemCodes(readExport(openEventClixml, utf8(twoObjects)))).toEqual(['unreadableRecord', 'unreadableRecord']);
  });

  it('tells a file that was cut off', () => {
    const bytes = exportFile('events-winevent-clixml.xml');
    const reading = readExport(openEventClixml, bytes.subarray(0, bytes.length - 200));
    expect(reading.input).toMatchObject({ records: 1, unrecognised: 1 });
    expect(problemCodes(reading)).toEqual(['cutObject']);
  });
});
