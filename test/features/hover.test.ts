import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.ts';
import { marked } from '../support/feature.ts';
import { checkHovers, shown } from '../support/hover.ts';

describe('types', () => {
  it('are explained with their fields, an example and where they are defined', () => {
    expect(shown('a M█X 10 mail').markdown).toBe(
      [
        '**MX**: Names a host that accepts mail for the owner.',
        'TTL 1 hour (3600 seconds), from `$TTL` in line 1.',
        [
          '* `preference`: Hosts with a lower number are tried first.',
          '* `exchange`: The host that accepts the mail; it must have an address of its own.',
        ].join('\n'),
        '```dns-zone\nMX 10 mail.example.com.\n```',
        [
          '[RFC 1035 §3.3.9](https://www.rfc-editor.org/rfc/rfc1035#section-3.3.9)',
          '[RFC 5321 §5.1](https://www.rfc-editor.org/rfc/rfc5321#section-5.1)',
          '[RFC 7505](https://www.rfc-editor.org/rfc/rfc7505)',
        ].join(' · '),
      ].join('\n\n'),
    );
  });

  checkHovers([
    ['a MD█ mail', 'MD', '*Obsolete: no longer used.*'],
    ['a 300 A█ 192.0.2.1', 'A', '**A**: Gives an IPv4 address'],
    ['a A 192.0.2.1\n A█ 192.0.2.2', 'A', 'Owner `a.example.com.`, written in line 16. TTL 1 hour'],
    ['a TYPE65280█ \\# 0', 'TYPE65280', 'a type that is not known here', '\\# length hexadecimal'],
    [
      '@ DNSKEY█ 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
      'DNSKEY',
      'A key-signing key (KSK), ECDSAP256SHA256, 256 bits; its key tag is 2371.',
    ],
  ]);

  it('say nothing of a TTL that is written', () => {
    expect(shown('a 300 A█ 192.0.2.1').markdown).not.toContain('TTL');
  });
});

describe('owners', () => {
  checkHovers([
    [
      '█@ A 192.0.2.1',
      '@',
      '**`example.com.`**',
      '`@` is the origin, `example.com.` (set by the user).',
      'The apex of the zone.',
      'MX (2)',
    ],
    ['m█ail A 192.0.2.26', 'mail', 'The origin `example.com.` (set by the user) is appended.', 'Holds A (2), AAAA.'],
    ['ma█il.example.com. A 192.0.2.26', 'mail.example.com.', 'Holds A (2), AAAA.'],
    ['$ORIGIN lab\na█ A 192.0.2.1', 'a', '**`a.lab.example.com.`**', '(`$ORIGIN`, line 16)'],
    ['a A 192.0.2.1\n█ A 192.0.2.2', ' ', '**`a.example.com.`**', 'the owner that is written in line 16'],
    ['*█.z A 192.0.2.1', '*.z', 'A wildcard: it answers for all names below `z.example.com.` that do not exist'],
    [
      's█ub NS ns2.sub',
      'sub',
      'Delegated: the name and all below it are answered by `ns.sub.example.com.`, `ns2.sub.example.com.`.',
    ],
    ['ns2.su█b A 192.0.2.1', 'ns2.sub', 'Below the delegation `sub.example.com.`', 'as glue'],
    ['a.ol█d A 192.0.2.1', 'a.old', 'Hidden by the DNAME at `old.example.com.`'],
    ['www.example.org.█ A 192.0.2.1', 'www.example.org.', 'Not in the zone `example.com.`, so servers leave it out.'],
    ['xn--bcher-kva█ A 192.0.2.1', 'xn--bcher-kva', 'In Unicode: `bücher.example.com.`.'],
    ['_dm█arc TXT "v=DMARC1; p=none"', '_dmarc', 'Here receivers of mail look for the DMARC policy.'],
    ['a..b█ A 192.0.2.1', 'a..b', 'This is no domain name.'],
  ]);

  it.each([
    ['1.2█ PTR a.example.com.', 'The address `192.0.2.1`.'],
    ['2█ NS a.example.com.', 'All addresses in `192.0.2.0/24`.'],
    ['128/25.2█ NS a.example.com.', 'A part of a reverse zone, `128/25`'],
  ])('in a reverse zone: %s', (entry, expected) => {
    const { snapshot, offset } = marked(`$TTL 1h\n${entry}\n`, { origin: '0.192.in-addr.arpa.' });
    expect(hover(snapshot, offset)?.markdown).toContain(expected);
  });

  it('of IPv6 may be parts of addresses', () => {
    const { snapshot, offset } = marked('8.b.d█ NS ns.example.com.\n', { origin: '0.1.0.0.2.ip6.arpa.' });
    expect(hover(snapshot, offset)?.markdown).toContain('All addresses in `2001:db8::/32`.');
  });
});

