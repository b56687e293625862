/** Zones with nothing wrong, however tricky they look: nobody says more about them than a hint. Names are invented. */

/** Mail and its policies, below a SOA and two NS records of `example.com.`. */
export const MAIL: Readonly<Record<string, string>> = {
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
  'DNAME for a rename': `old DNAME new
a.new A 192.0.2.1
new A 192.0.2.1
old A 192.0.2.1
old MX 10 mx.example.net.
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
  'the mail server is the web server': `@ A 192.0.2.1
@ AAAA 2001:db8::1
@ MX 10 @
@ TXT "v=spf1 a -all"
www CNAME @
mail CNAME @
_25._tcp TLSA 3 1 1 0d6fce13243aa7b5e8d4f5a1b6e0a1f1b4b2c67f0c6ff3d7c1de45ae5a3d9c11
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
  'many DKIM selectors': `20260101._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
20250101._domainkey TXT "v=DKIM1; p="
mesmtp._domainkey TXT "v=DKIM1; k=ed25519; s=email; t=s; h=sha256; n=our key; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
_domainkey TXT "o=~"
`,
  'TXT with tags that look like policies': `about TXT "v=1; note=DKIM1"
ver TXT "v=STS"
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
