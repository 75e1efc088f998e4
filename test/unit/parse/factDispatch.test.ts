import { describe, expect, it } from 'vitest';
import { FactDispatch, literalHead } from '../../../server/src/parse/factDispatch';
import { factFamilies as families } from '../../../server/src/parse/recognise';
import { utf8 } from '../../support/records';

const dispatch = new FactDispatch(families.flatMap((family) => family.rows));

const names: (string | null)[] = [null];

function mayCarryFact(component: string | null, body: string): boolean {
  const units = utf8(body);
  if (!names.includes(component)) names.push(component);
  return dispatch.mayCarryFact(names.indexOf(component), names, units, 0, units.length);
}

describe('fact dispatch', () => {
  const telling = families.flatMap((family) =>
    family.rows.flatMap((row) =>
      row.samples.flatMap(({ text }) => {
        const component = row.component === '*' ? null : row.component;
        const read = family.read(text, { component, channel: row.channel });
        return read !== undefined && read.facts.length > 0 ? [{ id: row.id, component, text }] : [];
      }),
    ),
  );

  it('knows samples that carry facts', () => expect(telling.length).toBeGreaterThan(50));

  it.each(telling)('hands $id to its grammar: $text', ({ component, text }) => {
    expect(mayCarryFact(component, text)).toBe(true);
  });

  it('keeps lines of other components and other words from the grammars', () => {
    expect(mayCarryFact('NETFTAPI', 'received NsiDeleteInstance for fe80::40bb:a342:8159:3a48')).toBe(false);
    expect(mayCarryFact('RES', 'File Share Witness <File Share Witness>: Beginning arbitration ...')).toBe(false);
    expect(mayCarryFact('QUORUM', 'Node 2: setting next best epoch to 85')).toBe(false);
  });

  it('takes the text before the first field for the head, after the node that speaks', () => {
    expect(literalHead('CreateLink {mountPath} => {volume}')).toBe('CreateLink ');
    expect(literalHead('Node {node}: New View is <ViewChanged joiners=({joiners})>')).toBe('New View is <ViewChanged joiners=(');
  });
});
