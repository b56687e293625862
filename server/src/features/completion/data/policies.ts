/** Mail policies in TXT records that are lists of tags: where they stand, what the tags mean and which values they take. */
export interface PolicyTag {
  readonly name: string;
  readonly meaning: string;
  readonly values?: readonly (readonly [value: string, meaning: string])[];
  /** What the value mostly starts with; `%domain%` stands for the domain of the policy. */
  readonly usual?: string;
  /** No longer part of the policy. */
  readonly isHistoric?: true;
}

export interface Policy {
  /** The first tag, by which the policy is known. */
  readonly version: string;
  readonly name: string;
  readonly reference: string;
  readonly meaning: string;
  /** Absolute owners in lower case that hold it. */
  readonly owner: RegExp;
  /** Snippet of a whole policy. */
  readonly starter: string;
  readonly tags: readonly PolicyTag[];
}

const DISPOSITIONS = [
  ['none', 'Do nothing, but report: to find out who sends.'],
  ['quarantine', 'Treat it with suspicion, mostly as spam.'],
  ['reject', 'Refuse it: the aim.'],
] as const;

const ALIGNMENT = [
  ['r', 'Relaxed: a subdomain will do, too. The default.'],
  ['s', 'Strict: exactly the same domain.'],
] as const;

export const POLICIES: readonly Policy[] = [
  {
    version: 'DMARC1',
    name: 'DMARC',
    reference: 'RFC 9989',
    meaning: 'What receivers are to do with mail that claims to come from the domain and does not.',
    owner: /^_dmarc\.|\._report\._dmarc\./,
    starter: 'v=DMARC1; p=${1|reject,quarantine,none|}; rua=mailto:${2:dmarc@%domain%}',
    tags: [
      { name: 'p', meaning: 'What to do with mail that fails.', values: DISPOSITIONS },
      { name: 'sp', meaning: 'The same for subdomains; without it, p holds for them.', values: DISPOSITIONS },
      { name: 'np', meaning: 'The same for subdomains that do not exist.', values: DISPOSITIONS },
      { name: 'rua', meaning: 'Where aggregate reports go, once a day.', usual: 'mailto:dmarc@%domain%' },
      {
        name: 'ruf',
        meaning: 'Where reports of single messages go; few receivers send any.',
        usual: 'mailto:dmarc@%domain%',
      },
      { name: 'adkim', meaning: 'How closely the domain of the DKIM signature must fit.', values: ALIGNMENT },
      { name: 'aspf', meaning: 'How closely the domain that SPF checks must fit.', values: ALIGNMENT },
      {
        name: 'fo',
        meaning: 'When a message is reported to ruf; several values are separated by colons.',
        values: [
          ['0', 'When both SPF and DKIM fail. The default.'],
          ['1', 'When one of them fails.'],
          ['d', 'When a DKIM signature is wrong.'],
          ['s', 'When SPF fails.'],
        ],
      },
      {
        name: 't',
        meaning: 'Whether the policy is only tried.',
        values: [
          ['y', 'Test: receivers apply the next weaker policy.'],
          ['n', 'In force. The default.'],
        ],
      },
      {
        name: 'psd',
        meaning: 'Whether the domain is a public suffix, below which others register theirs.',
        values: [
          ['n', 'No: the organisation ends here.'],
          ['y', 'Yes, it is a public suffix.'],
          ['u', 'Not said. The default.'],
        ],
      },
      {
        name: 'pct',
        meaning: 'Historic: to how many messages of a hundred the policy applied; `t` took its place.',
        isHistoric: true,
      },
      { name: 'rf', meaning: 'Historic: the format of reports of single messages.', isHistoric: true },
      { name: 'ri', meaning: 'Historic: how often aggregate reports were wanted.', isHistoric: true },
    ],
  },
  {
    version: 'DKIM1',
    name: 'DKIM key',
    reference: 'RFC 6376 §3.6.1',
    meaning: 'The public key that signatures of mail are checked with.',
    owner: /\._domainkey\./,
    starter: 'v=DKIM1; k=${1|rsa,ed25519|}; p=${2:public key}',
    tags: [
      {
        name: 'k',
        meaning: 'The kind of key.',
        values: [
          ['rsa', 'RSA, of 2048 bits or more. The default.'],
          ['ed25519', 'Ed25519: short, but not known to all receivers (RFC 8463).'],
        ],
      },
      { name: 'p', meaning: 'The public key in Base64; empty: the key is revoked.' },
      {
        name: 't',
        meaning: 'Flags; several are separated by colons.',
        values: [
          ['s', 'The key is not good for subdomains.'],
          ['y', 'Test: a wrong signature counts as none.'],
        ],
      },
      { name: 'h', meaning: 'Hashes that signatures may use.', values: [['sha256', 'SHA-256, the only good one.']] },
      {
        name: 's',
        meaning: 'What the key is for.',
        values: [
          ['email', 'Mail.'],
          ['*', 'Anything. The default.'],
        ],
      },
      { name: 'n', meaning: 'A note for people.' },
    ],
  },
  {
    version: 'STSv1',
    name: 'MTA-STS',
    reference: 'RFC 8461 §3.1',
    meaning: 'Says that a policy about TLS lies at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, and its version.',
    owner: /^_mta-sts\./,
    starter: 'v=STSv1; id=${1:%today%}',
    tags: [
      {
        name: 'id',
        meaning: 'Version of the policy, letters and digits; change it with the policy.',
        usual: '%today%',
      },
    ],
  },
  {
    version: 'TLSRPTv1',
    name: 'TLS reports',
    reference: 'RFC 8460 §3',
    meaning: 'Where senders report that they could not reach the mail hosts over TLS.',
    owner: /^_smtp\._tls\./,
    starter: 'v=TLSRPTv1; rua=mailto:${1:tls-reports@%domain%}',
    tags: [{ name: 'rua', meaning: 'Where reports go, a mailto or https URI.', usual: 'mailto:tls-reports@%domain%' }],
  },
  {
    version: 'BIMI1',
    name: 'BIMI',
    reference: 'BIMI',
    meaning: 'The logo that mail programs show beside mail of the domain; needs an enforced DMARC policy.',
    owner: /\._bimi\./,
    starter: 'v=BIMI1; l=https://${1:%domain%/logo.svg}; a=$2',
    tags: [
      { name: 'l', meaning: 'Where the logo lies, an SVG file.', usual: 'https://%domain%/logo.svg' },
      {
        name: 'a',
        meaning: 'Where the certificate for the logo lies; empty: there is none.',
        usual: 'https://%domain%/logo.pem',
      },
    ],
  },
];
