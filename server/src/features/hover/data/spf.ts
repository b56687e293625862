/** Where the terms of SPF are defined in RFC 7208, and what its macros stand for (§7.2). */
export const SPF_SECTIONS: Readonly<Record<string, string>> = {
  all: '5.1',
  include: '5.2',
  a: '5.3',
  mx: '5.4',
  ptr: '5.5',
  ip4: '5.6',
  ip6: '5.6',
  exists: '5.7',
  redirect: '6.1',
  exp: '6.2',
};

export const SPF_MACROS: Readonly<Record<string, string>> = {
  s: 'the address of the sender',
  l: 'the part of the sender’s address before the @',
  o: 'the domain of the sender’s address',
  d: 'the domain whose policy is looked at',
  i: 'the IP address of the sending host, with dots',
  p: 'the reverse name of the sending host (not to be used)',
  h: 'the name in HELO or EHLO',
  v: '`in-addr` for IPv4, `ip6` for IPv6',
  '%': 'a percent sign',
  _: 'a space',
  '-': 'a space as `%20`',
};
