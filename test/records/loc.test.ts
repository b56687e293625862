import { describe, expect, it } from 'vitest';
import { printHex, problemOf, readText } from '../support/rdata.ts';

describe('LOC', () => {
  const read: [string, string][] = [
    ['10 N 20 W 0', '10 0 0.000 N 20 0 0.000 W 0.00m 1m 10000m 10m'],
    ['10 5 S 20 5 E 1.5', '10 5 0.000 S 20 5 0.000 E 1.50m 1m 10000m 10m'],
    ['90 N 180 E -100000', '90 0 0.000 N 180 0 0.000 E -100000.00m 1m 10000m 10m'],
    ['0 0 .5 S 0 0 59.999 W 42849672.95m', '0 0 0.500 S 0 0 59.999 W 42849672.95m 1m 10000m 10m'],
    ['10 N 20 E 0m 0 0.99m 90000000.99', '10 0 0.000 N 20 0 0.000 E 0.00m 0.00m 0.90m 90000000m'],
    ['10 N 20 E -.5m 25', '10 0 0.000 N 20 0 0.000 E -0.50m 20m 10000m 10m'],
    ['10 5 +1.5 N 20 E +1', '10 5 1.500 N 20 0 0.000 E 1.00m 1m 10000m 10m'],
    ['\\# 2 0100', '\\# 2 0100'],
  ];
  it.each(read)('reads %s', (text, printed) => expect(readText('LOC', text).printed).toBe(printed));

  it('writes version 0, sizes, then the position', () =>
    expect(readText('LOC', '1 N 1 E 0').hex).toBe('001216138036ee808036ee8000989680'));

  const refused: [string, string][] = [
    ['91 N 20 E 0', 'number-out-of-range: 91'],
    ['90 1 N 20 E 0', 'number-out-of-range: 1'],
    ['90 0 0.001 N 20 E 0', 'number-out-of-range: 0.001'],
    ['10 60 N 20 E 0', 'number-out-of-range: 60'],
    ['10 5 60 N 20 E 0', 'number-out-of-range: 60'],
    ['10 5 1.0001 N 20 E 0', 'bad-field-value: 1.0001'],
    ['10 5. N 20 E 0', 'bad-field-value: 5.'],
    ['10 n 20 E 0', 'bad-field-value: n'],
    ['10 5 5 5 N 20 E 0', 'bad-field-value: 5'],
    ['10 E 20 N 0', 'bad-field-value: E'],
    ['10 N 181 E 0', 'number-out-of-range: 181'],
    ['10 N 20', 'missing-field: '],
    ['10 N 20 E', 'missing-field: '],
    ['10 N 20 E 1.234', 'bad-field-value: 1.234'],
    ['10 N 20 E 0M', 'bad-field-value: 0M'],
    ['10 N 20 E -100000.01', 'number-out-of-range: -100000.01'],
    ['10 N 20 E 42849672.96', 'number-out-of-range: 42849672.96'],
    ['10 N 20 E 0 90000001', 'number-out-of-range: 90000001'],
    ['10 N 20 E 0 -1', 'number-out-of-range: -1'],
    ['10 N 20 E 0 m', 'bad-field-value: m'],
    ['10 N 20 E 0 "1m"', 'quoted-field: "1m"'],
    ['10 N 20 E 0 1 2 3 4', 'extra-data: 4'],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('LOC', text)).toBe(problem));

  it('checks wire form', () => {
    expect(printHex('LOC', '001216138000000080000000009896')).toBeUndefined();
    expect(printHex('LOC', '00a21613800000008000000000989680')).toBeUndefined();
    expect(printHex('LOC', '001a1613800000008000000000989680')).toBeUndefined();
    expect(printHex('LOC', '00121613934fd9018000000000989680')).toBeUndefined();
    expect(printHex('LOC', '00000000800000008000000000989680')).toBeDefined();
  });
});

describe('WKS', () => {
  const read: [string, string][] = [
    ['192.0.2.1 tcp', '192.0.2.1 6'],
    ['192.0.2.1 UDP domain 7 65535', '192.0.2.1 17 7 53 65535'],
    ['192.0.2.1 99 SMTP smtp', '192.0.2.1 99 25'],
    ['192.0.2.1 +6 -0', '192.0.2.1 6 0'],
  ];
  it.each(read)('reads %s', (text, printed) => expect(readText('WKS', text).printed).toBe(printed));

  const refused: [string, string][] = [
    ['2001:db8::1 tcp', 'bad-address/other-family: 2001:db8::1'],
    ['192.0.2.1 Tcp', 'bad-field-value: Tcp'],
    ['192.0.2.1 256', 'number-out-of-range: 256'],
    ['192.0.2.1 tcp 65536', 'number-out-of-range: 65536'],
    ['192.0.2.1 tcp nonsense', 'bad-field-value: nonsense'],
    ['192.0.2.1 udp smtp', 'bad-field-value: smtp'],
    ['192.0.2.1', 'missing-field: '],
    ['\\# 6 C00002010600', 'generic-data: 6 C00002010600'],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('WKS', text)).toBe(problem));
});
