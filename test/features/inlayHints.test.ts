import { describe, expect, it } from 'vitest';
import { type InlayHintOptions, inlayHints } from '../../server/src/features/inlayHints.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

const ALL = { inheritedOwner: true, relativeNames: true, ttl: true, serial: true };
const HEAD = '$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 1h\n';

/** The text with the hints in it, as an editor shows it. */
function shown(source: string, options: Partial<InlayHintOptions> = {}, setup: FeatureSetup = {}): string {
  const { snapshot, text } = marked(source, setup);
  const hints = inlayHints(snapshot, { start: 0, end: text.length }, { ...ALL, ...options });
  let done = '';
  let at = 0;
  for (const { offset, label, side } of [...hints].sort((a, b) => a.offset - b.offset)) {
    done += `${text.slice(at, offset)}⟦${label}⟧${side === 'before' ? ' ' : ''}`;
    at = offset;
  }
  return done + text.slice(at);
}

describe('inlay hints', () => {
  it.each([
    ['www A 192.0.2.1\n AAAA 2001:db8::1\n', 'www A 192.0.2.1\n ⟦www.example.com.⟧ AAAA 2001:db8::1\n'],
    ['@ MX 10 mail\n', '@ MX 10 mail⟦.example.com.⟧\n'],
    ['@ MX 10 mail.example.net.\n', '@ MX 10 mail.example.net.\n'],
    ['www CNAME @\n', 'www CNAME @⟦ example.com.⟧\n'],
    ['$ORIGIN lab\nwww CNAME web\n', '$ORIGIN lab\nwww CNAME web⟦.lab.example.com.⟧\n'],
    ['www 86400 A 192.0.2.1\n', 'www 86400⟦ 1 day⟧ A 192.0.2.1\n'],
    ['www 60 A 192.0.2.1\n', 'www 60 A 192.0.2.1\n'],
    ['www 1h A 192.0.2.1\n', 'www 1h A 192.0.2.1\n'],
    [
      '@ 60 SOA ns1. hm. 2026010101 14400 3600 1209600 300\n',
      '@ 60 SOA ns1. hm. 2026010101⟦ 2026-01-01⟧ 14400⟦ 4 hours⟧ 3600⟦ 1 hour⟧ 1209600⟦ 2 weeks⟧ 300⟦ 5 minutes⟧\n',
    ],
    ['@ 60 SOA ns1. hm. 1767225600 4h 1h 2w 1h\n', '@ 60 SOA ns1. hm. 1767225600⟦ 2026-01-01⟧ 4h 1h 2w 1h\n'],
    ['@ 60 SOA ns1. hm. 42 4h 1h 2w 1h\n', '@ 60 SOA ns1. hm. 42 4h 1h 2w 1h\n'],
    ['@ 60 SOA ns1. hm. 20260501 4h 1h 2w 1h\n', '@ 60 SOA ns1. hm. 20260501⟦ 2026-05-01⟧ 4h 1h 2w 1h\n'],
    ['@ 60 SOA ns1 hm 1 4h 1h 2w 1h\n', '@ 60 SOA ns1⟦.example.com.⟧ hm⟦.example.com.⟧ 1 4h 1h 2w 1h\n'],
    ['_sip._tcp SRV 0 5 5060 sip\n', '_sip._tcp SRV 0 5 5060 sip⟦.example.com.⟧\n'],
    ['$TTL 86400\n', '$TTL 86400⟦ 1 day⟧\n'],
    ['$TTL 1d\n', '$TTL 1d\n'],
    ['$GENERATE 1-4/2 h$ A 192.0.2.$\n', '$GENERATE 1-4/2⟦ 2 records⟧ h$ A 192.0.2.$\n'],
    ['$GENERATE 4-1 h$ A 192.0.2.$\n', '$GENERATE 4-1 h$ A 192.0.2.$\n'],
    ['@ MX ( 10\n mail )\n', '@ MX ( 10\n mail⟦.example.com.⟧ )\n'],
    ['www TYPE5 \\# 1 00\n', 'www TYPE5 \\# 1 00\n'],
    ['@ MX mail\n', '@ MX mail\n'],
    ['; only a comment\n\n', '; only a comment\n\n'],
  ])('%j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it.each(['inheritedOwner', 'relativeNames', 'ttl', 'serial'] as const)('%s can be turned off', (kind) => {
    const source = `${HEAD}www 7200 CNAME web\n TXT x\n`;
    const count = (text: string): number => text.split('⟦').length;
    expect(count(shown(source, { [kind]: false }))).toBeLessThan(count(shown(source)));
  });

  it.each([
    [
      'from the record above, once',
      '@ 300 SOA ns1. hm. 1 4h 1h 2w 1h\n@ NS ns1.\n@ NS ns2.\nwww 60 A 192.0.2.1\nftp A 192.0.2.2\n',
      ['5 minutes: TTL 300, from the record above', '60 seconds: TTL 60, from the record above'],
    ],
    [
      "from the SOA record's minimum",
      '@ SOA ns1. hm. 1 4h 1h 2w 1h\n@ NS ns1.\n',
      ["1 hour: TTL 3600, from the SOA record's last field"],
    ],
    ['from $TTL: no news', '$TTL 1h\n@ SOA ns1. hm. 1 4h 1h 2w 1h\n@ NS ns1.\n', []],
    ['from nowhere', 'www A 192.0.2.1\n', []],
  ])('says where a TTL comes from: %s', (_, source, expected) => {
    const { snapshot, text } = marked(source);
    const hints = inlayHints(snapshot, { start: 0, end: text.length }, ALL);
    const told = hints.flatMap(({ label, tooltip }) =>
      tooltip.startsWith('TTL') ? [`${label}: ${tooltip.replace(', because there is no `$TTL`', '')}`] : [],
    );
    expect(told).toEqual(expected.map((each) => each.replace('60 seconds', '1 minute')));
  });

  it.each([
    ['the line of the owner', 'www A 192.0.2.1\n TXT x\n', 'www.example.com.', 'www A'],
    ['the records of a target', 'mail A 192.0.2.1\n@ MX 10 mail\n', '.example.com.', 'mail A'],
    ['the line of the TTL', 'www 60 A 192.0.2.1\nftp A 192.0.2.2\n', '1 minute', 'www 60'],
  ])('leads to %s', (_, source, label, where) => {
    const { snapshot, text } = marked(source);
    const hints = inlayHints(snapshot, { start: 0, end: text.length }, ALL);
    const start = hints.find((hint) => hint.label === label)?.place?.place.start;
    expect(start === undefined ? start : text.slice(start, start + where.length)).toBe(where);
  });

  it('explains what it says', () => {
    const { snapshot, text } = marked(
      '$TTL 1h\n@ SOA ns1 john\\.doe 2026050103 4h 1h 2w 1h\n$GENERATE 1-3 h$ A 192.0.2.$\n',
    );
    expect(inlayHints(snapshot, { start: 0, end: text.length }, ALL).map(({ tooltip }) => tooltip)).toEqual([
      '`ns1.example.com.`: without a final dot, the origin is appended.',
      '`john\\.doe.example.com.`: without a final dot, the origin is appended.\n\nThe mail address `john.doe@example.com`.',
      'Version 3 of 2026-05-01, today.',
      '`h1.example.com.` … `h3.example.com.`',
    ]);
  });

  it('cuts long names', () => {
    const origin = `${'0.'.repeat(30)}ip6.arpa.`;
    expect(shown('@ PTR host\n', {}, { origin })).toMatch(/^@ PTR host⟦\.0[.0]{46}…⟧\n$/);
  });

  it('ends where it is asked to', () => {
    const { snapshot, text } = marked('a CNAME b\n'.repeat(50));
    expect(inlayHints(snapshot, { start: 0, end: text.length }, ALL, 7)).toHaveLength(7);
  });

  it('never throws, whatever is written', () => {
    const nasty =
      '$ORIGIN\n(\n"\n@ MX 10:mail\n$TTL\n$GENERATE\n$GENERATE 1-3 h${0,x} A\n x SOA ns1 (\n hm ; x\n 1\n )\nt TXT "a\n\\# 3\nx TYPE999 \\# 1 00\n$INCLUDE none\n TXT';
    const { snapshot } = marked(nasty);
    for (let start = 0; start <= nasty.length; start++) {
      expect(() => inlayHints(snapshot, { start, end: Math.min(nasty.length, start + 9) }, ALL)).not.toThrow();
    }
  });

  it('only looks at the range', () => {
    const { snapshot, text } = marked(`${HEAD}a CNAME b\nc CNAME d\n`);
    const start = text.indexOf('c CNAME');
    expect(inlayHints(snapshot, { start, end: text.length }, ALL).map(({ label }) => label)).toEqual(['.example.com.']);
  });

  it('says nothing about names when nobody knows the origin', () => {
    expect(shown('www CNAME web\n', {}, { origin: null })).toBe('www CNAME web\n');
  });
});
