/** Zones with nothing wrong, however tricky they look: nobody says more about them than a hint. Names are invented. */

/** What stands below a SOA and two NS records of `example.com.`. */
export const BODIES: Readonly<Record<string, string>> = {
  'split-horizon inside view': `@ A 10.1.0.10
ns1 AAAA fd12:3456:789a::53
www A 10.1.0.11
intranet CNAME www
vpn A 100.64.0.7
@ MX 10 mail
mail A 10.1.0.25
@ TXT "v=spf1 mx -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
`,
  'Google Workspace': `@ MX 1 aspmx.l.google.com.
@ MX 5 alt1.aspmx.l.google.com.
@ MX 5 alt2.aspmx.l.google.com.
@ MX 10 alt3.aspmx.l.google.com.
@ MX 10 alt4.aspmx.l.google.com.
@ TXT "v=spf1 include:_spf.google.com ~all"
@ TXT "google-site-verification=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
google._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
mail CNAME ghs.googlehosted.com.
_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
`,
  'Google Workspace, new style': `@ MX 1 smtp.google.com.
@ TXT "v=spf1 include:_spf.google.com -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
`,
  'DKIM and DMARC by CNAME': `@ MX 10 mx1.provider.example.net.
@ TXT "v=spf1 include:spf.provider.example.net -all"
s1._domainkey CNAME s1.domainkey.u1234.wl.provider.example.net.
s2._domainkey CNAME s2.domainkey.u1234.wl.provider.example.net.
_dmarc CNAME example-com._dmarc.reports.example.org.
_mta-sts CNAME _mta-sts.provider.example.net.
mta-sts CNAME mta-sts.provider.example.net.
_smtp._tls CNAME _smtp._tls.provider.example.net.
em1234 CNAME u1234.wl.provider.example.net.
default._bimi CNAME default._bimi.provider.example.net.
`,
  'several mail vendors': `@ MX 10 mx
mx A 192.0.2.25
@ TXT "v=spf1 mx include:spf.protection.outlook.com include:sendgrid.net include:servers.mcsv.net ip4:198.51.100.0/28 ~all"
k1._domainkey CNAME dkim.mcsv.net.
k2._domainkey CNAME dkim2.mcsv.net.
bounce CNAME bounce.sendgrid.example.net.
_dmarc TXT "v=DMARC1; p=none; rua=mailto:abc@dmarc.vendor.example.net; ruf=mailto:abc@dmarc.vendor.example.net; fo=1:d:s"
`,
  'SPF with macros': `@ MX 10 mx
mx A 192.0.2.25
@ TXT "v=spf1 mx exists:%{i}._spf.%{d2} include:%{d}.spf.vendor.example.net -all exp=explain._spf.%{d}"
explain._spf TXT "%{i} is not one of %{d}'s designated mail servers. See http://%{d}/why.html?s=%{S};ip=%{C}"
`,
  'SPF redirect and parts': `@ MX 10 mx
mx A 192.0.2.25
@ TXT "v=spf1 redirect=_spf.example.com"
_spf TXT "v=spf1 include:_netblocks.example.com include:_netblocks2.example.com ~all"
_netblocks TXT "v=spf1 ip4:192.0.2.0/24 ~all"
_netblocks2 TXT "v=spf1 ip6:2001:db8::/32 ?all"
`,
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
  'mail subdomain of a bulk sender': `news MX 10 feedback-smtp.eu-west-1.amazonses.com.
news TXT "v=spf1 include:amazonses.com ~all"
abc123._domainkey.news CNAME abc123.dkim.amazonses.com.
_amazonses TXT "pmBGN/7MjnfhTKUZ06Enqq1PeGUaOkw8lGhcfwefcHU="
_dmarc.news TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
`,
  'Exchange on premises': `@ MX 10 mail
mail A 192.0.2.25
autodiscover A 192.0.2.26
_autodiscover._tcp SRV 0 0 443 mail
@ TXT "v=spf1 ip4:192.0.2.25 -all"
`,
  'client set-up by SRV (RFC 6186)': `_submission._tcp SRV 0 1 587 mail
_submissions._tcp SRV 0 1 465 mail
_imap._tcp SRV 0 1 143 mail
_imaps._tcp SRV 10 1 993 mail
_pop3._tcp SRV 0 0 0 .
_pop3s._tcp SRV 20 1 995 mail
_jmap._tcp SRV 0 1 443 mail
mail A 192.0.2.25
autoconfig CNAME mail
`,
  'SIP with NAPTR': `@ NAPTR 10 50 "s" "SIPS+D2T" "" _sips._tcp
@ NAPTR 20 50 "s" "SIP+D2T" "" _sip._tcp
@ NAPTR 30 50 "s" "SIP+D2U" "" _sip._udp
_sips._tcp SRV 0 1 5061 sip
_sip._tcp SRV 0 1 5060 sip
_sip._udp SRV 0 1 5060 sip
_sip._tls SRV 0 1 443 sip
sip A 192.0.2.60
sip AAAA 2001:db8::60
@ NAPTR 40 50 "a" "SIP+D2W" "" sip
`,
  'S-NAPTR of a radio network': `epc.mnc001.mcc001.3gppnetwork NAPTR 10 10 "a" "x-3gpp-pgw:x-s5-gtp:x-s8-gtp" "" topon.s5.pgw1
topon.s5.pgw1 A 192.0.2.80
_aaa NAPTR 50 50 "s" "aaa+auth:diameter.tls.tcp" "" _diameters._tcp
_diameters._tcp SRV 0 0 5658 pgw
pgw A 192.0.2.81
@ NAPTR 50 50 "s" "x-eduroam:radius.tls" "" _radsec._tcp.eduroam.example.net.
`,
  ENUM: `4.3.2.1 NAPTR 100 10 "u" "E2U+sip" "!^\\\\+441632(.*)$!sip:\\\\1@example.com!" .
4.3.2.1 NAPTR 101 10 "u" "E2U+email:mailto" "!^.*$!mailto:info@example.com!" .
`,
  'XMPP and Matrix': `_xmpp-client._tcp SRV 0 5 5222 chat
_xmpp-server._tcp SRV 0 5 5269 chat
_xmpps-server._tcp SRV 0 5 5270 chat
_xmppconnect TXT "_xmpp-client-xbosh=https://chat.example.com/http-bind"
_matrix._tcp SRV 0 5 8448 chat
conference CNAME chat
chat A 192.0.2.70
`,
  'Active Directory': `_ldap._tcp SRV 0 100 389 dc1
_ldap._tcp.pdc._msdcs SRV 0 100 389 dc1
_ldap._tcp.6f2b4a0e-0000-4000-8000-000000000001.domains._msdcs SRV 0 100 389 dc1
_kerberos._tcp.Default-First-Site-Name._sites.dc._msdcs SRV 0 100 88 dc1
_kerberos-master._tcp SRV 0 100 88 dc1
_kerberos-adm._tcp SRV 0 100 749 dc1
_kerberos-adm._udp SRV 0 0 0 .
_kerberos TXT "EXAMPLE.COM"
6f2b4a0e-0000-4000-8000-000000000002._msdcs CNAME dc1
gc._msdcs A 10.2.0.1
DomainDnsZones A 10.2.0.1
ForestDnsZones A 10.2.0.1
@ A 10.2.0.1
dc1 A 10.2.0.1
`,
  'Kerberos URI': `_kerberos URI 10 1 "krb5srv:m:tcp:kdc1.example.com"
_kerberos URI 20 1 "krb5srv:m:kkdcp:https://proxy.example.com/auth"
_kpasswd URI 10 1 "krb5srv::udp:kdc1.example.com"
kdc1 A 192.0.2.88
`,
  games: `_minecraft._tcp SRV 0 5 25570 mc
_minecraft._tcp.creative SRV 0 5 25571 mc
_ts3._udp SRV 0 5 9988 mc
_factorio._udp SRV 0 5 34197 mc
_rust._udp SRV 0 5 28015 mc
_arma3._udp SRV 0 0 2302 mc
mc A 192.0.2.90
`,
  'SRV of clusters and ports as people choose': `_mongodb._tcp.c1 SRV 0 0 27018 n1
_mongodb._tcp.c1 SRV 0 0 27019 n2
c1 TXT "replicaSet=rs0&authSource=admin"
_etcd-server._tcp SRV 0 0 2380 n1
_etcd-client._tcp SRV 0 0 2379 n1
_prometheus._tcp SRV 0 0 9090 n1
_node_exporter._tcp SRV 0 0 9100 n1
_http._tcp.api SRV 1 10 8080 n1
_http._tcp.api SRV 1 20 8080 n2
_https._tcp.api SRV 1 20 8443 n2
_nfs._tcp SRV 0 0 2049 n1
_nfs-domainroot._tcp SRV 0 0 2049 n1
_puppet._tcp SRV 0 0 8140 n1
_x-puppet._tcp SRV 0 5 8140 n1
_pkixrep._tcp SRV 0 0 80 n1
_rfb._tcp SRV 0 0 5901 n1
_stun._tcp SRV 0 0 3478 n1
_turns._tcp SRV 0 0 5349 n1
_h323cs._tcp SRV 0 0 1720 n1
_h323ls._udp SRV 0 0 1719 n1
n1 A 192.0.2.1
n2 A 192.0.2.2
`,
  'HTTPS alias at the apex': `@ HTTPS 0 shop.cdn.example.net.
@ A 192.0.2.1
www HTTPS 1 . alpn=h3,h2 ech=AEj+DQBEAQAgACAdd+scUi0IYFsXnUIU7ko2Nd9+F8M26pAGZVpz/KrWPgAEAAEAAWQVZWNoLXNpdGVzLmV4YW1wbGUubmV0AAA=
www A 192.0.2.1
api HTTPS 1 . mandatory=alpn,port alpn=h2 port=8443 ipv4hint=192.0.2.3,192.0.2.4
api A 192.0.2.3
api A 192.0.2.4
only3 HTTPS 1 . alpn=h3 no-default-alpn
only3 A 192.0.2.5
pool HTTPS 1 pool1 alpn=h2
pool HTTPS 2 pool2 alpn=h2,h3
pool A 192.0.2.6
pool1 A 192.0.2.6
pool2 AAAA 2001:db8::6
foo HTTPS 1 foo.example.net. key65333=ex1
`,
  'HTTPS at aliases': `www CNAME shop.hosting.example.net.
shop HTTPS 0 www
shop A 192.0.2.7
`,
  'SVCB for DNS and others': `_dns SVCB 1 dns alpn=dot,h2,h3,doq dohpath=/dns-query{?dns}
_853._dns SVCB 1 dns alpn=dot
_ssh._tcp.git SVCB 1 git port=2222
_foo SVCB 0 .
dns A 192.0.2.53
git A 192.0.2.22
`,
  'TLSA rollover and CNAME': `@ MX 10 mx
mx A 192.0.2.25
_25._tcp.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
_25._tcp.mx TLSA 3 1 1 1d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
_25._tcp.mx TLSA 2 1 1 2d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
_443._tcp.www CNAME tlsa.www
_443._tcp.shop CNAME tlsa.www
tlsa.www TLSA 3 1 1 3d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
www A 192.0.2.1
shop A 192.0.2.1
_5269._tcp.www TLSA 1 1 1 3d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
`,
  'TLSA at wildcards': `*._tcp.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
mx A 192.0.2.25
_dane.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
_25._tcp.mx2 CNAME _dane.mx
mx2 A 192.0.2.26
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
  'hosts by $GENERATE': `$GENERATE 1-250 h-\${0,3,d} A 10.9.0.$
$GENERATE 1-250/2 h6-\${0,2,x} AAAA 2001:db8:0:9::\${0,0,x}
$GENERATE 0-15 r$ CNAME h-\${1,3,d}
$GENERATE 1-2 mx$ A 192.0.2.\${20,0,d}
@ MX 10 mx1
@ MX 20 mx2
`,
  'names with underscores and digits': `_a TXT "a"
_tcp TXT "x"
3com A 192.0.2.1
1.2 A 192.0.2.2
a-b--c A 192.0.2.3
xn--p1ai A 192.0.2.4
xn--mnchen-3ya CNAME 3com
foo_bar CNAME 3com
_bar._foo TXT "y"
*.pages CNAME pages.example.net.
*._domainkey.other TXT "v=DKIM1; p="
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
  'two hosts with one address': `mail A 192.0.2.25
smtp A 192.0.2.25
imap CNAME mail
@ MX 10 mail
@ TXT "v=spf1 a:mail.example.com -all"
pop CNAME mail
`,
  'mail hosts of subdomains': `@ MX 10 mx.example.net.
lists MX 10 lists
lists A 192.0.2.30
lists TXT "v=spf1 a -all"
@ TXT "v=spf1 include:example.net -all"
lists._domainkey CNAME lists._domainkey.example.net.
_dmarc TXT "v=DMARC1; p=none; sp=quarantine; rua=mailto:postmaster@example.com!10m"
`,
  'DMARC by the new standard': `@ MX 10 mx.example.net.
@ TXT "v=spf1 include:example.net -all"
_dmarc TXT "v=DMARC1; p=reject; np=reject; psd=n; t=n; rua=mailto:d@example.com"
`,
  'reports of other domains are accepted': `*._report._dmarc TXT "v=DMARC1"
example.net._report._dmarc TXT "v=DMARC1;"
shop.example._report._dmarc TXT "v=DMARC1; rua=mailto:agg@example.com"
`,
  'TTLs of days and minutes': `www 1d A 192.0.2.1
roaming 60 A 192.0.2.2
db 1h30m A 192.0.2.3
@ 1w TXT "x"
lb 30 A 192.0.2.4
`,
  'DNAME for a rename': `old DNAME new
a.new A 192.0.2.1
new A 192.0.2.1
old A 192.0.2.1
old MX 10 mx.example.net.
`,
  'DNS-SD of an office': `_ipp._tcp PTR Printer\\0322nd\\032Floor._ipp._tcp
_ipp._tcp PTR Copier._ipp._tcp
Printer\\0322nd\\032Floor._ipp._tcp SRV 0 0 631 prn
Printer\\0322nd\\032Floor._ipp._tcp TXT "txtvers=1" "qtotal=1" "rp=ipp/print" "ty=Example 4000" "note="
Copier._ipp._tcp SRV 0 0 631 prn
Copier._ipp._tcp TXT ""
_printer._sub._http._tcp PTR Copier._ipp._tcp
db._dns-sd._udp PTR @
r._dns-sd._udp PTR @
_services._dns-sd._udp PTR _ipp._tcp
prn A 10.0.0.9
_universal._sub._ipp._tcp PTR Copier._ipp._tcp
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
  'comments and parentheses': `www (
   A ; address
   192.0.2.1 )
@ MX ( 10 ; preference
  mx ) ; host
mx A 192.0.2.25 ; out and in
@ TXT ( "v=spf1" ; version
   " mx"
   " -all" )
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
  'the mail server is the web server': `@ A 192.0.2.1
@ AAAA 2001:db8::1
@ MX 10 @
@ TXT "v=spf1 a -all"
www CNAME @
mail CNAME @
_25._tcp TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
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
  Fastmail: `@ MX 10 in1-smtp.messagingengine.com.
@ MX 20 in2-smtp.messagingengine.com.
@ TXT "v=spf1 include:spf.messagingengine.com ?all"
fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com.
_submission._tcp SRV 0 1 587 smtp.fastmail.com.
_imap._tcp SRV 0 0 0 .
_imaps._tcp SRV 0 1 993 imap.fastmail.com.
_pop3._tcp SRV 0 0 0 .
_carddav._tcp SRV 0 0 0 .
_caldavs._tcp SRV 0 1 443 caldav.fastmail.com.
_jmap._tcp SRV 0 1 443 api.fastmail.com.
`,
  Proton: `@ MX 10 mail.protonmail.ch.
@ MX 20 mailsec.protonmail.ch.
@ TXT "protonmail-verification=0123456789abcdef"
@ TXT "v=spf1 include:_spf.protonmail.ch ~all"
protonmail._domainkey CNAME protonmail.domainkey.abc.domains.proton.ch.
protonmail2._domainkey CNAME protonmail2.domainkey.abc.domains.proton.ch.
_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:r@example.com"
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
  'SPF of hosts, HELO': `mail A 192.0.2.25
mail TXT "v=spf1 a -all"
@ MX 10 mail
@ TXT "v=spf1 mx -all"
ns1 TXT "v=spf1 -all"
`,
  'DMARC with reports to mail.example.com': `@ MX 10 mail
mail A 192.0.2.25
@ TXT "v=spf1 mx -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@dmarc.example.com,mailto:b@example.com!50m"
dmarc MX 10 mail
dmarc TXT "v=spf1 -all"
`,
  'SPF with a dual stack of many': `@ MX 10 mail
mail A 192.0.2.25
@ TXT "v=spf1 +a +mx ip4:192.0.2.25/32 ip4:198.51.100.0/22 ip6:2001:db8::/48 a:out.example.net mx:example.org/28 ~all"
`,
  'wildcard mail, wildcard TLSA': `*.mail MX 10 mx
* MX 10 mx
mx A 192.0.2.25
@ MX 10 mx
@ TXT "v=spf1 mx -all"
*.mail TXT "v=spf1 mx -all"
_25._tcp.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
`,
  'hosts below a delegation': `@ MX 10 mx1.mail.example.com.
mail NS ns1.example.net.
mail NS ns2.example.org.
@ TXT "v=spf1 include:_spf.mail.example.com -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@mail.example.com"
www CNAME web.mail
_imaps._tcp SRV 0 0 993 imap.mail
`,
  'below a DNAME': `old DNAME example.net.
shop CNAME shop.old
`,
  'many DKIM selectors': `20260101._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
20250101._domainkey TXT "v=DKIM1; p="
mesmtp._domainkey TXT "v=DKIM1; k=ed25519; s=email; t=s; h=sha256; n=our key; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
_domainkey TXT "o=~"
`,
  'TXT with tags that look like policies': `about TXT "v=1; note=DKIM1"
ver TXT "v=STS"
`,
  'delegation with DNSSEC off': `a NS ns1.example.net.
a NS ns2.example.org.
`,
  "Let's Encrypt for mail": `_acme-challenge TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_acme-challenge TXT "hfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_acme-challenge.mail CNAME _acme-challenge
mail A 192.0.2.25
`,
  'services with names near to others': `_ntp._udp SRV 0 0 123 time
_coap._udp SRV 0 0 5683 time
_mqtt._tcp SRV 0 0 1883 time
_secure-mqtt._tcp SRV 0 0 8883 time
time A 192.0.2.123
_stun._udp SRV 0 0 3478 time
_airplay._tcp SRV 0 0 7000 time
_map._tcp SRV 0 0 389 time
_xmpp-bosh._tcp SRV 0 0 5280 time
_submit._tcp SRV 0 0 773 time
_davs._tcp SRV 0 0 443 time
_dav._tcp SRV 0 0 443 time
_since._tcp SRV 0 0 444 time
_sip._tcp SRV 0 0 5062 time
_caldav._tcp SRV 0 0 8008 time
_ldaps._tcp SRV 0 0 636 time
_ldapi._tcp SRV 0 0 636 time
`,
  'the website only, mail refused by MX 0': `www A 192.0.2.1
www MX 0 .
@ A 192.0.2.1
@ MX 0 .
@ TXT "v=spf1 -all"
`,
  'uppercase zone': `WWW IN A 192.0.2.1
MAIL IN A 192.0.2.25
@ IN MX 10 MAIL
_DMARC IN TXT "v=DMARC1; p=none; rua=mailto:d@example.com"
`,
  'PTRs in a forward zone for services': `b._dns-sd._udp PTR lan
lb._dns-sd._udp PTR lan
_http._tcp.lan PTR Router._http._tcp.lan
Router._http._tcp.lan SRV 0 0 80 router
Router._http._tcp.lan TXT "path=/"
router A 192.0.2.99
`,
  'NS records with different TTLs at sets': `sub 300 NS a.example.net.
sub 300 NS b.example.net.
x 60 A 192.0.2.1
x 3600 AAAA 2001:db8::1
`,
  'TLS-RPT, MTA-STS hosted': `@ MX 10 mx
mx A 192.0.2.25
@ TXT "v=spf1 mx -all"
_mta-sts TXT "v=STSv1; id=20260101000000Z;"
mta-sts CNAME mta-sts.hosted.example.net.
_smtp._tls TXT "v=TLSRPTv1;rua=mailto:tlsrpt@hosted.example.net"
`,
  'long DKIM in parentheses with comments': `s._domainkey TXT ( "v=DKIM1; k=ed25519; " ; intro
  "p=11qYAYKxCrfVS/7TyWQHOg7" ; half
  "hcvPapiMlrwIaaPcHURo=" )
`,
};

/** Whole zones, with their origins. */
export const ZONES: Readonly<Record<string, readonly [origin: string, text: string]>> = {
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
