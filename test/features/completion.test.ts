import { describe, expect, it } from 'vitest';
import { plainText } from '../../server/src/features/completion/snippet.ts';
import { type Completion, complete } from '../../server/src/features/completion.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

const ZONE = `$TTL 1h
@ SOA ns1 hostmaster 2026043001 4h 1h 2w 1h
  NS ns1
  MX 10 mail
ns1 A 192.0.2.1
mail A 192.0.2.25
 AAAA 2001:db8::25
www CNAME @
lab NS ns.lab
ns.lab A 192.0.2.53
`;

interface Asked {
  readonly items: readonly Completion[];
  readonly text: string;
  readonly offset: number;
}

function ask(line: string, setup?: FeatureSetup, zone = ZONE): Asked {
  const { snapshot, offset, text } = marked(`${zone}${line}\n`, setup);
  const items = complete(snapshot, offset);
  expect(items.filter(({ documentation }) => !documentation)).toEqual([]);
  return { items, text, offset };
}

/** The labels that an editor shows: those that go on with what is typed. */
function shown({ items, text, offset }: Asked): string[] {
  return items
    .filter(({ label, filter, range }) => {
      const typed = text.slice(range.start, offset).toLowerCase();
      return (filter ?? label).toLowerCase().startsWith(typed);
    })
    .map(({ label }) => label);
}

const first = (line: string, most: number, setup?: FeatureSetup): string =>
  shown(ask(line, setup)).slice(0, most).join(' ');

/** The line after an item was accepted and no tab stop was changed. */
function accepted(line: string, label: string, setup?: FeatureSetup): string {
  const { items, text } = ask(line, setup);
  const item = items.find((candidate) => candidate.label === label);
  if (!item) return `no ${label}`;
  const insert = item.isSnippet ? plainText(item.insert) : item.insert;
  const after = text.slice(0, item.range.start) + insert + text.slice(item.range.end);
  return after.slice(ZONE.length).replace(/\n$/, '');
}

describe('the start of a line', () => {
  it.each([
    ['█', '@ ns.lab lab www mail ns1 * _dmarc default._domainkey _mta-sts'],
    ['m█', 'mail mail MTA-STS and TLS reports'],
    ['ma█il A 192.0.2.9', 'mail'],
    ['mail.ex█', 'mail.example.com.'],
    ['_25█', '_25._tcp.mail'],
    ['_ima█', '_imaps._tcp _imap._tcp'],
    ['$█', '$ORIGIN $TTL $INCLUDE $GENERATE'],
    ['$o█', '$ORIGIN'],
    ['p█', 'parked domain'],
    ['$ORIGIN lab\nn█', 'ns ns1.example.com. new zone'],
  ])('%j: %s', (line, expected) => {
    expect(first(line, 10)).toBe(expected);
  });

  it('does not offer the name that is being written', () => {
    expect(first('x A (\n192.0.2.1\ny█ A 192.0.2.3', 3)).toBe('');
  });

  it('inserts a directive with its argument', () => {
    expect(accepted('$T█', '$TTL')).toBe('$TTL 1h');
    expect(accepted('$GEN█', '$GENERATE')).toBe('$GENERATE 1-254 host-$ A 192.0.2.$');
  });
});

