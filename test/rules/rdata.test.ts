import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

describe('texts that are too long', () => {
  const fixOf = (body: string): string | undefined =>
    check(APEX + body).findings.find(({ code }) => code === 'string-too-long')?.fixes[0]?.edits[0]?.newText;

  test('are split between characters, and nothing is lost', () => {
    const text = `${'a'.repeat(254)}\\065${'é'.repeat(127)}\\"${'b'.repeat(9)}`;
    const parts = fixOf(`x TXT "${text}"\n`)?.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(parts.map((part) => part.slice(1, -1)).join('')).toBe(text);
    expect(parts).toHaveLength(3);
    expect(check(`${APEX}x TXT ${parts.join(' ')}\n`).findings).toEqual([]);
  });

  test('are not split where one string must do', () =>
    expect(fixOf(`x HINFO "${'a'.repeat(300)}" b\n`)).toBeUndefined());
});

test('fields are called by their names', () =>
  expectMarks(`
_x._tcp SRV 0 0 ns1
;               ^^^ error: [bad-field-value] port of SRV must be a number
_y._tcp SRV 0 0 25              ; error: [missing-field] SRV priority weight port target
a PTR web server.example.net.
;         ^^^^^^^^^^^^^^^^^^^ error: [extra-data] no blanks in it
b A "192.0.2.1"                 ; error: [quoted-field]
c MX 70000 ns1                  ; error: [number-out-of-range] 65535
`));

test('an address of the other kind changes the type', () => {
  const [finding] = check(`${APEX}x 300 IN A 2001:db8::1\n`).findings;
  expect(finding.fixes.map(({ title }) => title)).toEqual(['Make it an AAAA record']);
});

test('a substitution with a NUL in it', () => {
  expectMarks('x NAPTR 0 0 "S" "S" "!a\\000!b!" . ; error: [bad-regexp] \\000\n');
});
