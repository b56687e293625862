import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { type DoubledOwner, doubledOwnersOf, doubledUnread, mayBeDoubled } from '../support/doubledOwners.ts';
import { dotFixes } from '../support/missingDot.ts';

export default defineRule({
  code: 'owner-missing-dot',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: "The name at the start of a record ends with the zone's own name, but has no final dot.",
    why: "The zone's name is appended to it, so the record belongs to a name that nobody asks for: mail.example.com becomes mail.example.com.example.com.",
    remedy: "Write the final dot, or leave the zone's name out.",
    references: ['RFC 1035 §5.1', 'RFC 1912 §2.2'],
    bad: 'mail.example.com A 192.0.2.25\n',
    good: 'mail.example.com. A 192.0.2.25\n',
  },
  messages: {
    'own-name':
      '{text} has no final dot, so this record belongs to {name}, with the zone\'s name twice; write "{text}." with the dot, or leave the zone\'s name out',
    reverse:
      '{text} has no final dot, so this record belongs to {name}, which nobody asks for the name of an address; it belongs in the reverse zone of the address, as "{text}." with the dot',
  },
  among: mayBeDoubled,
  visit: {
    zone(zone, ctx) {
      for (const owner of doubledUnread(zone)) {
        const { ending, place, text, name } = owner;
        ctx.report(ending, place, { text, name }, optionsOf(owner));
      }
    },
    name({ zone, id }, ctx) {
      for (const owner of doubledOwnersOf(zone, id)) {
        const { ending, place, text, name } = owner;
        ctx.report(ending, place, { text, name }, optionsOf(owner));
      }
    },
  },
});

/** The name of an address is certainly meant to be one: nobody can ask for it here. */
const optionsOf = ({ place, text, origin }: DoubledOwner): { fixes: Fix[]; severity: 'error' | 'warning' } => ({
  fixes: dotFixes(place, text, origin),
  severity: /\.(?:in-addr|ip6)\.arpa$/i.test(text) ? 'error' : 'warning',
});
