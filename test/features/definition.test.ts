import { describe, expect, it } from 'vitest';
import { definition } from '../../server/src/features/definition.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { shown } from '../support/places.ts';

function definitions(source: string, setup?: FeatureSetup): string[] {
  const { snapshot, offset } = marked(source, setup);
  return definition(snapshot, offset).map(shown);
}

const REVERSE = '2.0.192.in-addr.arpa. 60 SOA a.example. b.example. 1 1 1 1 1\n';
const FORWARD = 'example.com. 60 SOA a.example. b.example. 1 1 1 1 1\n';
const LAB = 'lab.example.com. 60 SOA ns.lab.example.com. h.lab.example.com. 1 1 1 1 1\n';

describe('inside a zone', () => {
  it.each([
    ['addresses of a mail host', '@ MX 10 ma█il\nmail TXT a\nmail A 192.0.2.1\n', ['zone:3 mail']],
    ['one place for records that share an owner', '@ MX 10 █mail\nmail A 192.0.2.1\n AAAA ::1\n', ['zone:2 mail']],
    ['each owner that is written', '@ MX 10 █mail\nmail A 192.0.2.1\nmail AAAA ::1\n', ['zone:2 mail', 'zone:3 mail']],
    ['an alias where an address is wanted', '@ NS █ns\nns CNAME ns1\nns TXT a\n', ['zone:2 ns']],
    ['other records when there is nothing better', '@ MX 10 █mail\nmail TXT a\n', ['zone:2 mail']],
    [
      'the target of an alias',
      'www CNAME █mail.example.com.\nmail TXT a\nMAIL A 192.0.2.1\n',
      ['zone:2 mail', 'zone:3 MAIL'],
    ],
    ['an absolute name without letter case', '@ SRV 0 0 1 MAIL.example.COM█.\nmail A 192.0.2.1\n', ['zone:2 mail']],
    ['the zone itself', 'www CNAME █@\n@ SOA a b 1 1 1 1 1\n@ TXT a\n', ['zone:2 @']],
    ['the owner itself', 'ww█w A 192.0.2.1\n', ['zone:1 www']],
    ['an inherited owner', 'www A 192.0.2.1\n█  AAAA ::1\n', ['zone:1 www']],
    ['a relative origin', '$ORIGIN lab\nh A 192.0.2.1\n$ORIGIN example.com.\nw CNAME h.█lab\n', ['zone:2 h']],
    ['the argument of $ORIGIN', '$ORIGIN la█b\n@ TXT a\n', ['zone:2 @']],
    ['a domain in a policy', '@ TXT "v=spf1 a:ma█il.example.com -all"\nmail A 192.0.2.1\n', ['zone:2 mail']],
    ['a wildcard that answers', 'w CNAME a.█b\n*.b A 192.0.2.1\n', ['zone:2 *.b']],
    ['a DNAME', 'w CNAME a.█b\nb DNAME example.net.\n', ['zone:2 b']],
    ['glue, then the delegation', 'lab NS █ns.lab\nns.lab A 192.0.2.1\n', ['zone:2 ns.lab', 'zone:1 lab']],
    ['a template', '$TTL 60\n@ MX 10 h█2\n$GENERATE 1-3 h$ A 192.0.2.$\n', ['zone:3 h$']],
    ['its own template', '$GENERATE 1-3 █h$ A 192.0.2.$\n', ['zone:1 h$']],
    ['a record that cannot be read', '@ MX 10 █mail\nmail A 192.0.2\n', ['zone:2 mail A 192.0.2']],
    ['nothing for a missing name', '@ MX 10 █mail\n', []],
    ['nothing for a name elsewhere', '@ MX 10 █mail.example.net.\n', []],
    ['nothing for the root', '@ MX 0 █.\n', []],
    ['nothing on a type', '@ M█X 0 mail\nmail A 192.0.2.1\n', []],
    ['nothing in a comment', '@ MX 0 mail ; ma█il\nmail A 192.0.2.1\n', []],
  ])('%s', (_, text, expected) => expect(definitions(text)).toEqual(expected));
});

describe('in other files and zones', () => {
  it.each<[string, string, FeatureSetup, string[]]>([
    ['an included file', '$INCLUDE pa█rt\n', { files: { part: '\na A 192.0.2.1\n' } }, ['part:1 ']],
    ['a name in an included file', '$INCLUDE part\n@ MX 1 █a\n', { files: { part: 'a A 192.0.2.1\n' } }, ['part:1 a']],
    ['from an included file', 'a A 192.0.2.1\n$INCLUDE part\n', { files: { part: '@ MX 1 █a\n' } }, ['zone:1 a']],
    [
      'from a file that is included with an origin',
      'a.lab A 192.0.2.1\n$INCLUDE part lab\n',
      { files: { part: 'b CNAME █a\n' } },
      ['zone:1 a.lab'],
    ],
    ['an origin there', 'lab A 192.0.2.1\n$INCLUDE part la█b\n', { files: { part: '' } }, ['zone:1 lab']],
    [
      'the PTR record of an address',
      'a A 192.0.█2.7\n',
      { zones: { rev: `${REVERSE}7 PTR a.example.com.\n` } },
      ['rev:2 7'],
    ],
    [
      'the addresses of a PTR record’s target',
      '7 PTR █a.example.com.\n',
      { origin: '2.0.192.in-addr.arpa.', zones: { fwd: `${FORWARD}a.example.com. A 192.0.2.7\n` } },
      ['fwd:2 a.example.com.'],
    ],
    [
      'an address in the zone that answers',
      '@ MX 1 █ns.lab\nns.lab A 192.0.2.1\nlab NS ns.lab\n',
      { zones: { lab: `${LAB}ns A 192.0.2.1\n`, other: REVERSE } },
      ['lab:2 ns', 'zone:2 ns.lab'],
    ],
    [
      'the zone that is delegated',
      '█lab NS ns.lab\n',
      { zones: { lab: LAB } },
      ['lab:1 lab.example.com.', 'zone:1 lab'],
    ],
  ])('%s', (_, text, setup, expected) => expect(definitions(text, setup)).toEqual(expected));
});
