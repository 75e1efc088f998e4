// Rows cover the height without holes or overlaps, and what can be seen is found at any height.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupKey, rowHeights, rowsOf } from '../../../../client/webview/lanes/rows';
import type { LaneGroup } from '../../../../server/src/protocol/replayViewMessages';

function groupOf(volume: string | null, nodes: number, firstId = 0): LaneGroup {
  const lanes = Array.from({ length: nodes }, (_, index) => ({ id: firstId + index, node: `NODE${index + 1}` }));
  return { volume, disk: null, isDisturbed: false, lanes };
}

const someGroups = fc
  .array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 12 })
  .map((sizes) => sizes.map(([nodes, isClosed], index) => ({ group: groupOf(`Volume${index}`, nodes, index * 10), isClosed })));

describe('rows', () => {
  it('a closed group has its heading only', () => {
    const list = rowsOf([groupOf(null, 2), groupOf('Volume1', 3, 10)], new Set(['']));
    expect(list.rows.map(({ type }) => type)).toEqual(['group', 'group', 'lane', 'lane', 'lane']);
    expect(list.rows[0]).toMatchObject({ isOpen: false });
    expect(list.height).toBe(2 * rowHeights.group + 3 * rowHeights.lane);
  });

  it('cover the height side by side', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const closed = new Set(groups.filter(({ isClosed }) => isClosed).map(({ group }) => groupKey(group)));
        const list = rowsOf(
          groups.map(({ group }) => group),
          closed,
        );
        let y = 0;
        for (const [index, { type }] of list.rows.entries()) {
          expect(list.topOf(index)).toBe(y);
          expect(list.at(y)).toBe(index);
          expect(list.at(y + rowHeights[type] - 0.5)).toBe(index);
          y += rowHeights[type];
        }
        expect(list.height).toBe(y);
        expect(list.at(y)).toBe(-1);
        expect(list.at(-1)).toBe(-1);
      }),
    );
  });

  it('those that can be seen are all that lie in the window, and no others', () => {
    fc.assert(
      fc.property(someGroups, fc.nat(2000), fc.integer({ min: 1, max: 900 }), (groups, top, height) => {
        const list = rowsOf(
          groups.map(({ group }) => group),
          new Set(),
        );
        const { first, end } = list.visible(top, height);
        for (const [index, { type }] of list.rows.entries()) {
          const isSeen = list.topOf(index) < top + height && list.topOf(index) + rowHeights[type] > top;
          expect(index >= first && index < end).toBe(isSeen);
        }
      }),
    );
  });
});
