import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../server/src/text/codes.ts';
import { parseDeclaration } from '../../../server/src/zone/origin/declaration.ts';
import { declarationsIn, declaredFacts } from '../../../server/src/zone/origin/declarations.ts';

describe('parseDeclaration', () => {
  it.each<[string, object[]]>([
    ['; zonesmith: origin=Example.com', [{ key: 'origin', origin: 'example.com.' }]],
    [
      ';;zonesmith:origin=. class=chaos',
      [
        { key: 'origin', origin: '.' },
        { key: 'class', class: 'CH' },
      ],
    ],
    ['  ; Zonesmith:\tKIND=fragment', [{ key: 'kind', kind: 'fragment' }]],
    [' zonesmith: origin=a.example. ; as long as the server is old', [{ key: 'origin', origin: 'a.example.' }]],
    ['; zonesmith: ehlo=mail.example.com', [{ key: 'ehlo', name: 'mail.example.com.', addresses: [] }]],
    [
      '; zonesmith: ehlo=mail.example.com.@192.0.2.25,2001:DB8:0::25 ehlo=b.example.com',
      [
        { key: 'ehlo', name: 'mail.example.com.', addresses: ['192.0.2.25', '2001:db8::25'] },
        { key: 'ehlo', name: 'b.example.com.', addresses: [] },
      ],
    ],
    ['; zonesmith:', []],
  ])('%s', (comment, expected) => {
    const declaration = parseDeclaration(comment);
    expect(declaration?.problems).toEqual([]);
    expect(declaration?.values).toHaveLength(expected.length);
    expect(declaration?.values).toMatchObject(expected);
  });

  it.each([
    '; an ordinary comment',
    '; zonesmith-ignore mx-target-is-address',
    '; see zonesmith: x',
    '',
    '; zonesmith',
  ])('no declaration: %s', (comment) => expect(parseDeclaration(comment)).toBeUndefined());

  it.each<[string, string, object]>([
    ['colour=red', 'unknown-key', { key: 'colour' }],
    ['origin', 'no-value', { key: 'origin' }],
    ['origin=', 'no-value', { key: 'origin' }],
    ['red', 'unknown-key', { key: 'red' }],
    ['origin=a..b', 'bad-value', { key: 'origin', value: 'a..b' }],
    ['kind=nothing', 'bad-value', { key: 'kind', value: 'nothing' }],
    ['class=BIG', 'bad-value', { key: 'class' }],
    ['ehlo=mail', 'bad-value', { key: 'ehlo' }],
    ['ehlo=[192.0.2.1]', 'bad-value', { key: 'ehlo' }],
    ['ehlo=a.example@', 'bad-value', { key: 'ehlo' }],
    ['ehlo=a.example@192.0.2', 'bad-value', { key: 'ehlo' }],
    ['ehlo=a.example@192.0.2.1,', 'bad-value', { key: 'ehlo' }],
    ['ehlo=a.example@192.0.2.1@x', 'bad-value', { key: 'ehlo' }],
  ])('problem: %s: %s', (pair, message, args) => {
    const comment = `; zonesmith: origin=a.example ${pair} class=IN`;
    const declaration = parseDeclaration(comment, 50)!;
    expect(declaration.values.map((value) => value.key)).toEqual(['origin', 'class']);
    expect(declaration.problems).toMatchObject([{ code: 'bad-declaration', message, args }]);
    const [{ start, end }] = declaration.problems;
    expect(comment.slice(start - 50, end - 50)).toBe(pair);
  });

  it('knows the places of values', () => {
    const comment = ';  zonesmith: origin=a.example  ehlo=m.example@192.0.2.1';
    const texts = parseDeclaration(comment, 7)!.values.map(({ start, end }) => comment.slice(start - 7, end - 7));
    expect(texts).toEqual(['a.example', 'm.example@192.0.2.1']);
  });
});

describe('declarationsIn', () => {
  const text = [
    '; a zone',
    '; zonesmith: origin=a.example ehlo=m.a.example',
    'www A 192.0.2.1 ; zonesmith: origin=b.example',
    '\t;; ZONESMITH: ehlo=n.a.example\r',
    '"; zonesmith: origin=c.example"',
    '; zonesmith: kind=zone origin=d.example bad',
    '; zonesmith:',
  ].join('\n');

  it('finds comment lines', () => {
    const found = declarationsIn(codesOf(text));
    expect(found.map((each) => each.values.map((value) => value.key))).toEqual([
      ['origin', 'ehlo'],
      ['ehlo'],
      ['kind', 'origin'],
      [],
    ]);
    const places = found.flatMap((each) => each.values).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['a.example', 'm.a.example', 'n.a.example', 'zone', 'd.example']);
  });

  it('puts them together', () => {
    const facts = declaredFacts(declarationsIn(codesOf(text)));
    expect(facts.origin?.origin).toBe('a.example.');
    expect(facts.kind?.kind).toBe('zone');
    expect(facts.class).toBeUndefined();
    expect(facts.ehlo.map((each) => each.name)).toEqual(['m.a.example.', 'n.a.example.']);
    expect(facts.problems.map((each) => each.message)).toEqual(['unknown-key', 'declared-twice']);
    expect(text.slice(facts.problems[1].start, facts.problems[1].end)).toBe('d.example');
  });

  it('does not mind saying the same twice', () => {
    const twice = '; zonesmith: origin=A.example\n; zonesmith: origin=a.example.\n';
    expect(declaredFacts(declarationsIn(codesOf(twice))).problems).toEqual([]);
  });

  it('reads a part of a text', () => {
    expect(declarationsIn(codesOf(text), text.indexOf('www'))).toHaveLength(3);
    expect(declarationsIn(codesOf(text), 0, text.indexOf('www'))).toHaveLength(1);
  });
});
