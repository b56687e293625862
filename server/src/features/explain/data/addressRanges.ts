/** Blocks of addresses with a special purpose (IANA's special-purpose registries; RFC 6890 and those that it lists). */
export interface AddressRange {
  readonly prefix: string;
  /** In a sentence, after "This is". */
  readonly kind: string;
  readonly reference: string;
  /** Hosts on the Internet cannot reach it. */
  readonly isLocal?: true;
  /** Anybody may use it in a network of their own, and has its names. */
  readonly isPrivate?: true;
}

/** The narrower blocks first. */
export const ADDRESS_RANGES: readonly AddressRange[] = [
  { prefix: '0.0.0.0/32', kind: 'the unspecified address', reference: 'RFC 1122 §3.2.1.3', isLocal: true },
  { prefix: '0.0.0.0/8', kind: 'an address of "this network"', reference: 'RFC 791 §3.2', isLocal: true },
  { prefix: '10.0.0.0/8', kind: 'a private address', reference: 'RFC 1918 §3', isLocal: true, isPrivate: true },
  {
    prefix: '100.64.0.0/10',
    kind: 'an address between a provider and its customers (carrier-grade NAT)',
    reference: 'RFC 6598',
    isLocal: true,
  },
  { prefix: '127.0.0.0/8', kind: 'a loopback address', reference: 'RFC 1122 §3.2.1.3', isLocal: true },
  { prefix: '169.254.0.0/16', kind: 'a link-local address', reference: 'RFC 3927', isLocal: true },
  { prefix: '172.16.0.0/12', kind: 'a private address', reference: 'RFC 1918 §3', isLocal: true, isPrivate: true },
  { prefix: '192.0.0.0/24', kind: 'an address for protocols', reference: 'RFC 6890 §2.1', isLocal: true },
  { prefix: '192.0.2.0/24', kind: 'an address for documentation', reference: 'RFC 5737', isLocal: true },
  { prefix: '192.88.99.0/24', kind: 'a former 6to4 relay address', reference: 'RFC 7526' },
  { prefix: '192.168.0.0/16', kind: 'a private address', reference: 'RFC 1918 §3', isLocal: true, isPrivate: true },
  { prefix: '198.18.0.0/15', kind: 'an address for benchmarks', reference: 'RFC 2544', isLocal: true },
  { prefix: '198.51.100.0/24', kind: 'an address for documentation', reference: 'RFC 5737', isLocal: true },
  { prefix: '203.0.113.0/24', kind: 'an address for documentation', reference: 'RFC 5737', isLocal: true },
  { prefix: '224.0.0.0/4', kind: 'a multicast address', reference: 'RFC 5771' },
  { prefix: '255.255.255.255/32', kind: 'the broadcast address', reference: 'RFC 919 §7', isLocal: true },
  { prefix: '240.0.0.0/4', kind: 'a reserved address', reference: 'RFC 1112 §4', isLocal: true },
  { prefix: '::/128', kind: 'the unspecified address', reference: 'RFC 4291 §2.5.2', isLocal: true },
  { prefix: '::1/128', kind: 'the loopback address', reference: 'RFC 4291 §2.5.3', isLocal: true },
  { prefix: '::ffff:0:0/96', kind: 'an IPv4-mapped address', reference: 'RFC 4291 §2.5.5.2', isLocal: true },
  { prefix: '64:ff9b::/96', kind: 'an IPv4 address behind a translator (NAT64)', reference: 'RFC 6052' },
  {
    prefix: '64:ff9b:1::/48',
    kind: 'an IPv4 address behind a local translator (NAT64)',
    reference: 'RFC 8215',
    isLocal: true,
  },
  { prefix: '100::/64', kind: 'an address that discards what it gets', reference: 'RFC 6666', isLocal: true },
  { prefix: '2001::/32', kind: 'a Teredo address', reference: 'RFC 4380' },
  { prefix: '2001:2::/48', kind: 'an address for benchmarks', reference: 'RFC 5180', isLocal: true },
  { prefix: '2001:20::/28', kind: 'a cryptographic identifier (ORCHIDv2)', reference: 'RFC 7343' },
  { prefix: '2001:db8::/32', kind: 'an address for documentation', reference: 'RFC 3849', isLocal: true },
  { prefix: '2002::/16', kind: 'a 6to4 address', reference: 'RFC 3056' },
  { prefix: '3fff::/20', kind: 'an address for documentation', reference: 'RFC 9637', isLocal: true },
  { prefix: 'fc00::/7', kind: 'a unique local address (ULA)', reference: 'RFC 4193', isLocal: true, isPrivate: true },
  { prefix: 'fe80::/10', kind: 'a link-local address', reference: 'RFC 4291 §2.5.6', isLocal: true },
  { prefix: 'ff00::/8', kind: 'a multicast address', reference: 'RFC 4291 §2.7' },
];
