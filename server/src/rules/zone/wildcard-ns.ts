import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'wildcard-ns',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A wildcard has NS records.',
    why: 'A wildcard cannot delegate: what it would mean is undefined, and BIND refuses the zone.',
    remedy: 'Write the NS records for each name that is delegated.',
    references: ['RFC 4592 §4.2'],
    bad: '*.lab NS ns.example.net.\n',
    good: 'lab NS ns.example.net.\n',
  },
  messages: {
    default:
      'The wildcard {name} cannot delegate names, so the server refuses the zone; write NS records for each name that is delegated',
  },
  types: ['NS'],
  odd: ODD_STAR,
  visit: {
    name(name, ctx) {
      if (!ctx.zone.names.isWildcard(name.id)) return;
      ctx.report('default', name.rrset('NS')!.first.ownerPlace, { name: name.text });
    },
  },
});
