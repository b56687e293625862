/** Names that are IP addresses by mistake. */

/** Whether the first four labels of a name are the numbers of an IPv4 address: `192.0.2.1` with or without origin. */
export function looksLikeIpv4(wire: Uint8Array): boolean {
  let at = 0;
  for (let part = 0; part < 4; part++) {
    const length = wire[at];
    if (length < 1 || length > 3) return false;
    let value = 0;
    for (let i = at + 1; i <= at + length; i++) {
      const digit = wire[i] - 48;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (value > 255) return false;
    at += length + 1;
  }
  return true;
}