describe('before the data', () => {
  it.each([
    ['www2 █', 'A AAAA CNAME MX TXT NS SRV CAA'],
    ['_dmarc █', 'TXT CNAME A AAAA'],
    ['_25._tcp.mail █', 'TLSA CNAME A'],
    ['_sip._tcp █', 'SRV PTR URI A'],
    ['@ █', 'NS MX A AAAA TXT CAA HTTPS SRV'],
    ['  █', 'A AAAA TXT MX'],
    ['www2 300 █', 'A AAAA CNAME MX'],
    ['www2 IN C█', 'CNAME CAA CDNSKEY CDS CERT CSYNC CLA'],
    ['www2 i█', 'IPSECKEY IPN ISDN IN'],
    ['www2 3█', '3m 3h 3d 3w'],
    ['www2 300 6█', ''],
    ['www2 junk █', ''],
    ['www2 A█ 192.0.2.1', 'A AAAA AFSDB AMTRELAY AVC A6'],
    ['  ; comment\n  M█', 'MX'],
  ])('%j: %s', (line, expected) => {
    const labels = first(line, expected === '' ? 5 : expected.split(' ').length);
    expect(labels).toBe(expected);
  });

  it('ranks last what may not stand beside the CNAME of the owner, and says why', () => {
    const { items } = ask('www █');
    expect(items.slice(0, 2).map(({ label }) => label)).toEqual(['KEY', 'NSEC']);
    expect(items.find(({ label }) => label === 'A')?.detail).toBe('not beside the CNAME');
    expect(ask('mail █').items.find(({ label }) => label === 'CNAME')?.detail).toBe('not beside other records');
  });

  it('does not count the record at the cursor', () => {
    const { snapshot, offset } = marked(ZONE.replace('www CNAME', 'www C█NAME'));
    expect(complete(snapshot, offset)[0].label).toBe('A');
  });

  it.each([
    ['www2 █', 'MX', 'www2 MX 10 exchange'],
    ['www2 █', 'A', 'www2 A '],
    ['www2 █', 'TXT', 'www2 TXT ""'],
    ['www2 █', 'CAA', 'www2 CAA 0 issue "letsencrypt.org"'],
    ['@ S█', 'SOA', '@ SOA ns1 hostmaster 2026050101 4h 1h 2w 1h'],
    ['www2 MX█ 10 mail', 'A', 'www2 A 10 mail'],
    ['www2 █ ; comment', 'A', 'www2 A  ; comment'],
    ['$GENERATE 1-5 h$ █', 'MX', '$GENERATE 1-5 h$ MX "10 exchange"'],
    ['$GENERATE 1-5 h$ █', 'TXT', '$GENERATE 1-5 h$ TXT'],
  ])('%j with %s becomes %j', (line, label, expected) => {
    expect(accepted(line, label)).toBe(expected);
  });

  it('explains each type', () => {
    const documentation = ask('www2 █').items.find(({ label }) => label === 'MX')?.documentation;
    expect(documentation).toContain('Names a host that accepts mail');
    expect(documentation).toContain('`exchange`: The host that accepts the mail');
    expect(documentation).toContain('RFC 7505');
  });
});

describe('names in the data', () => {
  it.each([
    ['x MX 10 █', 'mail ns.lab ns1 lab @ .'],
    ['x MX 10 ma█', 'mail'],
    ['x CNAME ma█il', 'mail'],
    ['x NS n█', 'ns.lab ns1'],
    ['x SRV 0 1 993 █', 'ns.lab mail ns1'],
    ['x MX 10 mail.example.com█', 'mail.example.com.'],
    ['$ORIGIN lab\nx MX 10 █', 'mail.example.com. ns ns1.example.com.'],
    ['@ SOA █', 'ns.lab mail ns1'],
    ['@ SOA ns1 █', 'hostmaster postmaster dns-admin'],
    ['x MX 10 mail █', ''],
  ])('%j: %s', (line, expected) => {
    expect(first(line, expected === '' ? 5 : expected.split(' ').length)).toBe(expected);
  });

  const zones = {
    'db.example.net':
      '@ 60 SOA ns.example.net. hm 1 1 1 1 1\n@ NS ns\nns A 192.0.2.77\nshop A 192.0.2.78\nnote TXT x\n',
  };

  it('offers hosts of the other zones of the workspace', () => {
    expect(first('x MX 10 s█', 9, { zones })).toBe('shop.example.net.');
    expect(first('@ SOA ns.█', 9, { zones })).toBe('ns.example.net. ns.lab');
    expect(first('x CNAME no█', 9, { zones })).toBe('note.example.net.');
  });

  it('offers for a PTR record the host with that address first', () => {
    const { snapshot, offset } = marked('78 60 PTR █\n', { origin: '2.0.192.in-addr.arpa.', zones });
    const items = complete(snapshot, offset);
    expect(items[0]).toMatchObject({ label: 'shop.example.net.', detail: 'has this address' });
  });

  it('offers the addresses that a delegated zone has as glue', () => {
    const child = '@ 60 SOA ns hm 1 1 1 1 1\n@ NS ns\nns A 192.0.2.99\n';
    const setup = { zones: { 'db.lab.example.com': child } };
    expect(ask('ns.lab A █', setup).items[0]).toMatchObject({
      label: '192.0.2.99',
      detail: 'as in the zone lab.example.com.',
    });
  });

  it('spells names absolute when nobody knows which zone it is', () => {
    const { snapshot, offset } = marked('mail.example.net. 60 A 192.0.2.1\nwww 60 A 192.0.2.1\nx 60 MX 10 █\n', {
      origin: null,
    });
    const labels = complete(snapshot, offset).map(({ label }) => label);
    expect(labels).toEqual(['mail.example.net.', 'www', '.']);
  });
});

