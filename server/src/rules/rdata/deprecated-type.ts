import { defineRule } from '../rule.ts';

/** Types that are obsolete, and what took their place. */
const INSTEAD: Readonly<Record<string, string>> = {
  A6: 'AAAA has taken its place (RFC 6563). Write an AAAA record',
  ATMA: 'nothing asks for it. Remove the record',
  DLV: 'the register of these records was closed (RFC 8749). Remove the record',
  EID: 'nothing asks for it. Remove the record',
  GPOS: 'LOC has taken its place (RFC 1876). Write a LOC record, or remove it',
  MB: 'mail programs ask for MX records only. Remove the record',
  MG: 'mail programs ask for MX records only, and lists are kept by the mail server. Remove the record',
  MINFO: 'mail programs ask for MX records only. Remove the record',
  MR: 'mail programs ask for MX records only, and the mail server knows aliases. Remove the record',
  NIMLOC: 'nothing asks for it. Remove the record',
  NSAP: 'networks of that kind are gone. Remove the record',
  'NSAP-PTR': 'networks of that kind are gone. Remove the record',
  NXT: 'NSEC has taken its place (RFC 3755). Sign the zone again',
  SIG: 'RRSIG has taken its place (RFC 3755). Sign the zone again',
  WKS: 'nothing may rely on it (RFC 1123 §2.2); SRV records name services. Remove the record',
};

export default defineRule({
  code: 'deprecated-type',
  group: 'rdata',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record has a type that nothing uses any more.',
    why: 'Servers load it, but no program asks for it, and newer servers may refuse it.',
    remedy: 'Write the type that has taken its place, or remove the record.',
    references: ['RFC 6563', 'RFC 3755 §3', 'RFC 8749', 'RFC 1123 §2.2.3', 'RFC 1876'],
    bad: 'host WKS 192.0.2.25 TCP 25\nhost A 192.0.2.25\n',
    good: 'host A 192.0.2.25\n',
  },
  messages: {
    default: '{type} is obsolete: {instead}',
  },
  types: Object.keys(INSTEAD),
  visit: {
    rrset({ first, type }, ctx) {
      ctx.report('default', first.typePlace, { type, instead: INSTEAD[type] }, { tags: ['deprecated'] });
    },
  },
});
