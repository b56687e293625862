/** Zones as people have them, with nothing wrong: nobody says more about them than a hint. */
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX } from '../support/marks.ts';
import { MAIL } from './data/quietMail.ts';
import { MORE } from './data/quietMore.ts';
import { SERVICES } from './data/quietServices.ts';
import { WHOLE } from './data/quietZones.ts';

const ZONES: Readonly<Record<string, string>> = {
  'mail at Microsoft 365': `@ MX 0 contoso-example.mail.protection.outlook.com.
@ TXT "v=spf1 include:spf.protection.outlook.com -all"
@ TXT "MS=ms12345678"
autodiscover CNAME autodiscover.outlook.com.
selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com.
selector2._domainkey CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com.
_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
_sip._tls SRV 100 1 443 sipdir.online.lync.com.
_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.
enterpriseregistration CNAME enterpriseregistration.windows.net.
lyncdiscover CNAME webdir.online.lync.com.
`,
  'a domain without mail': `@ MX 0 .
@ TXT "v=spf1 -all"
*._domainkey TXT "v=DKIM1; p="
_dmarc TXT "v=DMARC1; p=reject;"
@ A 192.0.2.1
www CNAME @
`,
  'ACME and CAA': `@ A 192.0.2.1
_acme-challenge CNAME 8c1b4f2a.acme.example.net.
_acme-challenge.www TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_acme-challenge.www TXT "afj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
www A 192.0.2.2
@ CAA 0 issue "letsencrypt.org; validationmethods=dns-01; accounturi=https://acme-v02.api.letsencrypt.org/acme/acct/1234"
@ CAA 0 issuewild ";"
@ CAA 0 iodef "mailto:sec@example.com"
`,
  services: `_xmpp-client._tcp SRV 5 0 5222 xmpp
_xmpp-server._tcp SRV 5 0 5269 xmpp
_xmpps-client._tcp SRV 5 0 5223 xmpp
_ldap._tcp SRV 0 100 389 dc1
_ldap._tcp.dc._msdcs SRV 0 100 389 dc1
_ldap._tcp.Default-First-Site-Name._sites SRV 0 100 389 dc1
_kerberos._udp SRV 0 100 88 dc1
_kerberos._tcp SRV 0 100 88 dc1
_kpasswd._udp SRV 0 100 464 dc1
_gc._tcp SRV 0 100 3268 dc1
_vlmcs._tcp SRV 0 0 1688 kms
_minecraft._tcp SRV 0 5 25565 mc
_sip._udp SRV 10 60 5060 sip
_sips._tcp SRV 10 60 5061 sip
_stun._udp SRV 0 0 3478 sip
_turn._udp SRV 0 0 3478 sip
_matrix._tcp SRV 10 5 443 matrix
_matrix-fed._tcp SRV 10 5 8448 matrix
_caldavs._tcp SRV 0 1 443 dav
_carddavs._tcp SRV 0 1 443 dav
_caldavs._tcp TXT "path=/dav"
_imaps._tcp SRV 0 1 993 imap
_submissions._tcp SRV 0 1 465 imap
_submission._tcp SRV 0 1 587 imap
_imap._tcp SRV 0 0 0 .
_pop3._tcp SRV 0 0 0 .
_pop3s._tcp SRV 0 0 0 .
_sieve._tcp SRV 0 1 4190 imap
_autodiscover._tcp SRV 0 0 443 imap
_mongodb._tcp.cluster SRV 0 0 27017 dc1
_etcd-server-ssl._tcp SRV 0 0 2380 dc1
_ts3._udp SRV 0 5 9987 mc
xmpp A 192.0.2.10
dc1 A 192.0.2.11
kms A 192.0.2.12
mc A 192.0.2.13
sip A 192.0.2.14
matrix A 192.0.2.15
dav A 192.0.2.16
imap A 192.0.2.17
`,
  'HTTPS and SVCB': `@ HTTPS 1 . alpn=h2,h3 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1
@ A 192.0.2.1
@ AAAA 2001:db8::1
www HTTPS 0 svc
svc HTTPS 1 . alpn=h2 port=8443
svc A 192.0.2.1
cdn HTTPS 0 cdn.example.net.
_dns.resolver SVCB 1 dot alpn=dot port=853
_dns.resolver SVCB 2 doh alpn=h2 key7="/dns-query{?dns}"
dot A 192.0.2.2
doh A 192.0.2.3
_8443._https.www HTTPS 1 svc alpn=h2
`,
  delegations: `sub NS ns1.sub
sub NS ns2.example.org.
ns1.sub A 192.0.2.5
ns1.sub AAAA 2001:db8::5
lab NS ns.other.example.net.
lab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
lab DS 54321 8 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
old DNAME new.example.net.
cust-1 NS ns.cust-1.example.net.
cust-1 NS ns2.cust-1.example.net.
`,
  wildcards: `* A 192.0.2.1
* AAAA 2001:db8::1
@ A 192.0.2.1
*.dev CNAME dev.example.net.
@ MX 10 mx
* MX 10 mx
mx A 192.0.2.25
@ TXT "v=spf1 mx -all"
* TXT "v=spf1 -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"
`,
  'mail with everything, keys in rotation': `@ MX 10 mx1
@ MX 20 mx2
mx1 A 192.0.2.25
mx1 AAAA 2001:db8::25
mx2 A 198.51.100.25
@ TXT "v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 a:mx2.example.com ?include:spf.vendor.example -all"
2025a._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
2026a._domainkey TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
_dmarc TXT "v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s; rua=mailto:agg@example.com,mailto:agg2@example.com; ruf=mailto:f@example.com; fo=1"
_mta-sts TXT "v=STSv1; id=20261125T010101"
mta-sts A 192.0.2.30
_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com,https://tls.example.com/report"
default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/vmc.pem"
_25._tcp.mx1 TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
_25._tcp.mx1 TLSA 3 1 1 d10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
_25._tcp.mx2 TLSA 2 0 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
news MX 10 mx1
news TXT "v=spf1 redirect=example.com"
`,
  'all sorts of records': `@ A 192.0.2.1
host A 192.0.2.2
host SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
host SSHFP 1 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
host HINFO "RFC8482" ""
host LOC 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m
host RP admin.example.com. info.host
info.host TXT "Rack 4"
_http._tcp PTR web._http._tcp
web._http._tcp SRV 0 0 80 host
web._http._tcp TXT "path=/"
b._dns-sd._udp PTR @
lb._dns-sd._udp PTR @
_services._dns-sd._udp PTR _http._tcp
4.3.2.1.5.5.5.0.0.8.1.e164 NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .
sip NAPTR 10 50 "s" "SIP+D2T" "" _sip._tcp
_sip._tcp SRV 0 0 5060 host
_ftp._tcp URI 10 1 "ftp://ftp1.example.com/public"
xn--bcher-kva A 192.0.2.3
under_score TXT "x"
_atproto TXT "did=did:plc:abc"
_github-challenge-org TXT "abc123"
_discord TXT "dh=abc"
c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY AQID
a APL 1:192.168.32.0/21 !1:192.168.38.0/28
key CERT PGP 0 0 AQID
dhcp DHCID AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=
$GENERATE 1-20 pool-$ A 192.0.2.$
$GENERATE 1-3 rack-\${0,2,d} CNAME host
`,
  'keys of a zone that is leaving DNSSEC': `@ DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==
@ DNSKEY 256 3 13 1ljFDm63IfhMzeJRGDR6QEp2Gjlch9dLpAzjb7mY9t+6IuWoNTBu4tXRV3CJE3JI0xtiCGOBbAdk6flrzyOzcQ==
@ CDS 0 0 0 00
@ CDNSKEY 0 3 0 AA==
@ NSEC3PARAM 1 0 0 -
www A 192.0.2.1
`,
};

