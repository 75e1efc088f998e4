// What people write for zones and clocks.
import { describe, expect, it } from 'vitest';
import { readClockSkew, readUtcOffset, withEntry } from '../../../client/src/incident/clockSettings';

describe('a UTC offset', () => {
  it.each([
    ['+02:00', '+02:00'],
    ['-05:30', '-05:30'],
    ['+2', '+02:00'],
    ['-0530', '-05:30'],
    ['UTC+2', '+02:00'],
    ['GMT -3', '-03:00'],
    ['UTC', '+00:00'],
    ['Z', '+00:00'],
    ['', null],
    ['2', null],
    ['+14:00', '+14:00'],
    ['+14:30', null],
    ['+02:60', null],
    ['Berlin', null],
  ])('of "%s" is %s', (text, offset) => {
    expect(readUtcOffset(text)).toBe(offset);
  });
});

describe('a clock skew', () => {
  it.each([
    ['1.5', 1.5],
    ['-0,25 s', -0.25],
    ['+3', 3],
    ['', null],
    ['one', null],
    ['1e9', null],
    ['--1', null],
  ])('of "%s" is %s', (text, seconds) => {
    expect(readClockSkew(text)).toBe(seconds);
  });
});

describe('a setting', () => {
  it('gets, changes and loses one entry', () => {
    expect(withEntry({}, 'NODE1', '+02:00')).toEqual({ NODE1: '+02:00' });
    expect(withEntry({ NODE1: '+02:00', NODE2: '+01:00' }, 'NODE1', '-01:00')).toEqual({ NODE1: '-01:00', NODE2: '+01:00' });
    expect(withEntry({ NODE1: '+02:00', NODE2: '+01:00' }, 'NODE1', null)).toEqual({ NODE2: '+01:00' });
    expect(withEntry({ NODE1: '+02:00' }, 'NODE1', null)).toBeUndefined();
  });
});
