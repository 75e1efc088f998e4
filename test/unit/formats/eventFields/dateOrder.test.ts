// Which number of a date is the month, told by the whole file.
import { describe, expect, it } from 'vitest';
import { DateOrderWatch, type DatesRead } from '../../../../server/src/formats/eventFields/dateOrder';
import { readWrittenDate } from '../../../../server/src/formats/eventFields/writtenDate';

function decided(...dates: readonly string[]): DatesRead {
  const watch = new DateOrderWatch();
  for (const text of dates) watch.note(readWrittenDate(text)!);
  return watch.decide();
}

describe('DateOrderWatch', () => {
  it('takes a value above 12 as proof', () => {
    expect(decided('3/2/2026 1:00:00 AM', '3/13/2026 1:00:00 AM')).toMatchObject({ order: 'monthFirst', by: 'values' });
    expect(decided('3/2/2026 1:00:00 AM', '13/3/2026 1:00:00 AM')).toMatchObject({ order: 'dayFirst', by: 'values' });
  });

  it('takes the order of the file where it is sorted in one reading only, newest or oldest first', () => {
    const days = ['11/03/2026 10:00:00', '12/03/2026 10:00:00', '01/04/2026 10:00:00'];
    expect(decided(...days)).toMatchObject({ order: 'dayFirst', by: 'sequence' });
    expect(decided(...[...days].reverse())).toMatchObject({ order: 'dayFirst', by: 'sequence' });
  });

  it('guesses where both readings are sorted, and says so', () => {
    expect(decided('3/2/2026 1:00:00 AM', '3/3/2026 1:00:00 AM')).toMatchObject({ order: 'monthFirst', by: 'guess' });
    expect(decided('02.03.2026 1:00:00', '02.04.2026 1:00:00')).toMatchObject({ order: 'dayFirst', by: 'guess' });
  });

  it('has nothing to decide where month and day are equal or the year comes first', () => {
    expect(decided('3/3/2026 1:00:00 AM', '2026-02-03 10:00:00')).toMatchObject({ by: 'unambiguous' });
  });

  it('tells a file that joins two cultures', () => {
    expect(decided('3/13/2026 1:00:00 AM', '13/3/2026 1:00:00 AM', '3/14/2026 1:00:00 AM')).toMatchObject({
      order: 'monthFirst',
      mixed: true,
    });
  });

  it('takes the UTC time of the same event as proof', () => {
    const watch = new DateOrderWatch();
    watch.note({ ...readWrittenDate('2/3/2026 1:00:00 AM')!, utcMs: Date.UTC(2026, 2, 2, 9) });
    expect(watch.decide()).toMatchObject({ order: 'dayFirst', by: 'values' });
  });
});
