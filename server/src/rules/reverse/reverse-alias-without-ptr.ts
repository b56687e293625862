import { CNAME, PTR } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import { defineRule } from '../rule.ts';
import { isAnswered } from '../support/cnameChain.ts';
import { isInDoubt } from '../support/doubt.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { isAddressName, isReverseZone } from '../support/reverse.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'reverse-alias-without-ptr',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The name of an address is an alias of a name in the same reverse zone that has no PTR record.',
    why: 'Whoever asks for the name of the address follows the alias and finds nothing. Often the delegation (NS) of the part of the network was forgotten.',
    remedy: 'Write the PTR record at the target, or delegate the name above it with NS records.',
    references: ['RFC 2317 §4'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 25.0-63\n25.0-63 3600 TXT "mail"\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 25.0-63\n0-63 3600 NS ns.customer.example.\n',
  },
  messages: {
    default:
      '{owner} is an alias of {target}, which this zone answers for and which has no PTR record, so the address has no name. Write the PTR record there, or delegate the name above it',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone)) return;
      for (const alias of recordsOf(zone, CNAME)) {
        if (!isAddressName(zone, alias.name) || !isAnswered(alias)) continue;
        const wire = alias.nameOf('canonical-name');
        const found = lookup(zone, wire);
        // Another rule tells of names that do not exist at all.
        if (found.kind !== 'exists' && found.kind !== 'wildcard') continue;
        const leads = [PTR, CNAME].some((type) => recordsAt(zone, found.name, type, 1).length > 0);
        if (leads || isInDoubt(zone, wire)) continue;
        const place = alias.isGenerated ? alias.place : alias.dataPlace();
        ctx.report('default', place, { owner: alias.owner, target: alias.data });
      }
    },
  },
});
