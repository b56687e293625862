/** Zones with nothing wrong, however tricky they look: nobody says more about them than a hint. Names are invented. */

/** Services and how they are found, below a SOA and two NS records of `example.com.`. */
export const SERVICES: Readonly<Record<string, string>> = {
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
  'TLSA at wildcards': `*._tcp.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
mx A 192.0.2.25
_dane.mx TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
_25._tcp.mx2 CNAME _dane.mx
mx2 A 192.0.2.26
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
  'PTRs in a forward zone for services': `b._dns-sd._udp PTR lan
lb._dns-sd._udp PTR lan
_http._tcp.lan PTR Router._http._tcp.lan
Router._http._tcp.lan SRV 0 0 80 router
Router._http._tcp.lan TXT "path=/"
router A 192.0.2.99
`,
};
