/** Spellings that other servers do not read. */
import { describe, expect, test } from 'vitest';
import { SPELLINGS } from '../../server/src/rules/support/spellings.ts';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';
import { SPELT, SPELT_AT_LENGTH, SPELT_WITH_CHARACTERS } from '../support/spellings.ts';

/** Applies the fixes of a rule, one after the other, until it has nothing more to say. */
function fixedFully(zone: string, code: string): string {
  const [finding] = check(zone).findings.filter((each) => each.code === code && each.fixes.length > 0);
  return finding ? fixedFully(fixed(zone, finding.fixes[0].edits), code) : zone;
}

describe('data', () => {
  test.each(SPELT)('$odd', ({ odd, plain, refusedBy }) => {
    const findings = check(`${APEX}x ${odd}\n`).findings.filter(({ code }) => code === 'spelling-not-portable');
    expect(findings.map(({ severity }) => severity)).toContain('hint');
    for (const server of refusedBy.split(' and ')) expect(findings[0].message).toContain(server);
    expect(fixedFully(`${APEX}x ${odd}\n`, 'spelling-not-portable')).toBe(`${APEX}x ${plain}\n`);
  });

  test.each(SPELT_AT_LENGTH)('$odd', ({ odd, plain }) => {
    const codes = (data: string) => check(`${APEX}x ${data}\n`).findings.map(({ code }) => code);
    expect(codes(odd)).toContain('spelling-not-portable');
    expect(codes(plain)).not.toContain('spelling-not-portable');
  });

  test.each(SPELLINGS)('there is an example of $what in $types.0', ({ types, word }) => {
    const found = [...SPELT, ...SPELT_AT_LENGTH].some(({ odd }) => {
      const [type, ...words] = odd.split(' ');
      return types.includes(type) && words.some((each) => word.test(each));
    });
    expect(found).toBe(true);
  });

  test('octets are read by all', () => {
    const codes = check(`${APEX}x CAA \\# 4 000141 42\n`).findings.map(({ code }) => code);
    expect(codes).not.toContain('spelling-not-portable');
  });
});

describe('characters', () => {
  test.each(SPELT_WITH_CHARACTERS)('$odd', ({ odd, plain }) => {
    expect(fixedFully(`${APEX}x ${odd}\n`, 'character-not-portable')).toBe(`${APEX}x ${plain}\n`);
  });

  test('owners', () =>
    expectMarks(`
_a:b TXT "x"            ; hint: [character-not-portable] write _a\\:b
_a\\:c TXT "x"
0/25 NS ns1
_a-b/c._d TXT "x"
a:b A 192.0.2.1         ; error: [owner-is-no-host-name]
`));

  test('hosts of records have rules of their own', () =>
    expectMarks('@ MX 10 a=b.example.net. ; error: [target-is-no-host-name]\n'));

  test('services may have any name', () =>
    expectMarks(
      'b._dns-sd._udp PTR !@#3\n; ^^ hint: [character-not-portable] \\!\\@\\#3\n'.replace(
        '; ^^',
        ';                  ^^^^',
      ),
    ));
});

describe('lines', () => {
  test('the class by number', () =>
    expectMarks('a CLASS1 A 192.0.2.1 ; hint: [layout-not-portable] write IN\nb IN A 192.0.2.1\nc in A 192.0.2.1\n'));

  test('a parenthesis before the owner', () => {
    const body = '( a A\n  192.0.2.1 )\nb ( A 192.0.2.1 )\nc A ( 192.0.2.1 )\n';
    const [finding, ...others] = check(APEX + body).findings;
    expect([finding.code, finding.line, others]).toEqual(['layout-not-portable', 6, []]);
    expect(fixed(APEX + body, finding.fixes[0].edits)).toBe(
      `${APEX}a A (\n  192.0.2.1 )\nb ( A 192.0.2.1 )\nc A ( 192.0.2.1 )\n`,
    );
  });

  test.each([
    ['  ; a comment\n', 1],
    ['; a comment\n\t\n', 2],
    ['$TTL 300\n \n', 2],
  ])('a blank before the first owner: %j', (start, line) => {
    const { findings } = check(start + APEX);
    expect(findings.map(({ code, line: at }) => [code, at])).toEqual([['layout-not-portable', line]]);
    const after = fixed(start + APEX, findings[0].fixes[0].edits);
    expect(check(after).findings).toEqual([]);
  });

  test('no blank before it, or one behind it', () => {
    for (const zone of [`; a comment\n\n${APEX}`, `${APEX}  ; a comment\n \n`])
      expect(check(zone).findings).toEqual([]);
  });

  test('an included file that takes the owner from above', () => {
    const found = (inc: string) =>
      check(`${APEX}a TXT "x"\n$INCLUDE inc\n$INCLUDE inc\n`, { files: { inc } })
        .findings.filter(({ code }) => code === 'layout-not-portable')
        .map(({ file, line, fixes }) => [file, line, fixes.length]);
    expect(found(' TXT "y"\n TXT "z"\n')).toEqual([[1, 1, 0]]);
    expect(found(' ; a comment\nb TXT "y"\n')).toEqual([[1, 1, 1]]);
    expect(found('b TXT "y"\n TXT "z"\n')).toEqual([]);
  });

  test.each([
    ['inc lab', 'inc lab.example.com.'],
    ['inc @', 'inc example.com.'],
  ])('the origin of $INCLUDE %s', (written, instead) => {
    const files = { inc: 'b TXT "y"\n' };
    const zone = `${APEX}$INCLUDE ${written}\n`;
    const [{ code, fixes }] = check(zone, { files }).findings;
    expect(code).toBe('layout-not-portable');
    expect(fixed(zone, fixes[0].edits)).toBe(`${APEX}$INCLUDE ${instead}\n`);
    expect(check(`${APEX}$INCLUDE ${instead}\n`, { files }).findings).toEqual([]);
  });
});

test('types that are no data in lists of types', () =>
  expectMarks(`
@ CSYNC 1 1 A ANY      ; hint: [named-type-not-portable] Neither Knot 3.2 nor NSD 4.6 reads the type ANY
@ CSYNC 1 2 A MD       ; hint: [named-type-not-portable] Knot 3.2 does not read the type MD
@ CSYNC 1 3 A TYPE255
`));
