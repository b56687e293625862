import { describe, expect, it } from 'vitest';
import { CH, HS } from '../../server/src/records/classes.ts';
import { printHex, problemOf, readText } from '../support/rdata.ts';

describe('A', () => {
  it.each(['0.0.0.0', '192.0.2.1', '255.255.255.255'])('reads %s', (text) =>
    expect(readText('A', text).printed).toBe(text),
  );

  const refused: [string, string][] = [
    ['192.0.2', 'bad-address: 192.0.2'],
    ['192.0.2.', 'bad-address: 192.0.2.'],
    ['192.0.2.1.1', 'bad-address: 192.0.2.1.1'],
    ['192.0.2.256', 'bad-address: 192.0.2.256'],
    ['192.0.2.01', 'bad-address: 192.0.2.01'],
    ['192..2.1', 'bad-address: 192..2.1'],
    ['2001:db8::1', 'bad-address/other-family: 2001:db8::1'],
    ['"192.0.2.1"', 'quoted-field: "192.0.2.1"'],
    ['192.0.2.1 x', 'extra-data: x'],
    ['\\# 3 C00002', 'generic-data: 3 C00002'],
    ['', 'missing-field: '],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('A', text)).toBe(problem));

  it('is a Chaosnet address in class CH', () => {
    expect(readText('A', 'net. 4023', CH)).toMatchObject({ hex: '036e6574000813', printed: 'net. 4023' });
    expect(problemOf('A', 'net. 8', CH)).toBe('bad-field-value: 8');
    expect(problemOf('A', 'net. 200000', CH)).toBe('number-out-of-range: 200000');
    expect(readText('A', '192.0.2.1', HS).hex).toBe('c0000201');
    expect(printHex('A', '00', CH)).toBeUndefined();
  });
});

describe('AAAA', () => {
  const read: [string, string][] = [
    ['::', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
    ['1:0:0:2:0:0:3:4', '1::2:0:0:3:4'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['::192.0.2.1', '::192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4:5:6:c000:201'],
  ];
  it.each(read)('reads %s', (text, printed) => expect(readText('AAAA', text).printed).toBe(printed));

  const refused = [
    '1',
    ':1',
    '1:',
    ':::',
    '1::2::3',
    '12345::',
    'g::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1:2:3:4::5:6:7:8',
    '::192.0.2',
    '::192.0.2.01',
    '1:2:3:4:5:6:7:192.0.2.1',
    '::1%eth0',
    '::é',
  ];
  it.each(refused)('refuses %s', (text) => expect(problemOf('AAAA', text)).toBe(`bad-address: ${text}`));

  it('tells an address of the other family', () =>
    expect(problemOf('AAAA', '192.0.2.1')).toBe('bad-address/other-family: 192.0.2.1'));

  it('exists in class IN only', () => expect(problemOf('AAAA', '::1', CH)).toBe('unknown-type-data: ::1'));
});

describe('A6', () => {
  const read: [string, string][] = [
    ['0 2001:db8::1', '0 2001:db8::1'],
    ['64 2001:db8::1 net', '64 ::1 net.example.com.'],
    ['60 0:0:0:ffff::1 net.', '60 ::f:0:0:0:1 net.'],
    ['128 net.', '128 net.'],
  ];
  it.each(read)('reads %s', (text, printed) => expect(readText('A6', text).printed).toBe(printed));

  const refused: [string, string][] = [
    ['129 net.', 'number-out-of-range: 129'],
    ['64 ::1', 'missing-field: '],
    ['0 ::1 net.', 'extra-data: net.'],
    ['64 192.0.2.1 net.', 'bad-address/other-family: 192.0.2.1'],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('A6', text)).toBe(problem));

  it('has no bits of the prefix in its suffix', () => {
    expect(printHex('A6', '3c0f000000000000000000')).toBeDefined();
    expect(printHex('A6', '3cff000000000000000000')).toBeUndefined();
  });
});

describe('APL', () => {
  const read: [string, string][] = [
    ['', ''],
    ['1:192.0.2.0/24 !2:2001:db8::/32', '1:192.0.2.0/24 !2:2001:db8::/32'],
    ['1:0.0.0.0/0', '1:0.0.0.0/0'],
    ['+1:192.0.2.1/032', '1:192.0.2.1/32'],
    ['\\# 4 00030000', '\\# 4 00030000'],
  ];
  it.each(read)('reads "%s"', (text, printed) => expect(readText('APL', text).printed).toBe(printed));

  const refused: [string, string][] = [
    ['192.0.2.0/24', 'bad-field-value: 192.0.2.0/24'],
    ['1:192.0.2.0', 'bad-field-value: 1:192.0.2.0'],
    ['3:192.0.2.0/24', 'bad-field-value: 3'],
    ['1:192.0.2/24', 'bad-address: 192.0.2'],
    ['!2:192.0.2.0/24', 'bad-address/other-family: 192.0.2.0'],
    ['1:192.0.2.0/33', 'number-out-of-range: 33'],
    ['2:::/129', 'number-out-of-range: 129'],
    ['1:192.0.2.0/+24', 'bad-field-value: +24'],
    ['1:192.0.2.0/24 "1:192.0.2.0/24"', 'quoted-field: "1:192.0.2.0/24"'],
    ['\\# 5 0001000100', 'generic-data: 5 0001000100'],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('APL', text)).toBe(problem));
});

