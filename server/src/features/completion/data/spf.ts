/** Terms of SPF policies (RFC 7208 §5 and §6). */
export interface SpfTerm {
  /** As it is written, up to what varies. */
  readonly text: string;
  readonly meaning: string;
  /** What stands behind it. */
  readonly takes?: 'domain' | 'name' | 'ipv4' | 'ipv6';
  /** May stand more than once. */
  readonly repeats?: true;
}

export const SPF_TERMS: readonly SpfTerm[] = [
  { text: 'mx', meaning: 'Hosts that accept mail for the domain may send, too. Costs one lookup of ten (§5.4).' },
  { text: 'a', meaning: 'The addresses of the domain itself may send. Costs one lookup of ten (§5.3).' },
  {
    text: 'ip4:',
    meaning: 'This IPv4 address or network may send; costs no lookup (§5.6).',
    takes: 'ipv4',
    repeats: true,
  },
  {
    text: 'ip6:',
    meaning: 'This IPv6 address or network may send; costs no lookup (§5.6).',
    takes: 'ipv6',
    repeats: true,
  },
  {
    text: 'include:',
    meaning: 'Who may send for this domain may send, too. Costs a lookup, and so do those in the other policy (§5.2).',
    takes: 'domain',
    repeats: true,
  },
  {
    text: 'a:',
    meaning: 'The addresses of this host may send. Costs one lookup (§5.3).',
    takes: 'name',
    repeats: true,
  },
  {
    text: 'mx:',
    meaning: 'The mail hosts of this domain may send. Costs one lookup (§5.4).',
    takes: 'name',
    repeats: true,
  },
  {
    text: 'exists:',
    meaning: 'May send if this name, mostly made with macros, has an address. Costs one lookup (§5.7).',
    takes: 'name',
    repeats: true,
  },
  { text: '-all', meaning: 'Nobody else may send: fail (§5.1). The right end of a policy that is complete.' },
  { text: '~all', meaning: 'Nobody else should send: softfail (§5.1). For a policy that is being tried.' },
  { text: '?all', meaning: 'Nothing is said about anybody else: neutral (§5.1). As good as no policy.' },
  {
    text: 'redirect=',
    meaning: 'The policy of this domain holds instead, if nothing here fits (§6.1).',
    takes: 'domain',
  },
  { text: 'exp=', meaning: 'A TXT record of this name explains refusals to senders (§6.2).', takes: 'name' },
  {
    text: 'ptr',
    meaning: 'Hosts whose reverse name lies in the domain. Slow and unreliable: must not be used (§5.5).',
  },
];
