import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { marked } from '../support/feature.ts';

const HEAD = '$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 1h\n';

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

  it('does not offer another serial where that is not for people to write', () => {
    const { snapshot } = marked(`; zonesmith: kind=signed\n${HEAD}`);
    expect(codeLenses(snapshot).map(({ title }) => title)).toEqual([
      'example.com. · 1 record · serial 2026010101',
      'Show expanded zone',
    ]);
  });

  it('follows the scheme of the settings', () => {
    expect(codeLenses(marked(HEAD).snapshot, 'increment')[1].title).toBe('Bump serial to 2026010102');
  });

  it('stands in the file that has the SOA record', () => {
    const files = { soa: HEAD };
    expect(codeLenses(marked('$INCLUDE soa\n', { files }).snapshot)).toEqual([]);
    expect(codeLenses(marked('$INCLUDE soa\n', { files: { soa: `█${HEAD}` } }).snapshot)).toHaveLength(3);
  });

  it.each(['', '@ SOA', '$TTL', '@ SOA ns1 hm 1 1 1 1'])('is not there in %j', (text) => {
    expect(codeLenses(marked(text).snapshot)).toEqual([]);
  });

  it('is not there without a SOA record', () => {
    expect(codeLenses(marked('www A 192.0.2.1\n').snapshot)).toEqual([]);
  });
});
