import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { expandedZone } from '../../server/src/features/expanded.ts';
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
      '@ SOA ns1. hm. 2026010101 14400 3600 1209600 300\n',
      '@ SOA ns1. hm. 2026010101⟦ 2026-01-01⟧ 14400⟦ 4 hours⟧ 3600⟦ 1 hour⟧ 1209600⟦ 2 weeks⟧ 300⟦ 5 minutes⟧\n',
    ],
    ['@ SOA ns1. hm. 1767225600 4h 1h 2w 1h\n', '@ SOA ns1. hm. 1767225600⟦ 2026-01-01⟧ 4h 1h 2w 1h\n'],
    ['@ SOA ns1. hm. 42 4h 1h 2w 1h\n', '@ SOA ns1. hm. 42 4h 1h 2w 1h\n'],
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

  it('only looks at the range', () => {
    const { snapshot, text } = marked(`${HEAD}a CNAME b\nc CNAME d\n`);
    const start = text.indexOf('c CNAME');
    expect(inlayHints(snapshot, { start, end: text.length }, ALL).map(({ label }) => label)).toEqual(['.example.com.']);
  });

  it('says nothing about names when nobody knows the origin', () => {
    expect(shown('www CNAME web\n', {}, { origin: null })).toBe('www CNAME web\n');
  });
});

describe('code lens', () => {
  it('is one row on the SOA record', () => {
    const { snapshot, text } = marked(`${HEAD}ns1 A 192.0.2.1\n`);
    const lenses = codeLenses(snapshot);
    expect(lenses.map(({ title }) => title)).toEqual([
      'example.com. · 2 records · serial 2026010101',
      'Bump serial to 2026050101',
      'Show expanded zone',
    ]);
    expect(new Set(lenses.map(({ range }) => text.slice(range.start, range.end)))).toEqual(new Set(['SOA']));
  });

  it('is not there without a SOA record', () => {
    expect(codeLenses(marked('www A 192.0.2.1\n').snapshot)).toEqual([]);
  });
});

describe('the expanded zone', () => {
  it('spells out origins, templates and included files', () => {
    const { snapshot } = marked(`${HEAD}$GENERATE 1-2 h$ A 192.0.2.$\n$INCLUDE more\n`, {
      files: { more: 'www CNAME h1\n' },
    });
    expect(expandedZone(snapshot).split('\n').slice(2)).toEqual([
      'example.com.\t3600\tIN\tSOA\tns1.example.com. hm.example.com. 2026010101 14400 3600 1209600 3600',
      'h1.example.com.\t3600\tIN\tA\t192.0.2.1',
      'h2.example.com.\t3600\tIN\tA\t192.0.2.2',
      'www.example.com.\t3600\tIN\tCNAME\th1.example.com.',
      '',
    ]);
  });
});
