/** Zones with nothing wrong, however tricky they look: nobody says more about them than a hint. Names are invented. */

/** Whole zones, with their origins. */
export const WHOLE: Readonly<Record<string, readonly [origin: string, text: string]>> = {
  'the reverse zone of loopback addresses': [
    '127.in-addr.arpa.',
    `$TTL 604800
@ SOA localhost. root.localhost. 1 604800 86400 2419200 604800
@ NS localhost.
1.0.0 PTR localhost.
`,
  ],
  'a top-level domain': [
    'test.',
    `$TTL 86400
@ SOA a.nic.test. hostmaster.nic.test. 2026010101 1800 900 604800 900
@ NS a.nic.test.
@ NS b.nic.test.
a.nic A 192.0.2.1
a.nic AAAA 2001:db8::1
b.nic A 198.51.100.1
b.nic AAAA 2001:db8:1::1
shop NS ns1.hoster.example.
shop NS ns2.hoster.example.
shop DS 60485 13 2 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a
club NS ns1.club
club NS ns2.club
ns1.club A 203.0.113.1
ns2.club A 203.0.113.66
xn--bcher-kva NS ns1.shop
xn--bcher-kva NS ns2.hoster.example.
ns1.shop A 203.0.113.9
`,
  ],
  'private root': [
    '.',
    `$TTL 86400
. SOA a.root. hostmaster.root. 2026010101 1800 900 604800 86400
. NS a.root.
. NS b.root.
a.root. A 10.0.0.1
b.root. A 10.1.0.1
corp. NS ns1.corp.
corp. NS ns2.corp.
ns1.corp. A 10.0.0.2
ns2.corp. A 10.1.0.2
10.in-addr.arpa. NS ns1.corp.
10.in-addr.arpa. NS ns2.corp.
`,
  ],
  'home.arpa': [
    'home.arpa.',
    `$TTL 1h
@ SOA router hostmaster 1 4h 1h 2w 1h
@ NS router
router A 192.168.1.1
router AAAA fd00::1
nas A 192.168.1.2
tv A 192.168.1.3
www CNAME nas
`,
  ],
  'a zone below local': [
    'corp.local.',
    `$TTL 1h
@ SOA dc1 hostmaster 1 15m 10m 2w 1h
@ NS dc1
@ NS dc2
@ A 10.0.0.1
@ A 10.0.0.2
dc1 A 10.0.0.1
dc2 A 10.0.1.1
_ldap._tcp SRV 0 100 389 dc1
exchange A 10.0.0.5
@ MX 10 exchange
`,
  ],
  'a zone below internal': [
    'prod.internal.',
    `$TTL 5m
@ SOA ns1 hostmaster 2026010101 1h 15m 2w 5m
@ NS ns1
@ NS ns2
ns1 A 10.0.0.53
ns2 A 10.0.1.53
db A 10.0.0.9
db-ro CNAME db
`,
  ],
  'reverse of a /24 with names of hosts': [
    '2.0.192.in-addr.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
1 PTR gw.example.com.
2 PTR mail.example.com.
3 PTR www.example.com.
$GENERATE 50-60 $ PTR 192-0-2-$.static.example.com.
`,
  ],
  'reverse, customers by CNAME and NS': [
    '2.0.192.in-addr.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
0/26 NS ns1.customer.example.
0/26 NS ns2.customer.example.
$GENERATE 1-62 $ CNAME $.0/26
64-127 NS ns1.other.example.
64-127 NS ns2.other.example.
$GENERATE 65-126 $ CNAME $.64-127
130 CNAME 130.rev.customer.example.
131 NS ns1.single.example.
131 NS ns2.single.example.
`,
  ],
  "the customer's side of it": [
    '64-127.2.0.192.in-addr.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
65 PTR a.customer.example.
66 PTR mail.customer.example.
`,
  ],
  "the customer's side, in a forward zone": [
    'rev.customer.example.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
130 PTR mail.customer.example.
`,
  ],
  'reverse of a /16': [
    '18.198.in-addr.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
1.0 PTR gw.example.com.
2.0 PTR mail.example.com.
5 NS ns1.five.example.
5 NS ns2.five.example.
`,
  ],
  'reverse of private networks': [
    '10.in-addr.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
1.0.0 PTR gw.corp.internal.
2.0.0 PTR dc.corp.internal.
`,
  ],
  'reverse of IPv6 with a delegation': [
    '8.b.d.0.1.0.0.2.ip6.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
1.0.0.0 NS ns1.lab.example.
1.0.0.0 NS ns2.lab.example.
$ORIGIN 2.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.
5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR mail.example.com.
*.a PTR dynamic.example.com.
`,
  ],
  'the zones that every server has': [
    '0.in-addr.arpa.',
    `$TTL 3h
@ SOA localhost. nobody.invalid. 42 86400 43200 604800 10800
@ NS localhost.
`,
  ],
  'the zone of localhost': [
    'localhost.',
    `$TTL 604800
@ SOA localhost. root.localhost. 2 604800 86400 2419200 604800
@ NS localhost.
@ A 127.0.0.1
@ AAAA ::1
`,
  ],
  'the zone of localhost as Debian writes it': [
    'localhost.',
    `;
; BIND data file for local loopback interface
;
$TTL	604800
@	IN	SOA	localhost. root.localhost. (
			      2		; Serial
			 604800		; Refresh
			  86400		; Retry
			2419200		; Expire
			 604800 )	; Negative Cache TTL
;
@	IN	NS	localhost.
@	IN	A	127.0.0.1
@	IN	AAAA	::1
`,
  ],
  'an empty zone as Debian writes it': [
    '10.in-addr.arpa.',
    `; BIND reverse data file for empty rfc1918 zone
$TTL	86400
@	IN	SOA	localhost. root.localhost. (
			      1		; Serial
			 604800		; Refresh
			  86400		; Retry
			2419200		; Expire
			  86400 )	; Negative Cache TTL
;
@	IN	NS	localhost.
`,
  ],
  'hidden primary': [
    'example.com.',
    `$TTL 1h
@ SOA hidden.mgmt.example.net. dnsadmin.example.com. 2026010101 4h 1h 4w 15m
@ NS ns1.anycast.example.net.
@ NS ns2.anycast.example.org.
@ A 192.0.2.1
`,
  ],
  'serial in Unix time': [
    'example.com.',
    `$TTL 1h
@ SOA ns1.example.net. dns\\.admin.example.com. 1769904000 4h 1h 4w 15m
@ NS ns1.example.net.
@ NS ns2.example.org.
`,
  ],
  'ACME zone of its own': [
    'acme.example.com.',
    `$TTL 60
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
0a1b TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
0a1c TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
`,
  ],
  'an SPF zone of a vendor': [
    'spf.vendor.example.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
@ TXT "v=spf1 include:a.spf.vendor.example include:b.spf.vendor.example ~all"
a TXT "v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 ~all"
b TXT "v=spf1 ip6:2001:db8::/32 -all"
`,
  ],
  'a DKIM vendor': [
    'dkim.vendor.example.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
k1 TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
k2 TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
`,
  ],
  'IDN TLD and Cyrillic': [
    'xn--e1afmkfd.xn--p1ai.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
@ A 192.0.2.1
www CNAME @
`,
  ],
  'e164.arpa': [
    '4.4.e164.arpa.',
    `$TTL 1h
@ SOA ns1.example.net. hostmaster.example.net. 2026010101 4h 1h 2w 1h
@ NS ns1.example.net.
@ NS ns2.example.org.
4.3.2.1.0.6.1.5.5.5 NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .
`,
  ],
};
