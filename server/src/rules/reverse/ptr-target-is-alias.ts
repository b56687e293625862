import { CNAME, PTR } from '../../records/typeCodes.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { confirms } from '../support/around/ptrs.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { addressOfReverse, isReverseZone } from '../support/reverse.ts';
import { canonicalNameOf, recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'ptr-target-is-alias',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The PTR record of an address names an alias of the host.',
    why: 'The name of an address is the one that the host really has. Some programs do not follow the alias and take the address for unconfirmed.',
    remedy: 'Write the canonical name in the PTR record, or give the name an A or AAAA record in place of the alias.',
    references: ['RFC 1034 §3.6.2', 'RFC 2181 §10.2', 'RFC 1912 §2.4'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR host.example.com.\n',
    others: {
      'db.example.com':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nhost 3600 A 192.0.2.25\nmail 3600 CNAME host\n',
    },
  },
  messages: {
    default:
      'PTR must not name an alias, and {target} is one ({target} CNAME {data}): some programs take the address for unconfirmed; write the canonical name here',
  },
  visit: {
    workspace(zone, ctx) {
      if (!isReverseZone(zone) || ctx.around.isAlone) return;
      for (const ptr of recordsOf(zone, PTR)) {
        const address = addressOfReverse(zone.names.wire(ptr.name));
        if (!address || ptr.isGenerated) continue;
        const wire = ptr.nameOf('target').slice();
        const told = ctx.around.ask(wire);
        if (told?.found.kind !== 'exists' && told?.found.kind !== 'wildcard') continue;
        const [alias] = recordsAt(told.zone, told.found.name, CNAME, 1);
        // An alias without the address is another rule's.
        if (!alias || typeof confirms(ctx.around, wire, address) !== 'string') continue;
        const canonical = canonicalNameOf(told.zone, wire);
        const place = ptr.fieldPlace('target');
        const target = ptr.nameTextOf('target');
        const related = [{ zone: told.zone, place: alias.place, message: `${target} is an alias of ${alias.data}` }];
        const fixes =
          canonical === undefined ? [] : [replace(`Write the canonical name: ${canonical}`, place, canonical)];
        ctx.report('default', place, { target, data: alias.data }, { related, fixes });
      }
    },
  },
});
