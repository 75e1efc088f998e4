// What is told of lines that are missing. Knows nothing of what they end.
import type { Fact } from '../model/facts';
import { findingKey, type FindingEffect } from './findingEffect';

/** Lines that the jumps of the viewer's line numbers leave out, by input; nothing where no jump is counted. */
export function linesLeftOut(facts: readonly Fact[]): ReadonlyMap<number, number> {
  const leftOut = new Map<number, number>();
  for (const { body, at } of facts) {
    if (body.kind === 'linesMissing' && body.how === 'lineNumbers' && body.missingLines !== null)
      leftOut.set(at.input, (leftOut.get(at.input) ?? 0) + body.missingLines);
  }
  return leftOut;
}

/**
 * The last facts within silences: a silence stands at the last line of the main part, and lines of channels may follow that one.
 * What they tell is no longer known than what stood before.
 */
export function lastInSilences(facts: readonly Fact[]): ReadonlySet<Fact> {
  const open = new Map<number, { readonly untilMs: number; last: Fact | null }>();
  const last = new Set<Fact>();
  const end = (input: number) => {
    const silence = open.get(input);
    if (silence?.last) last.add(silence.last);
    open.delete(input);
  };
  for (const fact of facts) {
    const { body, at, utcMs } = fact;
    if (utcMs === null) continue;
    const silence = open.get(at.input);
    if (silence && utcMs >= silence.untilMs) end(at.input);
    else if (silence) silence.last = fact;
    if (body.kind === 'linesMissing' && body.how === 'silence' && body.silentMs !== null)
      open.set(at.input, { untilMs: utcMs + body.silentMs, last: null });
  }
  for (const input of [...open.keys()]) end(input);
  return last;
}

/** Every gap that is forgotten over is a finding; jumps of line numbers are one for each input, which stays open to its end. */
export function gapFound({ body, at }: Fact, leftOut: ReadonlyMap<number, number>): readonly FindingEffect[] {
  if (body.kind !== 'linesMissing') return [];
  const isJump = body.how === 'lineNumbers';
  const missingLines = isJump ? (leftOut.get(at.input) ?? null) : body.missingLines;
  const minutes = body.silentMs === null ? null : String(Math.round(body.silentMs / 60_000));
  return [
    {
      does: 'raise',
      code: 'gap',
      key: isJump ? findingKey('gap', body.how, String(at.input)) : null,
      causeCode: body.how,
      fields: {
        what: gapInWords(body.how, missingLines, minutes),
        ...(minutes === null ? {} : { minutes }),
        ...(missingLines === null ? {} : { missingLines: String(missingLines) }),
      },
    },
  ];
}

function gapInWords(how: 'silence' | 'elision' | 'lineNumbers', missingLines: number | null, minutes: string | null): string {
  if (how === 'silence') return minutes === null ? 'the log is silent' : `the log is silent for ${minutes} minutes`;
  if (how === 'elision') return 'the author cut them';
  return missingLines === null ? 'the line numbers jump' : `the line numbers leave ${missingLines} out`;
}
