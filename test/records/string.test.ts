import { describe, expect, it } from 'vitest';
import { printHex, problemOf, readText } from '../support/rdata.ts';

describe('TXT', () => {
  const read: [string, string][] = [
    ['a', '"a"'],
    ['""', '""'],
    ['v=spf1 "mx -all"', '"v=spf1" "mx -all"'],
    ['"a""b"c', '"a" "b" "c"'],
    ['"a;b" a\\;b', '"a;b" "a;b"'],
    ['\\065\\"\\\\\\ ', '"A\\"\\\\ "'],
    ['"\\010\\255"', '"\\010\\255"'],
    ['é "\\é"', '"\\195\\169" "\\195\\169"'],
    ['😀', '"\\240\\159\\152\\128"'],
    ['@', '"@"'],
    ['\\# 2 0161', '"a"'],
    ['\\#', '"#"'],
    ['\\# x', '"#" "x"'],
    ['\\# "2" 0161', '"#" "2" "0161"'],
    ['\\# 4294967296', '"#" "4294967296"'],
  ];
  it.each(read)('reads %s', (text, printed) => expect(readText('TXT', text).printed).toBe(printed));

  const refused: [string, string][] = [
    ['', 'missing-field: '],
    ['"ab\\6"', 'bad-escape: \\6'],
    ['a\\256c', 'bad-escape: \\256'],
    ['a\\06', 'bad-escape: \\06'],
    ['a\\', 'bad-escape: \\'],
    ['\\# 0', 'generic-data: 0'],
    ['\\# 2 0261', 'generic-data: 2 0261'],
  ];
  it.each(refused)('refuses %s', (text, problem) => expect(problemOf('TXT', text)).toBe(problem));

  it('has at most 255 octets in a string', () => {
    expect(readText('TXT', 'é'.repeat(127)).problems).toEqual([]);
    expect(readText('TXT', '\\097'.repeat(255)).problems).toEqual([]);
    expect(problemOf('TXT', 'é'.repeat(128))).toBe(`string-too-long: ${'é'.repeat(128)}`);
    expect(problemOf('TXT', `x "${'a'.repeat(256)}"`)).toBe(`string-too-long: "${'a'.repeat(256)}"`);
  });
});

describe('other types with strings', () => {
  const read: [type: string, text: string, printed: string][] = [
    ['SPF', '"v=spf1 -all"', '"v=spf1 -all"'],
    ['HINFO', 'PC ""', '"PC" ""'],
    ['ISDN', '150862028003217', '"150862028003217"'],
    ['ISDN', '150862028003217 004', '"150862028003217" "004"'],
    ['GPOS', '4.9 "52.4" -2', '"4.9" "52.4" "-2"'],
    ['CAA', '128 ISSUE ca.example.net', '128 ISSUE "ca.example.net"'],
    ['CAA', '0 issue ";"', '0 issue ";"'],
    ['CAA', '0 issue ""', '0 issue ""'],
    ['URI', '10 1 "https://www.example.com/"', '10 1 "https://www.example.com/"'],
    ['DOA', '0 1 2 "" -', '0 1 2 "" -'],
    ['DOA', '0 1 2 text/plain aGVs bG8=', '0 1 2 "text/plain" aGVsbG8='],
    ['SINK', '1 0 0', '1 0 0'],
    ['SINK', '1 0 0 aGVs bG8=', '1 0 0 aGVsbG8='],
    ['NULL', '\\# 0', '\\# 0'],
    ['UNSPEC', '\\# 1 04', '\\# 1 04'],
    ['EID', 'e32c 6f78', 'E32C6F78'],
  ];
  it.each(read)('reads %s %s', (type, text, printed) => expect(readText(type, text).printed).toBe(printed));

  const refused: [type: string, text: string, problem: string][] = [
    ['HINFO', 'PC', 'missing-field: '],
    ['ISDN', '1 2 3', 'extra-data: 3'],
    ['CAA', '256 issue x', 'number-out-of-range: 256'],
    ['CAA', '0 "issue" x', 'quoted-field: "issue"'],
    ['CAA', '0 is-sue x', 'bad-field-value: is-sue'],
    ['CAA', '0 issue x y', 'extra-data: y'],
    ['CAA', '\\# 2 0000', 'generic-data: 2 0000'],
    ['URI', '10 1 https://www.example.com/', 'unquoted-field: https://www.example.com/'],
    ['DOA', '0 1 2 ""', 'missing-field: '],
    ['DOA', '0 1 2 "" - x', 'extra-data: x'],
    ['NULL', 'x', 'unknown-type-data: x'],
    ['UID', '1', 'unknown-type-data: 1'],
    ['EID', '\\# 0', 'generic-data: 0'],
  ];
  it.each(refused)('refuses %s %s', (type, text, problem) => expect(problemOf(type, text)).toBe(problem));

  it('a value of CAA or URI is longer than a string', () => {
    expect(readText('CAA', `0 issue "${'a'.repeat(300)}"`).hex).toHaveLength(2 * (2 + 5 + 300));
    expect(readText('URI', `0 0 "${'a'.repeat(300)}"`).hex).toHaveLength(2 * (4 + 300));
  });

  it('checks wire form', () => {
    expect(printHex('HINFO', '0000')).toBe('"" ""');
    expect(printHex('HINFO', '00')).toBeUndefined();
    expect(printHex('CAA', '00012d')).toBeUndefined();
    expect(printHex('X25', '0461626364')).toBeUndefined();
  });
});
