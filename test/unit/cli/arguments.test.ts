import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../server/src/cli/arguments';
import { noChoices } from '../../../server/src/cli/clockChoices';
import { Unusable } from '../../../server/src/cli/exitStatus';

function refusal(...argv: string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    expect(error).toBeInstanceOf(Unusable);
    return (error as Unusable).message;
  }
  throw new Error(`accepted: ${argv.join(' ')}`);
}

/** What no option asked for. */
const notAsked = { failOn: null, clocks: noChoices, folder: null, redact: false, redactMap: null, knowledge: null };

describe('readArguments', () => {
  it('takes the first format of a command where none is given', () => {
    expect(readArguments(['records', 'a.log'])).toEqual({
      command: 'records',
      paths: ['a.log'],
      format: 'ndjson',
      ...notAsked,
    });
    expect(readArguments(['history', 'a.log'])).toMatchObject({ format: 'table' });
    expect(readArguments(['report', 'a.log'])).toMatchObject({ format: 'markdown' });
  });

  it('reads options before, between and after paths, in both spellings', () => {
    const wanted = { ...notAsked, command: 'history', paths: ['a.log', 'b.log'], format: 'json', failOn: 'warning' };
    expect(readArguments(['--format', 'json', 'history', 'a.log', '--fail-on=warning', 'b.log'])).toEqual(wanted);
    expect(readArguments(['history', 'a.log', 'b.log', '--format=json', '--fail-on', 'warning'])).toEqual(wanted);
  });

  it('takes a path that begins with a dash after --', () => {
    expect(readArguments(['history', '--', '-odd.log'])).toMatchObject({ paths: ['-odd.log'] });
  });

  it('asks for help and version whatever else stands there', () => {
    expect(readArguments(['--help'])).toBe('help');
    expect(readArguments(['history', '-h'])).toBe('help');
    expect(readArguments(['--version'])).toBe('version');
  });

  it('serves over stdio without a path', () => {
    expect(readArguments(['serve', '--stdio'])).toMatchObject({ command: 'serve', paths: [], format: '', failOn: null });
    expect(refusal('serve')).toContain('serve --stdio');
    expect(refusal('serve', '--stdio', 'a.log')).toContain('no PATH');
  });

  it('takes zones and clocks by name, as often as they are given', () => {
    const argv =
      'history logs --utc-offset NODE1=+02:00 --utc-offset System.csv=-05:30 --clock-skew NODE2=-1.5 --clock-skew=n3=20'.split(
        ' ',
      );
    expect(readArguments(argv)).toMatchObject({
      paths: ['logs'],
      clocks: {
        utcOffsetMinutes: new Map([
          ['NODE1', -120],
          ['System.csv', 330],
        ]),
        skewMs: new Map([
          ['NODE2', -1500],
          ['n3', 20_000],
        ]),
      },
    });
    expect(readArguments(['report', 'logs', '--utc-offset', 'a=b/c.csv=Z'])).toMatchObject({
      clocks: { utcOffsetMinutes: new Map([['a=b/c.csv', 0]]) },
    });
  });

  it('says what is wrong and what to do, in one line', () => {
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /no command given; .*--help/],
      [['histroy', 'a.log'], /no such command: histroy; use one of records, history/],
      [['history'], /needs a PATH; name a cluster\.log/],
      [['history', 'a.log', '--colour'], /no such option: --colour; .*--help/],
      [['history', 'a.log', '--format'], /--format needs a value/],
      [['history', 'a.log', '--format', 'ndjson'], /history has no format ndjson; use --format table or json/],
      [['history', 'a.log', '--fail-on', 'critical'], /no severity; use error, warning or info/],
      [['records', 'a.log', '--fail-on', 'error'], /records has no findings; use --fail-on with history or report/],
      [['explain', 'a.log:1', 'b.log:1'], /explain needs one FILE:LINE/],
      [['explain', 'a.log:1', '--format', 'json'], /explain has no --format; leave it out/],
      [['history', 'a.log', '--help=yes'], /--help takes no value/],
      [['history', 'a.log', '--utc-offset', 'NODE1'], /--utc-offset NODE1 cannot be read; write --utc-offset NAME=\+02:00/],
      [['history', 'a.log', '--utc-offset', 'NODE1=2'], /NODE1=2 cannot be read/],
      [['history', 'a.log', '--utc-offset', 'NODE1=+20:00'], /NODE1=\+20:00 cannot be read/],
      [['history', 'a.log', '--utc-offset', '=+02:00'], /=\+02:00 cannot be read/],
      [['history', 'a.log', '--utc-offset', 'N=+02:00', '--utc-offset', 'N=+01:00'], /says two things of N; leave one out/],
      [['report', 'a.log', '--clock-skew', 'N=soon'], /--clock-skew N=soon cannot be read; write --clock-skew NODE=SECONDS/],
      [['report', 'a.log', '--clock-skew', 'N=900000'], /cannot be read/],
      [['records', 'a.log', '--clock-skew', 'N=1'], /records compares no clocks; leave --clock-skew out/],
      [['explain', 'a.log:1', '--utc-offset', 'N=+01:00'], /explain compares no clocks/],
    ];
    for (const [argv, message] of refused) {
      expect(refusal(...argv)).toMatch(message);
      expect(refusal(...argv)).not.toContain('\n');
    }
  });

  it('takes the forms of a report, and aliases with the file that tells them', () => {
    for (const format of ['markdown', 'html', 'json'])
      expect(readArguments(['report', 'a.log', '--format', format])).toMatchObject({ format, redact: false, redactMap: null });
    expect(readArguments(['report', 'a.log', '--redact', '--redact-map', 'names.json'])).toMatchObject({
      redact: true,
      redactMap: 'names.json',
    });
    expect(readArguments(['history', 'a.log', '--redact'])).toMatchObject({ redact: true, redactMap: null });
    expect(refusal('records', 'a.log', '--redact')).toBe('records has no --redact; use it with history or report');
    expect(refusal('report', 'a.log', '--redact-map', 'names.json')).toMatch(/write --redact too$/);
    expect(refusal('report', 'a.log', '--redact', '--redact-map=')).toMatch(/--redact-map needs a value/);
  });
});
