/** Rules on name servers, delegations and glue, and what BIND refuses of DNSSEC. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const refused = (body: string): boolean => check(APEX + body).refusedBy.includes('bind');

describe('name servers', () => {
  test('without address', () => {
    expectMarks(`
@ NS gone                   ; error: [ns-target-without-address] refuses the zone
@ NS x.wild
*.wild A 192.0.2.1
@ NS x.sub
sub NS ns.example.net.
lab NS gone                 ; error: [ns-target-without-address] cannot be reached
`);
  });

  test('BIND refuses the zone for its own servers only', () => {
    expect(refused('@ NS gone\n')).toBe(true);
    expect(refused('lab NS gone\n')).toBe(false);
    expect(refused('@ NS alias\nalias CNAME ns1\n')).toBe(true);
    expect(refused('lab NS alias\nalias CNAME ns1\n')).toBe(false);
    expect(refused('@ NS x.old\nold DNAME new.example.net.\n')).toBe(true);
    expect(refused('@ NS 192.0.2.53\n')).toBe(true);
    expect(refused('@ NS 192.0.2.53.\n')).toBe(false);
    expect(refused('lab NS 192.0.2.53\n')).toBe(false);
  });

  test('the root is a server like others in its own zone', () => {
    const soa = '$TTL 3600\n@ SOA . h 1 14400 3600 1209600 3600\n@ NS .\n';
    expect(check(soa, { origin: '.' }).refusedBy).toEqual(['bind']);
    expect(check(`${soa}@ A 192.0.2.1\n`, { origin: '.' }).refusedBy).toEqual([]);
  });

  test('aliases', () => {
    expectMarks(`
alias CNAME ns1
lab NS alias
;      ^^^^^ error: [ns-target-is-alias] write ns1.example.com.
old DNAME new.example.net.
dev NS x.old                ; error: [ns-target-is-alias] DNAME
`);
  });

  test('glue', () => {
    expectMarks(`
lab NS ns1.lab
lab NS ns2.lab              ; error: [glue-missing]
ns1.lab A 192.0.2.60
dev NS ns3.lab              ; information: [glue-missing] another delegation
ops NS ops
ops A 192.0.2.61
`);
  });
});

test('data at and below a delegation', () => {
  expectMarks(`
lab NS ns1.lab
ns1.lab A 192.0.2.60
www.lab A 192.0.2.61        ; information: [data-below-delegation] no name server
x.lab TXT "x"
;     ^^^ warning: [data-below-delegation]
y.lab NS ns1
;     ^^ warning: [data-below-delegation]
dev NS ns1
dev A 192.0.2.62            ; warning: [data-at-delegation] A data
ops NS ns1
ops DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
`);
});

test('DS records without a delegation', () => {
  const ds = 'DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
  expectMarks(`x ${ds} ; warning: [ds-without-ns]\n`);
  expectMarks(`lab NS ns1\nx.lab ${ds} ; warning: [data-below-delegation]\n`);
  expectMarks(`@ ${ds} ; error: [ds-at-apex]\n`);
});

describe('CDS and CDNSKEY', () => {
  const key = '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==';
  const cds = '12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';

  test.each([
    [`@ CDS ${cds}`, true],
    [`@ CDS ${cds}\n@ DNSKEY ${key}`, false],
    [`@ CDNSKEY ${key}`, true],
    [`x CDNSKEY ${key}`, false],
    ['@ CDNSKEY 0 3 0 AA==\n@ CDS 0 0 0 00', false],
    ['@ CDNSKEY 0 3 0 CA==\n@ CDS 0 0 0 00', true],
    ['@ CDS 1 0 0 00', true],
    [`@ CDS 0 0 0 00\n@ CDNSKEY ${key}`, true],
    [`@ CDNSKEY 0 3 0 AA==\n@ CDNSKEY ${key}\n@ DNSKEY ${key}`, true],
  ])('%s', (body, expected) => expect(refused(`${body}\n`)).toBe(expected));
});

test.each([
  ['2t7b4g4vsa5smi47k61mv5bv1a22bojr', false],
  ['CPNMU', false],
  ['CPNMU===', true],
  ['cpnmu1', true],
  ['cp', true],
  ['cg', false],
  ['co00004', true],
  ['www', true],
])('NSEC3 owner %s', (owner, expected) => {
  expect(refused(`${owner} NSEC3 1 0 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojr A\n`)).toBe(expected);
});

test('NSEC3PARAM with an unknown hash', () => {
  expect(refused('@ NSEC3PARAM 2 0 0 -\n')).toBe(true);
  expect(refused('@ NSEC3PARAM 2 0 0 -\n@ NSEC3PARAM 1 0 0 -\n')).toBe(false);
  expect(refused('x NSEC3PARAM 2 0 0 -\n')).toBe(false);
});
