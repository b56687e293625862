/**
 * Snippets of whole set-ups, laid out as the formatter would. `%domain%` is the origin without its final dot, `%serial%`
 * the first serial of today, `%today%` the same as the version of a policy.
 */
export interface Setup {
  readonly label: string;
  readonly meaning: string;
  readonly references: readonly string[];
  readonly body: string;
}

export const SETUPS: readonly Setup[] = [
  {
    label: 'new zone',
    meaning: 'The start of a zone: default TTL, SOA and two name servers.',
    references: ['RFC 1035 §3.3.13', 'RFC 1912 §2.2'],
    body: `\\$TTL \${1:1h}
@       SOA   \${2:ns1} \${3:hostmaster} (
              %serial% ; serial
              4h         ; refresh
              1h         ; retry
              2w         ; expire
              1h )       ; minimum
        NS    $2
        NS    \${4:ns2}
$2     A     \${5:192.0.2.1}
$4     A     \${6:192.0.2.2}
$0`,
  },
  {
    label: 'mail',
    meaning: 'A domain that receives and sends mail: MX and its address, SPF, DMARC.',
    references: ['RFC 5321 §5', 'RFC 7208', 'RFC 9989'],
    body: `@       MX    10 \${1:mail}
        TXT   "v=spf1 mx -all"
_dmarc  TXT   "v=DMARC1; p=\${3|reject,quarantine,none|}; rua=mailto:\${4:postmaster@%domain%}"
$1    A     \${2:192.0.2.25}
        TXT   "v=spf1 a -all"
$0`,
  },
  {
    label: 'parked domain',
    meaning: 'A domain that neither receives nor sends mail: null MX, SPF and DMARC that refuse everything.',
    references: ['RFC 7505', 'RFC 7208 §5.1', 'RFC 9989'],
    body: `@       MX    0 .
        TXT   "v=spf1 -all"
_dmarc  TXT   "v=DMARC1; p=reject"
$0`,
  },
  {
    label: 'reverse zone',
    meaning: 'The start of a zone that leads from addresses to names.',
    references: ['RFC 1035 §3.5', 'RFC 1912 §2.1'],
    body: `\\$TTL \${1:1d}
@       SOA   \${2:ns1.example.com.} \${3:hostmaster.example.com.} (
              %serial% ; serial
              4h         ; refresh
              1h         ; retry
              2w         ; expire
              1h )       ; minimum
        NS    $2
        NS    \${4:ns2.example.com.}

\${5:25}      PTR   \${6:mail.example.com.}
$0`,
  },
  {
    label: 'delegation with glue',
    meaning: 'Name servers of a child zone that lie in the child zone itself, so that their addresses are needed here.',
    references: ['RFC 1034 §4.2.1', 'RFC 9471'],
    body: `\${1:child}       NS    ns1.$1
            NS    ns2.$1
ns1.$1   A     \${2:192.0.2.53}
ns2.$1   A     \${3:192.0.2.54}
$0`,
  },
  {
    label: 'DKIM key',
    meaning: 'The public key that signatures of mail are checked with. Split a key of 2048 bits into two strings.',
    references: ['RFC 6376 §3.6.1'],
    body: `\${1:selector}._domainkey TXT   ( "v=DKIM1; k=rsa; "
                            "p=\${2:public key}" )
$0`,
  },
  {
    label: 'MTA-STS and TLS reports',
    meaning: 'Demands TLS on the way of mail to the domain. The policy itself lies on the web server mta-sts.',
    references: ['RFC 8461', 'RFC 8460'],
    body: `_mta-sts    TXT   "v=STSv1; id=\${1:%today%}"
mta-sts     A     \${2:192.0.2.80}
_smtp._tls  TXT   "v=TLSRPTv1; rua=mailto:\${3:tls-reports@%domain%}"
$0`,
  },
  {
    label: 'CAA',
    meaning: 'Only this authority may issue certificates, nobody may issue wildcard certificates.',
    references: ['RFC 8659 §4'],
    body: `@       CAA   0 issue "\${1:letsencrypt.org}"
        CAA   0 issuewild ";"
        CAA   0 iodef "mailto:\${2:hostmaster@%domain%}"
$0`,
  },
  {
    label: 'discovery of mail services',
    meaning: 'How mail programs find the servers for sending and reading mail, and their settings.',
    references: ['RFC 6186', 'RFC 8314 §5.1'],
    body: `_submissions._tcp   SRV   0 1 465 \${1:mail}
_submission._tcp    SRV   10 1 587 $1
_imaps._tcp         SRV   0 1 993 $1
_imap._tcp          SRV   0 0 0 .
_pop3._tcp          SRV   0 0 0 .
_autodiscover._tcp  SRV   0 1 443 $1
autoconfig          CNAME $1
autodiscover        CNAME $1
$0`,
  },
  {
    label: 'subdomain',
    meaning: 'Names below one of this zone, without a zone of their own; the origin is set back behind them.',
    references: ['RFC 1035 §5.1'],
    body: `\\$ORIGIN \${1:sub}
@       A     \${2:192.0.2.10}
www     CNAME @
\\$ORIGIN %domain%.
$0`,
  },
  {
    label: 'wildcard',
    meaning: 'Answers for all names below that do not exist, for each type that stands here.',
    references: ['RFC 4592'],
    body: `*       A     \${1:192.0.2.80}
        AAAA  \${2:2001:db8::80}
$0`,
  },
  {
    label: 'web site',
    meaning: 'A domain and its www with addresses, and an HTTPS record that tells browsers about HTTP/3.',
    references: ['RFC 9460 §9'],
    body: `@       A     \${1:192.0.2.80}
        AAAA  \${2:2001:db8::80}
        HTTPS 1 . alpn="h2,h3"
www     CNAME @
$0`,
  },
];
