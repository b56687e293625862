import { CNAME, PTR } from '../../records/typeCodes.ts';
import type { Place } from '../../zone/files.ts';
import { lookup } from '../../zone/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { farAliases } from '../support/around/farAliases.ts';
import { isAnswered } from '../support/cnameChain.ts';
import { isInDoubt } from '../support/doubt.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { isAddressName, isReverseZone } from '../support/reverse.ts';
import { recordsAt } from '../support/target.ts';

/** Zones of networks often have an alias for each address, in use or not: then nothing is said about single ones. */
const MOST = 5;

const dataPlaceOf = (record: ZoneRecord): Place => (record.isGenerated ? record.place : record.dataPlace());

export default defineRule({
  code: 'reverse-alias-without-ptr',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'The name of an address is an alias of a name that has no PTR record, in the same reverse zone or in that of a part.',
    why: 'Whoever asks for the name of the address follows the alias and finds nothing. Often the delegation (NS) of the part of the network was forgotten.',
    remedy: 'Write the PTR record at the target, or delegate the name above it with NS records.',
    references: ['RFC 2317 §4'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 25.0-63\n25.0-63 3600 TXT "mail"\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 25.0-63\n0-63 3600 NS ns.customer.example.\n',
  },
  messages: {
    default:
      '{owner} is an alias of {target}, which this zone answers for and which has no PTR record, so the address has no name; write the PTR record there, or delegate the name above it',
    far: '{owner} is an alias of {target}, which has no PTR record in {file}, so the address has no name; write the record there, or correct the target',
    none: 'None of the {count} aliases from here leads to a PTR record in {file}, which has others, so these addresses have no names; write the names there as in {target}, or correct the targets',
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
        ctx.report('default', dataPlaceOf(alias), { owner: alias.owner, target: alias.data });
      }
    },
    workspace(zone, ctx) {
      if (!isReverseZone(zone)) return;
      for (const [far, aliases] of farAliases(zone, ctx.around)) {
        const file = far.files[0].path;
        const lost = aliases.filter(({ isLost }) => isLost).map(({ alias }) => alias);
        if (lost.length === aliases.length) {
          const [alias] = lost;
          if (recordsOf(far, PTR).next().done) continue;
          ctx.report('none', dataPlaceOf(alias), { count: lost.length, target: alias.data, file });
        } else if (lost.length <= MOST && 2 * lost.length <= aliases.length) {
          for (const alias of lost) {
            const args = { owner: alias.owner, target: alias.data, file };
            ctx.report('far', dataPlaceOf(alias), args, { severity: 'information' });
          }
        }
      }
    },
  },
});