describe('identifiers and locators', () => {
  const read: [type: string, text: string, printed: string][] = [
    ['EUI48', '00-00-5E-00-53-2a', '00-00-5e-00-53-2a'],
    ['EUI48', '0-1-2-3-4-5', '00-01-02-03-04-05'],
    ['EUI48', '+1-0x-2-3-4-5g', '01-00-02-03-04-05'],
    ['EUI64', '00-00-5e-ef-10-00-00-2a', '00-00-5e-ef-10-00-00-2a'],
    ['NID', '10 0014:4fff:ff20:ee64', '10 14:4fff:ff20:ee64'],
    ['L64', '10 2001:db8:1140:1000', '10 2001:db8:1140:1000'],
    ['L32', '10 192.0.2.0', '10 192.0.2.0'],
    ['LP', '10 l64', '10 l64.example.com.'],
    ['IPN', '18446744073709551615', '18446744073709551615'],
    ['NSAP', '0X47.0005.80.ff', '0x47000580ff'],
    ['ATMA', '39.246F', '39246f'],
    ['ATMA', '+61.2.00001111', '+61200001111'],
    ['ATMA', '\\# 2 0231', '\\# 2 0231'],
    ['X25', '311061700956', '"311061700956"'],
  ];
  it.each(read)('reads %s %s', (type, text, printed) => expect(readText(type, text).printed).toBe(printed));

  const refused: [type: string, text: string, problem: string][] = [
    ['EUI48', '00-00-5e-00-53', 'bad-field-value: 00-00-5e-00-53'],
    ['EUI48', '00:00:5e:00:53:2a', 'bad-field-value: 00:00:5e:00:53:2a'],
    ['EUI48', '000-0-5e-00-53-2a', 'bad-field-value: 000-0-5e-00-53-2a'],
    ['EUI64', '00-00-5e-00-53-2a', 'bad-field-value: 00-00-5e-00-53-2a'],
    ['NID', '10 1:2:3', 'bad-field-value: 1:2:3'],
    ['NID', '10 1:2:3:4:5', 'bad-field-value: 1:2:3:4:5'],
    ['NID', '10 1:2:3:00004', 'bad-field-value: 1:2:3:00004'],
    ['L32', '10 2001:db8::1', 'bad-address/other-family: 2001:db8::1'],
    ['LP', '65536 l64', 'number-out-of-range: 65536'],
    ['IPN', '18446744073709551616', 'number-out-of-range: 18446744073709551616'],
    ['NSAP', '470005', 'bad-field-value: 470005'],
    ['NSAP', '0x470', 'bad-field-value: 0x470'],
    ['ATMA', '.39', 'bad-field-value: .39'],
    ['ATMA', '3..9', 'bad-field-value: 3..9'],
    ['ATMA', '+6a', 'bad-field-value: +6a'],
    ['X25', '123', 'bad-field-value: 123'],
    ['X25', '12a4', 'bad-field-value: 12a4'],
  ];
  it.each(refused)('refuses %s %s', (type, text, problem) => expect(problemOf(type, text)).toBe(problem));
});
