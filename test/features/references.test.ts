import { describe, expect, it } from 'vitest';
import { references } from '../../server/src/features/references.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { shown } from '../support/places.ts';

function referencesIn(source: string, setup?: FeatureSetup, declaration = true): string[] {
  const { snapshot, offset } = marked(source, setup);
  return references(snapshot, offset, { declaration }).map(shown);
}

const REVERSE = '2.0.192.in-addr.arpa. 60 SOA a.example. b.example. 1 1 1 1 1\n';

describe('inside a zone', () => {
  it.each([
    [
      'owners and data, relative, absolute, in any letter case',
      'www A 192.0.2.1\n@ MX 1 w█ww\n MX 2 WWW.Example.com.\nx CNAME www.example.com\nWWW AAAA ::1\n',
      ['zone:1 www', 'zone:2 www', 'zone:3 WWW.Example.com.', 'zone:5 WWW'],
    ],
    [
      'other origins and @',
      'a CNAME la█b\n$ORIGIN lab\n@ A 192.0.2.1\nb CNAME @\nc CNAME lab\n$ORIGIN example.com.\n@ NS lab\n',
      ['zone:1 lab', 'zone:2 lab', 'zone:3 @', 'zone:4 @', 'zone:7 lab'],
    ],
    ['not inherited owners', 'w█ww A 192.0.2.1\n AAAA ::1\n', ['zone:1 www']],
    ['from an inherited owner', 'www A 192.0.2.1\n█ AAAA ::1\nx CNAME www\n', ['zone:1 www', 'zone:3 www']],
    [
      'every field that is a name',
      '@ SOA █x x 1 1 1 1 1\n@ SRV 0 0 1 x\n RP x x\n NAPTR 1 1 "" "" "" x\n HTTPS 1 x alpn=h2\n NSEC x A\n PX 1 y x\n' +
        ' IPSECKEY 1 3 0 x\n HIP 2 200100107B1A74DF365639CC39F1D578 AwEA x y x\n LP 1 x\n DSYNC CDS 1 1 x\n',
      ['1 x', '1 x', '2 x', '3 x', '3 x', '4 x', '5 x', '6 x', '7 x', '8 x', '9 x', '9 x', '10 x', '11 x'].map(
        (each) => `zone:${each}`,
      ),
    ],
    [
      'domains in policies',
      '█x A 192.0.2.1\n@ TXT "v=spf1 a:x.example.com " "mx:X.example.com/24 include:x.example.net redirect=%{d}"\n',
      ['zone:1 x', 'zone:2 x.example.com', 'zone:2 X.example.com'],
    ],
    [
      'templates once',
      '$TTL 60\n$GENERATE 1-3 a$ CNAME x\n█x A 192.0.2.1\n',
      ['zone:2 $GENERATE 1-3 a$ CNAME x', 'zone:3 x'],
    ],
    [
      'generic notation',
      '█x A 192.0.2.1\nb CNAME \\# 15 0178076578616D706C6503636F6D00\n',
      ['zone:1 x', 'zone:2 b CNAME \\# 15 0178076578616D706C6503636F6D00'],
    ],
    ['records that cannot be read', '@ MX 1 x\n█x A 1\n@ MX abc x\n@ SRV x\n@ XX x\n', ['zone:1 x', 'zone:2 x']],
    [
      'records outside of the zone',
      'a CNAME █x.example.net.\nx.example.net. A 192.0.2.1\n',
      ['zone:1 x.example.net.', 'zone:2 x.example.net.'],
    ],
    [
      'hosts with the same address',
      'a A 192.0.2.█1\nb A 192.0.2.1\nc A 192.0.2.11\n',
      ['zone:1 192.0.2.1', 'zone:2 192.0.2.1'],
    ],
    ['nothing on a number', '@ MX █1 x\n', []],
  ])('%s', (_, text, expected) => expect(referencesIn(text)).toEqual(expected));

  it('leaves out the owners when asked', () => {
    expect(referencesIn('█x A 192.0.2.1\nb CNAME x\n', {}, false)).toEqual(['zone:2 x']);
  });
});

describe('in other files and zones', () => {
  it.each<[string, string, FeatureSetup, string[]]>([
    [
      'included files, each with its origin',
      'ww█w A 192.0.2.1\n$INCLUDE part\n$INCLUDE part lab\n',
      { files: { part: 'a CNAME www\nb CNAME www.example.com.\n' } },
      ['zone:1 www', 'part:1 www', 'part:2 www.example.com.'],
    ],
    [
      'the second origin of a file that is included twice',
      'www.l█ab A 192.0.2.1\n$INCLUDE part\n$INCLUDE part lab\n',
      { files: { part: 'a CNAME www\nb CNAME www.example.com.\n' } },
      ['zone:1 www.lab', 'part:1 www'],
    ],
    [
      'the origin of an include',
      'la█b A 192.0.2.1\n$INCLUDE part lab ; lab\n',
      { files: { part: '' } },
      ['zone:1 lab', 'zone:2 lab'],
    ],
    [
      'the reverse zone',
      'a█ A 192.0.2.7\n',
      { zones: { rev: `${REVERSE}7 PTR A.example.com.\n` } },
      ['zone:1 a', 'rev:2 A.example.com.'],
    ],
    [
      'the owner of an address',
      'a A 192.0.2.█7\n',
      { zones: { rev: `${REVERSE}7 PTR a.example.com.\n` } },
      ['zone:1 192.0.2.7', 'rev:2 7'],
    ],
    [
      'an IPv6 address',
      'a AAAA 2001:DB8::█1\nb AAAA 2001:db8:0::1\n',
      {},
      ['zone:1 2001:DB8::1', 'zone:2 2001:db8:0::1'],
    ],
  ])('%s', (_, text, setup, expected) => expect(referencesIn(text, setup)).toEqual(expected));

  it('keeps names of a zone that nobody knows apart', () => {
    const setup = { origin: null, zones: { rev: `${REVERSE}7 PTR a.\n` } };
    expect(referencesIn('█a A 192.0.2.7\n', setup)).toEqual(['zone:1 a']);
  });
});
