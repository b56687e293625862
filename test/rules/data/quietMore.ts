/** Zones with nothing wrong, however tricky they look: nobody says more about them than a hint. Names are invented. */

/** All else, below a SOA and two NS records of `example.com.`. */
export const MORE: Readonly<Record<string, string>> = {
  'ACME by CNAME and NS': `_acme-challenge CNAME _validation.acme.example.org.
www A 192.0.2.4
_acme-challenge.www NS ns.acme.example.org.
_acme-challenge.www NS ns2.acme.example.org.
_acme-challenge.vpn CNAME vpn.acme-dns.example.net.
vpn A 192.0.2.5
`,
  'site verification tokens': `_a1b2c3d4e5f60718293a4b5c6d7e8f90 CNAME _9f8e7d6c5b4a39281706f5e4d3c2b1a0.acm-validations.aws.
asuid TXT "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
_dnsauth TXT "202601010000000abcdef"
_github-pages-challenge-shop TXT "0123456789abcdef0123456789abcd"
@ TXT "facebook-domain-verification=abcdefghijklmnopqrstuvwxyz0123"
@ TXT "apple-domain=0123456789abcdef"
@ TXT "docusign=05958488-4752-4ef2-95eb-aa7ba8a3bd0e"
@ TXT "MS=ms00000000"
@ TXT "stripe-verification=0123"
@ TXT "keybase-site-verification=abc"
@ TXT "have-i-been-pwned-verification=0"
@ TXT "openai-domain-verification=dv-abc"
@ TXT "_globalsign-domain-verification=abc"
@ TXT "v=verifydomain MS=1234567"
@ TXT "key=value; other=thing"
@ TXT "1|www.example.com"
_vercel TXT "vc-domain-verify=example.com,0123456789abcdef"
`,
  'OPENPGPKEY and SMIMEA': `c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY mQENBFVHm5sBCADj
c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._smimecert SMIMEA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
d93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey CNAME c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey
`,
  'CAA of a shop': `@ CAA 0 issue "letsencrypt.org"
@ CAA 0 issue "digicert.com; cansignhttpexchanges=yes"
@ CAA 0 issue "pki.goog; validationmethods=dns-01,http-01"
@ CAA 0 issuewild "sectigo.com"
@ CAA 128 issue "amazon.com"
@ CAA 0 issuemail "digicert.com"
@ CAA 0 issuevmc "entrust.net"
@ CAA 0 iodef "mailto:security+caa@example.com"
@ CAA 0 iodef "https://iodef.example.com/"
@ CAA 0 contactemail "dns@example.com"
@ CAA 0 contactphone "+1 555 0100"
legacy CAA 0 issue ";"
no-wild CAA 0 issue "letsencrypt.org"
no-wild CAA 0 issuewild ";"
sub CNAME www.example.net.
legacy A 192.0.2.1
no-wild A 192.0.2.1
`,
  'very long text': `@ TXT ("${'x'.repeat(255)}" "${'y'.repeat(255)}" "${'z'.repeat(255)}"
 "${'w'.repeat(100)}" )
long TXT "semi; colon" "quote \\" inside" "back\\\\slash" "\\195\\188"
ldap TXT "o=Example, c=DE"
`,
  'glue in two levels': `dept NS ns.dept
dept NS ns.dept2
ns.dept A 192.0.2.10
dept2 NS ns.dept
dept2 NS ns.dept2
ns.dept2 A 198.51.100.10
ns.dept2 AAAA 2001:db8:1::10
`,
  'DS with two digests and a roll-over': `child NS ns1.example.net.
child NS ns2.example.org.
child DS 60485 13 2 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a
child DS 60485 13 4 d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50ad4b7d520e7bb5f0f67674a0cceb1e3e0
child DS 370 15 2 e4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a
`,
  'DNSSEC, KSK roll-over with CDS': `@ DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==
@ DNSKEY 257 3 13 1ljFDm63IfhMzeJRGDR6QEp2Gjlch9dLpAzjb7mY9t+6IuWoNTBu4tXRV3CJE3JI0xtiCGOBbAdk6flrzyOzcQ==
@ DNSKEY 256 3 13 oJMRESz5E4gYzS/q6XDrvU1qMPYIjCWzJaOau8XNEZeqCYKD5ar0IRd8KqXXFJkqmVfRvMGPmM1x8fGAa2XhSA==
`,
  'one key for both (CSK)': `@ DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==
`,
  'SSHFP of all kinds': `git A 192.0.2.22
git SSHFP 3 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
git SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
git SSHFP 6 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
`,
  'records of one kind, written alike': `www 300 IN A 192.0.2.1
    300 IN A 192.0.2.2
    300 IN AAAA 2001:db8::1
ftp     IN CNAME www
`,
  'TTLs of days and minutes': `www 1d A 192.0.2.1
roaming 60 A 192.0.2.2
db 1h30m A 192.0.2.3
@ 1w TXT "x"
lb 30 A 192.0.2.4
`,
  'rare types': `host A 192.0.2.1
host EUI48 00-00-5e-00-53-2a
host EUI64 00-00-5e-ef-10-00-00-2a
host NID 10 0014:4fff:ff20:ee64
host L64 10 2001:0db8:1140:1000
host LP 10 l64-subnet
l64-subnet L64 10 2001:0db8:1140:1000
host AFSDB 1 afs
afs A 192.0.2.3
host KX 10 kx
kx A 192.0.2.4
host IPSECKEY 10 1 2 192.0.2.38 AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==
host TYPE65280 \\# 4 0a000001
host HIP 2 200100107B1A74DF365639CC39F1D578 AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cIvM4p9+LrV4e19WzK00+CI6zBCQTdtWsuxKbWIy87UOoJTwkUs7lBu+Upr1gsNrut79ryra+bSRGQb1slImA8YVJyuIDsj7kwzG7jnERNqnWxZ48AWkskmdHaVDP4BcelrTI3rMXdXF5D
host CERT PKIX 0 0 AQIDBA==
`,
  'anycast and load balancers': `www 60 A 192.0.2.1
www 60 A 198.51.100.1
www 60 A 203.0.113.1
eu CNAME eu.lb.example.net.
us CNAME us-east-1.elb.amazonaws.com.
cdn CNAME d111111abcdef8.cloudfront.net.
static CNAME example.azureedge.net.
pages CNAME example.github.io.
status CNAME statuspage.example.net.
`,
  'sub-zones at a host': `k8s NS ns-1.awsdns-01.com.
k8s NS ns-2.awsdns-02.net.
k8s NS ns-3.awsdns-03.org.
k8s NS ns-4.awsdns-04.co.uk.
`,
  "blocklist of one's own": `$ORIGIN bl.example.com.
2.0.0.127 A 127.0.0.2
2.0.0.127 TXT "test entry"
5.2.0.192 A 127.0.0.4
*.3.2.0.192 A 127.0.0.3
`,
  'localhost in a zone': `localhost A 127.0.0.1
localhost AAAA ::1
loopback CNAME localhost
`,
  'alias targets of all kinds': `_dmarc CNAME policy
policy TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
s1._domainkey CNAME key1
key1 TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
_mta-sts CNAME sts
sts TXT "v=STSv1; id=1"
mta-sts A 192.0.2.7
_smtp._tls CNAME rpt
rpt TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
default._bimi CNAME logo
logo TXT "v=BIMI1; l=https://example.com/logo.svg; a="
_sip._udp CNAME sip-srv
sip-srv SRV 0 0 5060 sip
sip A 192.0.2.8
_8080._https CNAME web-svc
web-svc HTTPS 1 . alpn=h2
web-svc A 192.0.2.9
aabb._openpgpkey CNAME key2
key2 OPENPGPKEY AQIDBAUGBwgJ
_acme-challenge.web-svc CNAME chal
chal TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
@ MX 10 mx.example.net.
@ TXT "v=spf1 mx -all"
@ NAPTR 10 10 "s" "SIP+D2U" "" udp.sip
udp.sip SRV 0 0 5060 sip
_ftp._tcp CNAME uri-rec
uri-rec URI 1 1 "ftp://ftp.example.net/"
`,
  'CAA at an alias target': `www CNAME web
web CAA 0 issue "letsencrypt.org"
web A 192.0.2.1
`,
  'below a DNAME': `old DNAME example.net.
shop CNAME shop.old
`,
  'delegation with DNSSEC off': `a NS ns1.example.net.
a NS ns2.example.org.
`,
  "Let's Encrypt for mail": `_acme-challenge TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_acme-challenge TXT "hfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_acme-challenge.mail CNAME _acme-challenge
mail A 192.0.2.25
`,
  'NS records with different TTLs at sets': `sub 300 NS a.example.net.
sub 300 NS b.example.net.
x 60 A 192.0.2.1
x 3600 AAAA 2001:db8::1
`,
};