describe('other data', () => {
  it.each([
    ['x A █', '192.0.2.53 192.0.2.25 192.0.2.1'],
    ['x A 192.0.2.2█5', '192.0.2.25'],
    ['x AAAA █', '2001:db8::25'],
    ['x MX █', '10 20 0'],
    ['@ MX █', '20 10 0'],
    ['x SRV 0 █', '1 0 100'],
    ['_imaps._tcp SRV 0 1 █', '993 465 587'],
    ['@ CAA █', '0 128'],
    ['@ CAA 0 i█', 'issue issuewild iodef issuevmc issuemail'],
    ['@ CAA 0 issue █', 'letsencrypt.org sectigo.com'],
    ['@ CAA 0 issue "l█"', 'letsencrypt.org'],
    ['@ CAA 0 issue "letsencrypt.org; va█"', 'validationmethods=dns-01 validationmethods=http-01'],
    ['@ CAA 0 iodef "█"', 'mailto:hostmaster@example.com'],
    ['@ TLSA █', '3 2 0 1'],
    ['@ TLSA 3 1 █', '1 0 2'],
    ['@ DS 60485 █', '13 15 8 14 16 0'],
    ['@ DS 60485 EC█', 'ECDSAP256SHA256 ECDSAP384SHA384 ECCGOST'],
    ['@ DS 60485 13 █', '2 4 0'],
    ['@ CERT █', 'PKIX SPKI PGP'],
    ['@ NSEC www █', 'NS SOA MX A MD'],
    ['@ NSEC www A M█', 'MX MD MF MB MG MR MINFO'],
    ['@ DSYNC █', 'CDS CSYNC'],
    ['x NAPTR 100 10 "█"', 'U S A P'],
    ['x NAPTR 100 10 "U" █', 'E2U+sip E2U+mailto'],
    ['x WKS 192.0.2.1 tcp s█', 'smtp ssh'],
    ['@ SOA ns1 hm (\n █', '2026050101 2026043002'],
    ['@ SOA ns1 hm (\n 1 ; serial\n █', '4h 1h 1d'],
    ['@ SOA ns1 hm 1 4h 1h 2█', '2m 2h 2d 2w'],
    ['x HINFO █', ''],
    ['x LOC █', ''],
    ['x TYPE65280 █', ''],
    ['x A \\# █', ''],
    ['x A "█"', ''],
  ])('%j: %s', (line, expected) => {
    expect(first(line, expected === '' ? 5 : expected.split(' ').length)).toBe(expected);
  });

  // It is 2026-05-01 in all tests; the serial that follows is in the zone's own scheme.
  it.each([
    ['2026043001', ['2026050101', '2026043002']],
    ['20260430', ['20260501', '2026050101', '20260431', '1777593600']],
    ['1777500000', ['1777593600', '2026050101', '1777500001']],
    ['41', ['42', '2026050101', '1777593600']],
    ['4294967295', ['1', '2026050101', '1777593600']],
  ])('the serial after %s', (serial, expected) => {
    const zone = `$TTL 1h\n@ SOA ns1 hostmaster ${serial} 4h 1h 2w 1h\n`;
    expect(shown(ask('@ SOA ns1 hm (\n █', undefined, zone)).slice(0, 5)).toEqual(expected);
  });

  it.each([
    ['@ HTTPS 1 . █', 'alpn= no-default-alpn port= ipv4hint='],
    ['@ HTTPS 1 . alpn=h2 p█', 'port= pvd'],
    ['@ HTTPS 1 . alpn=h2 a█', ''],
    ['@ HTTPS 1 . alpn=█', 'h2,h3 h2 h3'],
    ['@ HTTPS 1 . alpn=h2,█', 'h3 http/1.1'],
    ['@ HTTPS 1 . alpn="h2,█"', 'h3 http/1.1'],
    ['@ HTTPS 1 . ipv4hint=█', '192.0.2.53 192.0.2.25'],
    ['@ HTTPS 1 . alpn=h2 mandatory=█', 'alpn'],
  ])('parameters: %j: %s', (line, expected) => {
    expect(first(line, expected === '' ? 5 : expected.split(' ').length)).toBe(expected);
  });

  it.each([
    ['@ CAA 0 issue █', 'letsencrypt.org', '@ CAA 0 issue "letsencrypt.org"'],
    ['@ HTTPS 1 . al█', 'alpn=', '@ HTTPS 1 . alpn='],
    ['@ HTTPS 1 . alpn=h2,h█', 'h3', '@ HTTPS 1 . alpn=h2,h3'],
    ['@ HTTPS 1 . alpn="h█,h3" port=443', 'h2', '@ HTTPS 1 . alpn="h2,h3" port=443'],
    ['x A 198█.51.100.1', '192.0.2.25', 'x A 192.0.2.25'],
  ])('%j with %s becomes %j', (line, label, expected) => {
    expect(accepted(line, label)).toBe(expected);
  });
});

