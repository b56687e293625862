import { describe, expect, it } from 'vitest';
import type { ServerZone } from '../../../server/src/zone/config/serverConfig.ts';
import { detectOrigin, type OriginFacts } from '../../../server/src/zone/origin/detectOrigin.ts';
import { writtenOrigin } from '../../../server/src/zone/origin/writtenOrigin.ts';

const span = { start: 0, end: 1 };

const served = (...origins: string[]): ServerZone[] =>
  origins.map((origin) => ({
    origin,
    file: 'f',
    path: 'f',
    fileAt: undefined,
    role: 'primary',
    class: 'IN',
    view: undefined,
    dynamic: false,
    configFile: 'named.conf',
    span,
  }));

const everything: OriginFacts = {
  option: 'a.example',
  setting: 'b.example',
  declaration: { key: 'origin', origin: 'c.example.', ...span },
  server: served('d.example.'),
  written: 'e.example.',
  fileName: { origin: 'f.example.', why: 'the file is named after a domain' },
};

describe('detectOrigin', () => {
  it('hears the sources in rank order', () => {
    const order = ['option', 'setting', 'declaration', 'server', 'written', 'fileName'] as const;
    let facts = everything;
    for (const [at, source] of order.entries()) {
      const found = detectOrigin(facts);
      expect(found).toMatchObject({ source, origin: `${'abcdef'[at]}.example.` });
      expect(found?.contradictions.map((claim) => claim.source)).toEqual(order.slice(at + 1));
      facts = { ...facts, [source]: undefined };
    }
    expect(detectOrigin(facts)).toBeUndefined();
  });

  it.each<[string, OriginFacts, string, string[], string[]]>([
    ['agreement in other letters', { option: 'A.Example.', written: 'a.example.' }, 'a.example.', [], []],
    ['the root', { setting: '.' }, '.', [], []],
    ['an option that is no name', { option: 'a..b', written: 'a.example.' }, 'a.example.', [], []],
    ['no servers', { server: [], written: 'a.example.' }, 'a.example.', [], []],
    ['one zone in two views', { server: served('a.example.', 'a.example.') }, 'a.example.', [], []],
    ['one file for several zones', { server: served('a.example.', 'b.example.') }, 'a.example.', ['b.example.'], []],
    [
      'one file for several zones, one of which it is named after',
      { server: served('a.example.', 'b.example.'), fileName: { origin: 'b.example.', why: '' } },
      'b.example.',
      ['a.example.'],
      [],
    ],
    [
      'a file for several zones, none of which it says',
      { server: served('a.example.', 'b.example.'), written: 'c.example.' },
      'a.example.',
      ['b.example.'],
      ['written c.example.'],
    ],
    [
      'servers of which one agrees',
      { declaration: everything.declaration, server: served('x.example.', 'c.example.') },
      'c.example.',
      [],
      [],
    ],
    [
      'servers that do not agree',
      { option: 'a.example', server: served('x.example.', 'y.example.') },
      'a.example.',
      [],
      ['server x.example.', 'server y.example.'],
    ],
  ])('%s', (_, facts, origin, others, contradictions) => {
    const found = detectOrigin(facts);
    expect(found?.origin).toBe(origin);
    expect(found?.others.map((claim) => claim.origin)).toEqual(others);
    expect(found?.contradictions.map((claim) => `${claim.source} ${claim.origin}`)).toEqual(contradictions);
  });

  it('says why and where', () => {
    expect(detectOrigin({ server: served('a.example.') })).toMatchObject({
      why: 'declared in named.conf',
      zone: { span },
    });
    expect(detectOrigin({ fileName: everything.fileName })?.why).toBe('the file is named after a domain');
  });
});

describe('writtenOrigin', () => {
  it.each<[string | undefined, string | undefined, string | undefined]>([
    ['@', 'Example.com.', 'example.com.'],
    ['', 'example.com.', 'example.com.'],
    ['example.com.', undefined, 'example.com.'],
    ['example.com.', 'org.', 'example.com.'],
    ['example', 'com.', 'example.com.'],
    ['example.com', '.', 'example.com.'],
    ['@', '.', '.'],
    ['.', undefined, '.'],
    ['@', undefined, undefined],
    ['@', 'example.com', undefined],
    ['example', undefined, undefined],
    [undefined, 'example.com.', undefined],
    ['a\\.', 'example.com.', 'a\\..example.com.'],
    ['a..b.', undefined, undefined],
  ])('%s after $ORIGIN %s: %s', (soaOwner, originDirective, origin) => {
    expect(writtenOrigin({ soaOwner, originDirective })).toBe(origin);
  });
});
