import { describe, expect, it } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { shown } from '../support/places.ts';

/** An outline, one line per symbol; checks that ranges contain each other and the selection. */
function outline(source: string, setup?: FeatureSetup, most = 1000): string[] {
  const { snapshot } = marked(source, setup);
  const { symbols, more } = documentSymbols(snapshot, most);
  const lines = symbols.flatMap((symbol) => linesOf(symbol, ''));
  return more > 0 ? [...lines, `${more} more`] : lines;
}

function linesOf({ kind, name, detail, range, selection, children }: DocumentSymbol, indent: string): string[] {
  expect(selection.start).toBeGreaterThanOrEqual(range.start);
  expect(selection.end).toBeLessThanOrEqual(range.end);
  for (const [at, child] of children.entries()) {
    expect(child.range.start).toBeGreaterThanOrEqual(at === 0 ? range.start : children[at - 1].range.end);
    expect(child.range.end).toBeLessThanOrEqual(range.end);
  }
  const own = `${indent}${kind} ${name}${detail === '' ? '' : `: ${detail}`}`;
  return [own, ...children.flatMap((child) => linesOf(child, `${indent}  `))];
}

describe('symbols of a document', () => {
  it('are names, RRsets, records', () => {
    const text =
      '@ SOA a b 7 1 1 1 1\n NS a\n NS b\n MX 1 mail\nwww A 192.0.2.1\nwww AAAA 2001:db8::1\nwww.lab TXT "x"\nwww A 192.0.2.2\n';
    expect(outline(text)).toEqual([
      'zone example.com.: serial 7',
      '  rrset SOA: a.example.com. b.example.com. 7 1 1 1 1',
      '  rrset NS: 2 records',
      '    record a.example.com.',
      '    record b.example.com.',
      '  rrset MX: 1 mail.example.com.',
      'name www: A, AAAA',
      '  rrset A: 192.0.2.1',
      '  rrset AAAA: 2001:db8::1',
      'name www.lab: TXT',
      '  rrset TXT: "x"',
      'name www: A',
      '  rrset A: 192.0.2.2',
    ]);
  });

  it('have sections for parts of the zone', () => {
    const text =
      '$ORIGIN example.com.\na A 192.0.2.1\n$ORIGIN lab\n@ A 192.0.2.2\nx A 192.0.2.3\n$ORIGIN example.com.\nb A 192.0.2.4\n$ORIGIN .\nc.example.com A 192.0.2.5\n';
    expect(outline(text)).toEqual([
      'name a: A',
      '  rrset A: 192.0.2.1',
      'directive $ORIGIN: lab.example.com.',
      '  name lab: A',
      '    rrset A: 192.0.2.2',
      '  name x.lab: A',
      '    rrset A: 192.0.2.3',
      'name b: A',
      '  rrset A: 192.0.2.4',
      'name c: A',
      '  rrset A: 192.0.2.5',
    ]);
  });

  it('have directives, and records that cannot be read', () => {
    const text = '$TTL 60\na A 192.0.2\n XX 1\n$GENERATE 1-3 h$ A 192.0.2.$\n$INCLUDE part lab\n$ORIGIN lab\n';
    expect(outline(text, { files: { part: 'x A 192.0.2.1\n' } })).toEqual([
      'name a',
      '  record A: cannot be read',
      '  record ?: cannot be read',
      'directive $GENERATE: 3 A records from h1',
      'directive $INCLUDE: part',
      'directive $ORIGIN: lab.example.com.',
    ]);
  });

  it('are those of the document only', () => {
    const setup = { files: { part: 'x █A 192.0.2.1\n' } };
    expect(outline('a A 192.0.2.1\n$INCLUDE part lab\n', setup)).toEqual(['name x.lab: A', '  rrset A: 192.0.2.1']);
  });

  it('are capped', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `h${i} A 192.0.2.1\n`).join('');
    expect(outline(text, {}, 4)).toEqual([
      'name h0: A',
      '  rrset A: 192.0.2.1',
      'name h1: A',
      '  rrset A: 192.0.2.1',
      '9998 more',
    ]);
  });

  it.each(['', '\n', '; a\n', '$ORIGIN\n', '@ A (\n', '"', 'a.example.net. A 192.0.2.1\n'])('%j', (text) => {
    expect(() => outline(text)).not.toThrow();
  });
});

describe('symbols of the workspace', () => {
  const SOA = 'SOA a.example. b.example. 1 1 1 1 1';
  const { snapshot } = marked(`@ ${SOA}\nmail A 192.0.2.1\n AAAA ::1\nwebmail A 192.0.2.1\nmail.lab A 192.0.2.2\n`, {
    zones: { other: `example.net. 60 ${SOA}\nmx.example.net. 60 CNAME mail\n`, unknown: 'm 60 A 192.0.2.1\n' },
  });
  const found = (query: string, most = 100): string[] =>
    workspaceSymbols(snapshot.workspace, query, most).map(
      ({ kind, name, container, place }) => `${kind} ${name} in ${container} at ${shown(place)}`,
    );

  it.each([
    [
      'mail.',
      [
        'name mail.example.com. in example.com. at zone:2 mail',
        'name mail.lab.example.com. in example.com. at zone:5 mail.lab',
        'name webmail.example.com. in example.com. at zone:4 webmail',
      ],
    ],
    ['LAB.EX', ['name mail.lab.example.com. in example.com. at zone:5 mail.lab']],
    [
      'mail.example.com',
      [
        'name mail.example.com. in example.com. at zone:2 mail',
        'name webmail.example.com. in example.com. at zone:4 webmail',
      ],
    ],
    ['mail.lab.example.com.', ['name mail.lab.example.com. in example.com. at zone:5 mail.lab']],
    ['example.net', ['zone example.net. in example.net. at other:1 example.net.']],
    ['ma.lb', ['name mail.lab.example.com. in example.com. at zone:5 mail.lab']],
    ['nothing', []],
  ])('%j', (query, expected) => expect(found(query)).toEqual(expected));

  it('are all names without a query, and no more than asked for', () => {
    expect(found('')).toHaveLength(7);
    expect(found('', 3)).toHaveLength(3);
    expect(found('m', 1)).toEqual(['name mail.example.com. in example.com. at zone:2 mail']);
  });

  it('names the file of a zone that nobody knows', () => {
    expect(found('')).toContain('name m. in unknown at unknown:1 m');
  });
});
