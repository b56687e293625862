import { describe, expect, it } from 'vitest';
import { expandedZone } from '../../server/src/features/expanded.ts';
import { load } from '../support/check.ts';
import { marked } from '../support/feature.ts';

const HEAD = '$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 1h\n';

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

  it('says of what', () => {
    const { snapshot } = marked(`${HEAD}www A 192.0.2.1\n`, { path: 'zones/db.example.com' });
    expect(expandedZone(snapshot).split('\n').slice(0, 2)).toEqual([
      '; example.com. as a name server loads it from db.example.com',
      '; 2 records; names are complete, and included files and templates are spelled out',
    ]);
  });

  it('holds the same records when it is read again', () => {
    const text = `${HEAD}$ORIGIN lab\nwww 60 A 192.0.2.1\n TXT "a;b" "c\\"d"\n* MX 10 @\n`;
    const expanded = expandedZone(marked(text).snapshot);
    expect(load(expanded).problems).toEqual([]);
    expect(expandedZone(marked(expanded).snapshot).split('\n').slice(2)).toEqual(expanded.split('\n').slice(2));
  });

  it('ends after many lines and says so', () => {
    const { snapshot } = marked(`${HEAD}$GENERATE 1-9 h$ A 192.0.2.$\n`);
    const lines = expandedZone(snapshot, 3).split('\n');
    expect(lines.slice(-3)).toEqual([
      'h2.example.com.\t3600\tIN\tA\t192.0.2.2',
      '; … and more: only the first 3 records are shown',
      '',
    ]);
  });

  it('may be empty, or of an unknown zone', () => {
    expect(expandedZone(marked('').snapshot).split('\n')).toHaveLength(3);
    expect(expandedZone(marked('www 60 A 192.0.2.1\n', { origin: null }).snapshot)).toMatch(
      /^; A zone of unknown name/,
    );
  });
});