describe('TTL and class', () => {
  checkHovers([
    ['a 1h█30m A 192.0.2.1', '1h30m', '**TTL** `1h30m`: 1 hour 30 minutes (5400 seconds)'],
    ['a 0█ A 192.0.2.1', '0', 'it is used for the answer at hand and not kept'],
    ['a 2147483648█ A 192.0.2.1', '2147483648', 'counts as 0'],
    ['a I█N A 192.0.2.1', 'IN', 'The Internet'],
    ['a CH█ A net.example.com. 1', 'CH', 'Chaosnet'],
  ]);

  it.each([
    ['@ 2h SOA ns hm 1 2 3 4 5\n N█S ns\n', 'TTL 2 hours (7200 seconds), from the record above in line 1'],
    ['@ SOA ns hm 1 2 3 4 300\n N█S ns\n', 'TTL 5 minutes (300 seconds)'],
    ['@ SO█A ns hm 1 2 3 4 300\n', 'from the last field of the SOA record, because no `$TTL` was given'],
    ['$TTL 1d\n@ A 192.0.2.1\n$TTL 60\n@ AAA█A ::1\n', 'TTL 1 minute (60 seconds), from `$TTL` in line 3'],
  ])('without a TTL: %j', (source, expected) => {
    const { snapshot, offset } = marked(source);
    expect(hover(snapshot, offset)?.markdown).toContain(expected);
  });
});

describe('names in data', () => {
  checkHovers([
    [
      'a MX 10 m█ail',
      'mail',
      'Means `mail.example.com.`. The origin `example.com.` (set by the user) is appended.',
      'In this zone: A, AAAA; `192.0.2.25`, `2001:db8::25`.',
    ],
    ['a CNAME ww█w', 'www', 'Alias: `web.example.com.`. In this zone: A; `192.0.2.80`.'],
    ['a CNAME b\nb CNAME a█', 'a', 'a loop, which never ends'],
    ['a CNAME y█', 'y', 'An empty non-terminal'],
    ['a CNAME b.w█', 'b.w', 'the wildcard `*.w.example.com.` answers'],
    ['a CNAME b.sub█', 'b.sub', 'Delegated: `sub.example.com.` is another zone, at `ns.sub.example.com.`.'],
    ['a NS ns.sub█', 'ns.sub', 'Glue in this zone: `192.0.2.77`.'],
    ['a CNAME b.old█', 'b.old', 'Redirected by the DNAME at `old.example.com.` to `new.example.com.`.'],
    ['a CNAME nothing█', 'nothing', 'Missing: this zone has no such name.'],
    [
      'a MX 10 mail.example.org█',
      'mail.example.org',
      'Means `mail.example.org.example.com.`',
      'If `mail.example.org.` is meant, write it with its final dot.',
    ],
    ['a CNAME www.example.net.█', 'www.example.net.', 'In another zone, which is not in this workspace.'],
    ['a MX 0 .█', '.', 'a null MX'],
    ['_imaps._tcp SRV 0 0 0 .█', '.', 'the service is not offered here'],
    ['a RP host█master.ops .', 'hostmaster.ops', 'The mail address `hostmaster@ops.example.com`.'],
    ['a RP john\\.doe█.example.com. .', 'john\\.doe.example.com.', 'The mail address `john.doe@example.com`.'],
  ]);

  it('lead into other zones of the workspace', () => {
    const zones = { 'example.net.zone': '$ORIGIN example.net.\n@ 60 SOA ns hm 1 2 3 4 5\nwww A 192.0.2.99\n' };
    expect(shown('a CNAME www.example.net.█', { zones }).markdown).toContain(
      'In the zone `example.net.` of this workspace: A; `192.0.2.99`.',
    );
  });

  it('that are not there may stand in what could not be read', () => {
    expect(shown('$INCLUDE gone\na CNAME nothing█').markdown).toContain('a part of which could not be read');
  });
});

