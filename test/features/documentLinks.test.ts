import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

function links(source: string, setup?: FeatureSetup): string[] {
  const { snapshot, text } = marked(source, setup);
  return documentLinks(snapshot).map(
    ({ range, path, uri }) => `${text.slice(range.start, range.end)} → ${path ?? uri}`,
  );
}

describe('links', () => {
  it('leads to included files', () => {
    const setup = { path: 'zones/db', files: { 'zones/parts/hosts': 'h 60 A 192.0.2.1\n', 'zones/o': '' } };
    expect(links('$INCLUDE parts/hosts\n$INCLUDE "o" lab\n$INCLUDE missing\n', setup)).toEqual([
      'parts/hosts → zones/parts/hosts',
      '"o" → zones/o',
    ]);
  });

  it.each([
    ['; see RFC 7208.\n', ['RFC 7208 → https://www.rfc-editor.org/rfc/rfc7208']],
    ['; RFC 1035 §3.3.9, rfc2782\n', ['RFC 1035 §3.3.9 → https://www.rfc-editor.org/rfc/rfc1035#section-3.3.9']],
    ['; RFC2782 section 4\n', ['RFC2782 section 4 → https://www.rfc-editor.org/rfc/rfc2782#section-4']],
    ['; RFC 4034 §A.2\n', ['RFC 4034 §A.2 → https://www.rfc-editor.org/rfc/rfc4034#appendix-A.2']],
    ['; see https://example.com/a?b=c (or not).\n', ['https://example.com/a?b=c → https://example.com/a?b=c']],
    ['x URI 1 1 "https://www.example.com/"\n', ['https://www.example.com/ → https://www.example.com/']],
    [
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com!10m,mailto:b@example.net; ruf=mailto:c@example.com"\n',
      [
        'mailto:a@example.com → mailto:a@example.com',
        'mailto:b@example.net → mailto:b@example.net',
        'mailto:c@example.com → mailto:c@example.com',
      ],
    ],
    ['x TXT "RFC 7208"\n', []],
    ['x CNAME https://example.com/\n', []],
    ['; RFC, RFC x, https://, mailto:\n', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('is quick with a long line', () => {
    expect(links(`; ${'https://'.repeat(5000)} ${'mailto:a'.repeat(5000)} ${'RFC '.repeat(5000)}\n`)).toBeDefined();
  });
});
