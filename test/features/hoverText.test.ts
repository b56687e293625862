import { describe, expect, it } from 'vitest';
import { ED25519_KEY, RSA_1024, RSA_2048 } from '../support/dkimKeys.ts';
import { checkHovers, shown } from '../support/hover.ts';

describe('SPF', () => {
  it('is a tree with its costs', () => {
    const text = shown(
      '_spf TXT "v=spf1 a:web ip4:192.0.2.80 ~all"\n_good TXT "v=spf1 ip4:192.0.2.80 -all"\n' +
        '@ TXT "v=sp█f1 mx include:_good.example.com include:_spf.example.net ip4:192.0.2.0/29 -all a"',
    );
    expect(text.markdown.split('\n\n')).toEqual([
      '**SPF policy** of `example.com`: which hosts may send its mail. The first term that fits a sender decides.',
      [
        '* `mx`: the mail hosts of `example.com` (`192.0.2.25`, `2001:db8::25`) may send — 1 look-up',
        '* `include:_good.example.com`: senders that the policy of `_good.example.com` lets send may send — 1 look-up',
        '  * `ip4:192.0.2.80`: the address `192.0.2.80` (`web.example.com.`) may send',
        '  * `-all`: fits nobody else',
        '* `include:_spf.example.net`: senders that the policy of `_spf.example.net` lets send may send — 1 look-up; its policy is not in this workspace',
        '* `ip4:192.0.2.0/29`: the network `192.0.2.0/29` (`*.w.example.com.`) may send',
        '* `-all`: nobody else may send (fail)',
        '* `a`: never looked at, because `all` decides',
      ].join('\n'),
      'DNS look-ups: at least **3 of 10**. What is included from outside of this workspace may add to it.',
      'Mail from `mail.example.com` passes.',
      '[RFC 7208](https://www.rfc-editor.org/rfc/rfc7208)',
      '*84 octets of 255.*',
    ]);
  });

  checkHovers([
    [
      '@ TXT "v=spf1 m█x -all"',
      'mx',
      '`mx`: The mail hosts of `example.com` (`192.0.2.25`, `2001:db8::25`) may send. It costs 1 look-up of 10.',
      'RFC 7208 §5.4',
    ],
    ['@ TXT "v=spf1 mx" " -a█ll"', '-all', 'Nobody else may send (fail).', '*String 2 of 2: 5 octets; joined: 14.*'],
    ['@ TXT "v=spf1 mx -a" "l█l"', '-a" "ll', 'Nobody else may send (fail).'],
    [
      '@ TXT "v=spf1 ip4:192.0.2.25 ~a█ll"',
      '~all',
      "Mail from the domain's own mail hosts does not always pass: `mail.example.com` (`2001:db8::25`) gets softfail.",
    ],
    ['@ TXT "v=spf1 +a█ll"', '+all', 'so the policy keeps nobody out'],
    ['@ TXT "v=spf1 ?a█ll"', '?all', 'Nothing is said about anybody else'],
    ['@ TXT "v=spf1 ip4:192.0.2.0/2█4 ~all"', 'ip4:192.0.2.0/24', '256 addresses. In this zone: `ns1.example.com.`'],
    ['@ TXT "v=spf1 ip4:192.0.2.1/2█4 ~all"', 'ip4:192.0.2.1/24', 'Bits behind the prefix are set'],
    ['@ TXT "v=spf1 ip6:2001:db8:1::█/48 ~all"', 'ip6:2001:db8:1::/48', 'No address record of this zone lies in it.'],
    ['@ TXT "v=spf1 a:no█thing.example.com -all"', 'a:nothing.example.com', '**it has none here**'],
    [
      '@ TXT "v=spf1 exists:%{ir█}.%{d2}.example.net -all"',
      'exists:%{ir}.%{d2}.example.net',
      '* `%{ir}`: the IP address of the sending host, with dots, its parts in reverse order',
      '* `%{d2}`: the domain whose policy is looked at, of which the last 2 parts count',
    ],
    [
      '@ TXT "v=spf1 redirect=_s█pf.example.net"',
      'redirect=_spf.example.net',
      'If nothing fits, the policy of `_spf.example.net` holds instead.',
    ],
    ['@ TXT "v=spf1 p█tr -all"', 'ptr', 'must not be used'],
    [
      '@ TXT "v=spf1 ip4:192.0.2█.256 -all"',
      'ip4:192.0.2.256',
      '**Wrong:** `192.0.2.256` is no address',
      'Cannot be read'.toLowerCase(),
    ],
    [`@ TXT "v=sp█f1 ${'a '.repeat(11)}-all"`, `"v=spf1 ${'a '.repeat(11)}-all"`, '**11 of 10**: **too many'],
    ['@ TXT "v=spf1 include:exam█ple.com -all"', 'include:example.com', 'leads back here'],
    ['@ TXT v=spf1 -a█ll', '-all', '**TXT text** `-all`'],
  ]);
});

