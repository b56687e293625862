import { defineRule } from '../rule.ts';

const FIELDS = [
  ['mname', 'server'],
  ['rname', 'mailbox'],
] as const;

export default defineRule({
  code: 'soa-name-empty',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The SOA record names "." as primary server or as mailbox.',
    why: 'Dynamic updates do not find the primary, and nobody can write to whoever runs the zone.',
    remedy: 'Write the name of the primary server and a mailbox that is read.',
    references: ['RFC 1035 §3.3.13', 'RFC 2142 §7'],
    bad: '$TTL 3600\n@ SOA . hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    server: 'The SOA record names no primary server, so dynamic updates do not find it; write its name',
    mailbox: 'The SOA record names no mailbox, so nobody can report a fault of the zone; write one that is read',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      for (const [field, message] of FIELDS) {
        if (soa.nameOf(field).length === 1) ctx.report(message, soa.fieldPlace(field), {});
      }
    },
  },
});