const REVERSE: Readonly<Record<string, readonly [origin: string, body: string]>> = {
  'PTR records, and a part for somebody else': [
    '2.0.192.in-addr.arpa.',
    `1 PTR gw.example.com.
25 PTR mail.example.com.
$GENERATE 100-110 $ PTR dyn-$.example.com.
0/25 NS ns1.example.net.
0/25 NS ns2.example.org.
$GENERATE 5-9 $ CNAME $.0/25
`,
  ],
  'PTR records of IPv6': [
    '8.b.d.0.1.0.0.2.ip6.arpa.',
    `5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR mail.example.com.
`,
  ],
  'a part of 256 addresses (RFC 2317)': [
    '0/25.2.0.192.in-addr.arpa.',
    `5 PTR a.example.com.
6 PTR b.example.com.
`,
  ],
  'a zone of delegations': [
    'example.',
    `com-shop NS ns1.com-shop
com-shop NS ns2.example.org.
ns1.com-shop A 192.0.2.9
abc NS ns.abc.example.net.
abc NS ns2.abc.example.net.
`,
  ],
  'a network of its own': [
    'corp.internal.',
    `@ A 10.0.0.1
dc A 10.0.0.2
printer A 192.168.1.20
nas AAAA fd00::5
localhost A 127.0.0.1
wpad A 10.0.0.3
_ldap._tcp SRV 0 0 389 dc
isatap A 10.0.0.4
@ MX 10 dc
`,
  ],
};

const loud = (text: string, origin?: string): string[] =>
  check(text, origin === undefined ? {} : { origin })
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ line, severity, code, message }) => `${line}: ${severity}: [${code}] ${message}`);

test.each([ZONES, MAIL, SERVICES, MORE].flatMap(Object.entries<string>))('%s', (_, body) =>
  expect(loud(APEX + body)).toEqual([]),
);

test.each(Object.entries(REVERSE))('%s', (_, [origin, body]) => {
  const apex = `$TTL 1h\n@ SOA ns1.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.org.\n`;
  expect(loud(apex + body, origin)).toEqual([]);
});

test.each(Object.entries(WHOLE))('%s', (_, [origin, text]) => expect(loud(text, origin)).toEqual([]));