describe('mail policies', () => {
  it.each([
    ['_dmarc TXT █', 'v=DMARC1'],
    ['_dmarc TXT "█"', 'v=DMARC1'],
    ['s1._domainkey TXT "█"', 'v=DKIM1'],
    ['_mta-sts TXT "█"', 'v=STSv1'],
    ['_smtp._tls TXT "█"', 'v=TLSRPTv1'],
    ['default._bimi TXT "█"', 'v=BIMI1'],
    ['@ TXT "v█"', 'v=spf1 mx -all|v=spf1 include:domain -all|v=spf1 -all|v=spf1 a -all'],
    ['_other TXT "█"', ''],
    ['@ TXT "a note" █', ''],
    ['@ TXT "a note █"', ''],
    ['@ TXT "v=spf1 █"', 'mx|a|ip4:|ip6:|include:'],
    ['@ TXT "v=spf1 mx █"', 'a|ip4:|ip6:|include:'],
    ['@ TXT "v=spf1 m█ -all"', 'mx|mx:'],
    ['@ TXT "v=spf1 -█"', '-mx|-a|-ip4:|-ip6:'],
    ['@ TXT "v=spf1 include:_spf.g█ -all"', '_spf.google.com'],
    ['@ TXT "v=spf1 ip4:█ -all"', '192.0.2.53|192.0.2.25|192.0.2.1'],
    ['@ TXT "v=spf1 a:m█ -all"', 'mail.example.com'],
    ['@ TXT "v=spf1 ip4:192.0.2.1 " "ip6:█"', '2001:db8::25'],
    ['_dmarc TXT "v=DMARC1; █"', 'p=|sp=|np=|rua='],
    ['_dmarc TXT "v=DMARC1; p=none; █"', 'sp=|np=|rua='],
    ['_dmarc TXT "v=DMARC1; █; rua=mailto:a@example.com; p=none"', 'sp=|np=|ruf='],
    ['_dmarc TXT "v=DMARC1; p=█"', 'none|quarantine|reject'],
    ['_dmarc TXT "v=DMARC1; p=none; fo=1:█"', '0|1|d|s'],
    ['_dmarc TXT "v=DMARC1; p=none; rua=█"', 'mailto:dmarc@example.com'],
    ['_dmarc TXT "v=DMARC1; pc█"', 'pct='],
    ['_dmarc TXT ( "v=DMARC1; "\n "p=r█" )', 'reject'],
    ['s1._domainkey TXT "v=DKIM1; k=█"', 'rsa|ed25519'],
    ['_mta-sts TXT "v=STSv1; id=█"', '2026050101'],
  ])('%j: %s', (line, expected) => {
    expect(
      shown(ask(line))
        .slice(0, expected === '' ? 5 : expected.split('|').length)
        .join('|'),
    ).toBe(expected);
  });

  it.each([
    ['_dmarc TXT █', 'v=DMARC1', '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"'],
    ['_dmarc TXT "█"', 'v=DMARC1', '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"'],
    ['_dmarc TXT "v=DMARC1;█"', 'p=', '_dmarc TXT "v=DMARC1; p="'],
    [
      '_dmarc TXT "v=DMARC1; p=no█ne; rua=mailto:a@example.com"',
      'reject',
      '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@example.com"',
    ],
    ['@ TXT "v=spf1 i█p4:192.0.2.1 -all"', 'include:', '@ TXT "v=spf1 include: -all"'],
    ['@ TXT "v=spf1 include:x█ -all"', 'sendgrid.net', '@ TXT "v=spf1 include:sendgrid.net -all"'],
  ])('%j with %s becomes %j', (line, label, expected) => {
    expect(accepted(line, label)).toBe(expected);
  });

  it('offers nothing in text that is no policy', () => {
    for (const line of ['@ TXT "a note█"', '@ TXT "google-site-verification=█"']) expect(ask(line).items).toEqual([]);
  });

  it('says which DMARC tags are of the past', () => {
    const details = ask('_dmarc TXT "v=DMARC1; █"').items.filter(({ detail }) => detail === 'historic');
    expect(details.map(({ label }) => label)).toEqual(['pct=', 'rf=', 'ri=']);
  });
});

