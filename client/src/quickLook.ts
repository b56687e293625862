/** A first look at a plain text: whether it is worth asking the server if it is a zone file. */

/** How much of a text is looked at here, and how much the server is sent. */
const HEAD = 4096;
export const SENT = 16_384;

const SIGNS = [
  /^\$(?:ORIGIN|TTL|INCLUDE|GENERATE)[ \t]/im,
  /[ \t](?:IN[ \t]+)?SOA[ \t]+\S+[ \t]+\S/i,
  /^; <<>> DiG /m,
  /^\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:A|AAAA|NS|MX|CNAME|TXT|PTR|SRV)[ \t]+\S/im,
  /^\S+[ \t]+(?:\d\w*[ \t]+)?(?:A[ \t]+\d+\.\d+\.\d+\.\d+|AAAA[ \t]+[\da-f:]+|MX[ \t]+\d+[ \t]+\S+|(?:NS|CNAME|PTR)[ \t]+\S+)[ \t]*(?:;.*)?\r?$/im,
];

export function mayBeZone(text: string): boolean {
  const head = text.slice(0, HEAD);
  return SIGNS.some((sign) => sign.test(head));
}