describe('addresses', () => {
  checkHovers([
    ['a A 10.0.0.1█', '10.0.0.1', 'A private address (`10.0.0.0/8`', 'on the name servers of your own network'],
    ['a A 127.0.0.1█', '127.0.0.1', 'A loopback address'],
    ['a A 169.254.1.1█', '169.254.1.1', 'A link-local address'],
    ['a A 100.64.0.1█', '100.64.0.1', 'carrier-grade NAT'],
    [
      'a A 192.0.2.1█',
      '192.0.2.1',
      'An address for documentation',
      '`1.2.0.192.in-addr.arpa.`',
      'mostly the provider of the host, not by the registrar',
    ],
    ['a A 224.0.0.1█', '224.0.0.1', 'A multicast address'],
    ['a AAAA fd00::1█', 'fd00::1', 'A unique local address (ULA)'],
    ['a AAAA fe80::1█', 'fe80::1', 'A link-local address'],
    ['a AAAA 2002:c000:201::1█', '2002:c000:201::1', 'A 6to4 address', 'made from `192.0.2.1`'],
    [
      'a AAAA 2001:0:0:0:0:0:3fff:fdfe█',
      '2001:0:0:0:0:0:3fff:fdfe',
      'Usually written `2001::3fff:fdfe`.',
      'A Teredo address',
      'made from `192.0.2.1`',
    ],
  ]);

  it('have names in the reverse zones of the workspace', () => {
    const zones = {
      '2.0.192.in-addr.arpa.zone': '$ORIGIN 2.0.192.in-addr.arpa.\n@ 60 SOA ns hm 1 2 3 4 5\n1 PTR a.example.com.\n',
    };
    expect(shown('a A 192.0.2.1█', { zones }).markdown).toContain('PTR: `a.example.com.`.');
    expect(shown('a A 192.0.2.2█', { zones }).markdown).toContain('has no PTR record for it');
  });
});

describe('directives', () => {
  checkHovers([
    ['$OR█IGIN lab', '$ORIGIN', 'Before this line, the origin is `example.com.`', '[RFC 1035 §5.1]'],
    ['$ORIGIN l█ab', 'lab', 'Means `lab.example.com.`.'],
    ['$TTL 1█d', '1d', '1 day (86400 seconds).'],
    [
      '$GENER█ATE 1-20/2 h$ A 192.0.2.$',
      '$GENERATE',
      'Stands for 10 records. First and last:\n\n```dns-zone\nh1.example.com. A 192.0.2.1\nh19.example.com. A 192.0.2.19\n```',
    ],
    ['$GENERATE 1-20/2 h$ A 192.0█.2.$', '192.0.2.$', '**$GENERATE data**', 'Stands for 10 records.'],
    ['$GENERATE 1-100000█ h$ CNAME web', '1-100000', 'Stands for 100000 records. Only 65536 are read here.'],
    ['$INCLUDE gone█', 'gone', 'No such file was found'],
  ]);

  it('lead to the files that they include', () => {
    const files = { 'hosts.zone': 'a A 192.0.2.1\n' };
    expect(shown('$INCLUDE hos█ts.zone lab', { files }).markdown).toContain(
      'Leads to `hosts.zone`. The origin there is `lab.example.com.`.',
    );
  });

  it('decide about what stands in an included file', () => {
    const files = { 'hosts.zone': ' A 192.0.2.1\na█ A 192.0.2.2\n' };
    const { snapshot, offset } = marked('$TTL 1h\nb A 192.0.2.3\n$INCLUDE hosts.zone lab\n', { files });
    const text = hover(snapshot, offset)?.markdown;
    expect(text).toContain('**`a.lab.example.com.`**');
    expect(text).toContain('The origin `lab.example.com.` (from the file that includes this one) is appended.');
    expect(hover(snapshot, 1)?.markdown).toContain(
      'Owner `b.example.com.`, written above. TTL 1 hour (3600 seconds), from `$TTL`.',
    );
  });
});

