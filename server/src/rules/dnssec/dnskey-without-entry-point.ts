import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY } from '../support/signedExample.ts';

const ZONE = 1;
const REVOKE = 0x80;
const ENTRY_POINT = 1;

export default defineRule({
  code: 'dnskey-without-entry-point',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'None of the keys of the zone is marked as the one that the DS record at the parent is for.',
    why: 'Programs take the key with the flags 257 for the DS and CDS records; without one they make none, or for the wrong key.',
    remedy: 'Add the key-signing key (257), or use one key with these flags for everything.',
    references: ['RFC 4034 §2.1.1', 'RFC 6781 §3.1'],
    bad: '@ DNSKEY 256 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=\n',
    good: `@ DNSKEY ${EXAMPLE_KEY}\n`,
  },
  messages: {
    default:
      'No DNSKEY record of {zone} is marked as the key that the parent vouches for (flags 257), so programs find none for the DS record; add the key-signing key',
    revoked:
      'All keys of {zone} with the flag of a key that the parent vouches for are revoked, so nothing is left to be trusted; add a new key-signing key (flags 257)',
  },
  types: ['DNSKEY'],
  visit: {
    rrset(set, ctx) {
      const { zone, records, owner } = set;
      if (zone.originUnknown || set.name !== zone.apex) return;
      const keys = records.filter(({ rdata }) => (rdata[0] & ZONE) !== 0);
      const entryPoints = keys.filter(({ rdata }) => (rdata[1] & ENTRY_POINT) !== 0);
      const isLeft = entryPoints.some(({ rdata }) => (rdata[1] & REVOKE) === 0);
      if (isLeft || keys.length === 0) return;
      const message = entryPoints.length > 0 ? 'revoked' : 'default';
      ctx.report(message, set.first.fieldPlace('flags'), { zone: owner });
    },
  },
});
