import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../server/src/analyze';
import { Assembly, frameOf, itemsOfPiece, piecesOf, type Piece } from '../../../server/src/input/handOver';
import type { Analysis } from '../../../server/src/model/clusterLog';
import { corpusText } from '../../support/analyzed';

function line(place: number, volume: number): string {
  const time = new Date(place * 1000).toISOString().slice(11, 23);
  return `00000724.00000928::2009/10/08-${time} INFO  [DCM] PostOnline. CanUseDirectIO for Volume${volume} => ${place % 2 === 0}`;
}

/** As a thread gets it: a copy of each message. */
function handedOver(analysis: Analysis): { analysis: Analysis; pieces: readonly Piece[] } {
  const frame = structuredClone(frameOf(analysis));
  const assembly = new Assembly(frame);
  const pieces = [...piecesOf(analysis)].map((piece) => structuredClone(piece));
  for (const piece of pieces) assembly.take(piece);
  return { analysis: frame, pieces };
}

function itemsIn(piece: Piece): number {
  return piece.reduce((sum, { items }) => sum + items.length, 0);
}

describe('an analysis in pieces', () => {
  it.each(['seed-2008r2-dcm-bringup-full.log', '2019-quorum-lost-node-unreachable.log', 'nt4-mscs-startup.log'])(
    'comes out as it went in: %s',
    (name) => {
      const analysis = analyzeText(corpusText(name), name);
      expect(handedOver(analysis).analysis).toEqual(analysis);
    },
  );

  it('is cut into pieces of a bounded size, with one volume and with many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (volumes) => {
        const log = Array.from({ length: 1500 }, (_none, place) => line(place, place % volumes)).join('\n');
        const analysis = analyzeText(log, 'many.log');
        const { analysis: whole, pieces } = handedOver(analysis);
        expect(whole).toEqual(analysis);
        expect(pieces.length).toBeGreaterThan(1);
        for (const piece of pieces.slice(0, -1)) expect(itemsIn(piece)).toBe(itemsOfPiece);
        expect(itemsIn(pieces.at(-1)!)).toBeLessThanOrEqual(itemsOfPiece);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves the analysis it was made of as it is', () => {
    const analysis = analyzeText(corpusText('seed-2008r2-dcm-bringup-full.log'), 'seed.log');
    const before = structuredClone(analysis);
    frameOf(analysis);
    expect(analysis).toEqual(before);
  });
});