describe('DKIM', () => {
  checkHovers([
    [
      `s._domainkey TXT "v=DKIM1; k=r█sa; p=" "${RSA_2048.slice(0, 200)}" "${RSA_2048.slice(200)}"`,
      'k=rsa',
      '`rsa`: RSA',
      'RSA key of 2048 bits.',
    ],
    [
      `s._domainkey TXT "v=DKIM1; p=${RSA_1024.slice(0, 9)}█${RSA_1024.slice(9)}"`,
      `p=${RSA_1024}`,
      'RSA key of 1024 bits: accepted, but 2048 are advised',
    ],
    [`s._domainkey TXT "v=DKI█M1; k=ed25519; p=${ED25519_KEY}"`, 'v=DKIM1', 'the version', 'Ed25519 key of 256 bits'],
    ['s._domainkey TXT "v=DKIM1; p█="', 'p=', 'Revoked: `p` is empty'],
    [
      's._domainkey TXT "k=rsa; t=y:s█; p="',
      't=y:s',
      '`s`: The key is not good for subdomains.',
      'In test: receivers treat a wrong signature like none. Not for subdomains.',
    ],
    ['s._domainkey TXT "v=DKIM1; p=AAA█"', 'p=AAA', '**Wrong:** The key in `p` is no Base64'],
  ]);
});

describe('DMARC', () => {
  it('is told in words', () => {
    expect(
      shown('_dmarc TXT "v=DMARC1; █p=reject; sp=quarantine; rua=mailto:d@example.com; pct=100"').markdown.split(
        '\n\n',
      ),
    ).toEqual([
      '`p=reject`: What to do with mail that fails. `reject`: Refuse it: the aim.',
      '---',
      '**DMARC**: What receivers are to do with mail that claims to come from the domain and does not.',
      [
        '* Mail that fails is refused.',
        '* From subdomains it is treated with suspicion, mostly as spam.',
        '* It passes with a DKIM signature of this domain or one of the same organisation, or by SPF for it.',
        '* Aggregate reports go to `mailto:d@example.com`.',
      ].join('\n'),
      '**Note:** `pct=100` is historic: receivers ignore it.',
      '[RFC 9989](https://www.rfc-editor.org/rfc/rfc9989)',
      '*68 octets of 255.*',
    ]);
  });

  checkHovers([
    [
      '_dmarc TXT "v=DMARC1; p=reject; t=y█"',
      't=y',
      'is treated with suspicion, mostly as spam (`t=y`: one step weaker than `reject`)',
    ],
    [
      '_dmarc TXT "v=DMARC1; p=none; adkim=s█; aspf=r"',
      'adkim=s',
      'a DKIM signature of exactly this domain, or by SPF for this domain or one',
    ],
    ['_dmarc TXT "v=DMARC1; p=non█"', 'p=non', 'not a value of it', '**Note:** `non` is not a value of its tag.'],
    ['_dmarc TXT "v=dm█arc1; p=none"', 'v=dmarc1', 'must be written `v=DMARC1`'],
    ['_dmarc TXT "v=DMARC1; x█=1; p=none"', 'x=1', 'receivers ignore it'],
    [
      'example.org._report._dmarc TXT "v=DMA█RC1"',
      'v=DMARC1',
      'It allows reports about another domain to be sent here',
    ],
  ]);
});

describe('MTA-STS, TLS reports, BIMI and other text', () => {
  checkHovers([
    [
      '_mta-sts TXT "v=STSv1; id=2026█0501"',
      'id=20260501',
      'The policy is `https://mta-sts.example.com/.well-known/mta-sts.txt`.',
    ],
    ['_mta-sts TXT "v=STSv1; id=2026-05█"', 'id=2026-05', '**Wrong:** `id` is 1 to 32 letters and digits'],
    [
      '_smtp._tls TXT "v=TLSRPTv1; rua=mail█to:a@example.com"',
      'rua=mailto:a@example.com',
      'Reports go to `mailto:a@example.com`.',
    ],
    [
      'default._bimi TXT "v=BIMI1; l█=https://example.com/l.svg"',
      'l=https://example.com/l.svg',
      'The logo is `https://example.com/l.svg`. There is no certificate',
    ],
    [
      '@ TXT "google-site-ver█ification=abc"',
      '"google-site-verification=abc"',
      'Shows Google that the domain is yours.',
      '*28 octets of 255.*',
    ],
    ['@ TXT "a" "b█"', '"b"', '*String 2 of 2: 1 octet; joined: 2.*'],
    [`@ TXT "${'x'.repeat(255)}█y"`, `"${'x'.repeat(255)}y"`, '*256 octets; a string has at most 255.*'],
    ['@ TXT "it`s *bo█ld* <b>"', '"it`s *bold* <b>"', '**TXT text** `` it`s *bold* <b> ``'],
    ['@ TXT "█"', '""', '(empty)', '*0 octets of 255.*'],
  ]);
});