describe('comments', () => {
  checkHovers([
    [
      '; zonesmith: eh█lo=mail.example.com@192.0.2.25',
      'ehlo=mail.example.com@192.0.2.25',
      'greets with (EHLO)',
      'From `192.0.2.25`.',
      '`mail.example.com.`: In this zone: A, AAAA',
    ],
    ['; zonesmith: kind=frag█ment', 'kind=fragment', 'A part of a zone'],
    ['; zone█smith: kind=zone', '; zonesmith: kind=zone', '**Declaration**', '`origin=…`'],
    [
      'a A 192.0.2.1 ; zonesmith-ignore mx-target-is-al█ias',
      'mx-target-is-alias',
      '**Silences** findings in this line.',
      '`mx-target-is-alias` (warning): An MX record names an alias',
    ],
    [
      '; zonesmith-ignore-file█ mx-target-is-alias',
      '; zonesmith-ignore-file mx-target-is-alias',
      '**Silences** findings in this file:',
      'An MX record names an alias',
    ],
    [
      '; zonesmith-ignore-next-l█ine',
      '; zonesmith-ignore-next-line',
      '**Silences** findings in the next line, whatever they are.',
    ],
    ['; zonesmith-ignore no-such-ru█le', '; zonesmith-ignore no-such-rule', 'no rule is called `no-such-rule`'],
    ['; an ordinary com█ment', ''],
  ]);
});

describe('any text', () => {
  const texts = [
    '@ A\n@ MX 10\n@ TXT\n@ TXT "v=spf1\n@ SOA (\n 1 ; x\n',
    ' A 192.0.2.1\n@ TYPE1 \\# 4 0A\n@ TYPE1 \\# 4 C0000201\n@ NOTYPE x\n$ORIGIN\n$TTL x\n$GENERATE 1-9 a$ A\n$GENERATE 1-2 ${x} A $\n',
    '@ DNSKEY 257 3 8 AA==\n@ DNSKEY 257 3 8 AwEA\n@ DS 1 13 2\n@ NAPTR 1 1 "" "" "" .\n@ NAPTR 1 1 "x" "y" "z" .\n@ LOC 1 N 1 E 1m\n',
    '\ufeff; zonesmith: ehlo= origin kind=x\n; zonesmith-ignore\n@ TXT "é\\200\\" \\300 v=DKIM1;;=;p"\n@ HTTPS 1 . alpn= "x" key1=y =\n@ CAA 0 issue ""\n',
    'a CNAME b\nb CNAME a\n* DNAME a\n\\* NS .\n. A 192.0.2.1\n@ SRV 1 1 1\n@ URI 1 1 ""\n@ RRSIG A 13 2 1 99999999999999 1 1 . AA==\n',
    '@ TXT "v=DMARC1; p; rua=,; fo=::; =x" ; c\n@ TXT "v=spf1 %{ include: ip4:/ a//// exists:%"\n_mta-sts TXT "v=STSv1"\n',
  ];

  it.each(texts)('%# is explained or not, at every offset', (text) => {
    for (const origin of ['example.com.', '2.0.192.in-addr.arpa.', null]) {
      const { snapshot } = marked(text, { origin });
      for (let offset = 0; offset <= text.length; offset++) {
        const found = hover(snapshot, offset);
        if (!found) continue;
        expect(found.markdown).not.toMatch(/undefined|NaN|\[object/);
        expect(found.range.start).toBeLessThanOrEqual(offset);
        expect(found.range.end).toBeGreaterThanOrEqual(offset);
      }
    }
  });
});