describe('directives and comments', () => {
  const files = { 'parts/hosts.inc': 'h A 192.0.2.200\n', 'my hosts': 'i A 192.0.2.201\n' };
  it.each([
    ['$TTL █', '1h 5m 15m'],
    ['$TTL 2█', '2m 2h 2d 2w'],
    ['$TTL 1h █', ''],
    ['$ORIGIN █', 'example.com. ns.lab lab'],
    ['$GENERATE █', '1-254 0-255'],
    ['$GENERATE 1-5 h█', 'h$ h${0,3,d}'],
    ['$GENERATE 1-5 h$ █', 'A AAAA TXT'],
    ['$GENERATE 1-5 h$ MX █', '10 20'],
    ['; z█', 'zonesmith: zonesmith-ignore zonesmith-ignore-next-line zonesmith-ignore-file'],
    ['x A 192.0.2.9 ; zonesmith█', 'zonesmith-ignore'],
    ['; █', ''],
    ['; a zone of zonesmith█', ''],
    ['; zonesmith: █', 'origin= kind= ehlo= class='],
    ['; zonesmith: kind=f█', 'fragment'],
    ['; zonesmith: kind=zone class=█', 'IN CH HS'],
    ['; zonesmith: origin=█', 'example.com.'],
    ['x A 192.0.2.9 ; zonesmith: █', ''],
    ['x MX 10 192.0.2.9 ; zonesmith-ignore m█', 'mx-target-is-address'],
    ['; zonesmith-ignore-next-line m█\nx MX 10 192.0.2.9', 'mx-target-is-address'],
    ['x A 192.0.2.9 ; zonesmith-ignore mailbox-w█', 'mailbox-with-at-sign'],
    ['; zonesmith-ignore-file mx-target-is-address, dup█', 'duplicate-record'],
    ['; zonesmith-ignore mx-target-is-address -- because █', ''],
  ])('%j: %s', (line, expected) => {
    expect(first(line, expected === '' ? 5 : expected.split(' ').length)).toBe(expected);
  });

  it('offers the files that the zones of the workspace include', () => {
    expect(first('$INCLUDE parts/hosts.inc\n$INCLUDE "my hosts"\n$INCLUDE █', 9, { files })).toBe(
      'parts/hosts.inc my hosts',
    );
    expect(accepted('$INCLUDE "my hosts"\n$INCLUDE █', 'my hosts', { files })).toMatch(/\$INCLUDE "my hosts"$/);
  });

  it.each([
    ['; zon█', 'zonesmith:', '; zonesmith: '],
    [';; zonesmith: ki█', 'kind=', ';; zonesmith: kind='],
    ['; zonesmith: kind=zo█ne origin=example.com', 'signed', '; zonesmith: kind=signed origin=example.com'],
    ['; zonesmith-ignore dup█', 'duplicate-record', '; zonesmith-ignore duplicate-record'],
  ])('%j with %s becomes %j', (line, label, expected) => {
    expect(accepted(line, label)).toBe(expected);
  });
});

describe('any text', () => {
  const nasty = `$ORIGIN\n$TTL\n@ SOA (\n\tns1 "open\n  TXT "v=spf1 include: \\" ; x\n\\# 4 0A000001 ) (\nA A A TYPE65280 \\# 1 00\n$GENERATE 1-3 $ MX "10 \${0,3,d}"\n; zonesmith: kind= =\n; zonesmith-ignore ,,\nx HTTPS 1 . alpn="h2,\nbücher 𝒳 TXT v=DMARC1;p=\n.. ()) CAA 0 issue "a;\n x`;

  it('throws nowhere, and replaces a part of the line that holds the cursor', () => {
    for (const setup of [{}, { origin: null }]) {
      for (let at = 0; at <= nasty.length; at++) {
        const { snapshot, offset, text } = marked(`${nasty.slice(0, at)}█${nasty.slice(at)}`, setup);
        for (const { range, insert, documentation } of complete(snapshot, offset)) {
          expect(documentation).toBeTruthy();
          expect(range.start <= offset && offset <= range.end).toBe(true);
          expect(text.slice(range.start, range.end)).not.toContain('\n');
          expect(insert).not.toBe('');
        }
      }
    }
  });

  it('answers in an empty document', () => {
    const { snapshot } = marked('', { origin: null });
    expect(complete(snapshot, 0).map(({ label }) => label)).toContain('new zone');
  });
});
