import { CNAME } from '../../records/typeCodes.ts';
import { nameOddities, ODD_AT, ODD_OCTET, ODD_SLASH } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { farTargets } from '../support/around/farTargets.ts';
import { chainOf, isAnswered } from '../support/cnameChain.ts';
import { isInDoubt } from '../support/doubt.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { isReverseZone } from '../support/reverse.ts';

const TARGET = 'canonical-name';

export default defineRule({
  code: 'cname-target-missing',
  group: 'zone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A CNAME points to a name of this zone that does not exist, or has no records.',
    why: 'Whoever looks the alias up is told that there is no such name.',
    remedy: 'Correct the target, or write its records.',
    references: ['RFC 1034 §3.6.2', 'RFC 1912 §2.4'],
    bad: 'www CNAME web\n',
    good: 'www CNAME web\nweb A 192.0.2.80\nshop CNAME shop.example.net.\n',
  },
  messages: {
    far: '{target} does not exist in {file}, so whoever asks for {owner} is told that there is no such name; correct the target, or write its records there',
    empty:
      '{target} has no records, only names below it have, so whoever asks for {owner} gets an empty answer; correct the target, or write its records',
    default:
      '{target} does not exist in this zone, so whoever asks for {owner} is told that there is no such name; correct the target, or write its records',
  },
  types: ['CNAME'],
  visit: {
    record(cname, ctx) {
      if (cname.zone.originUnknown) return;
      const { links, end } = chainOf(cname);
      // Aliases of addresses have a rule of their own.
      const isEmpty = end === 'empty' && !isReverseZone(cname.zone);
      if ((end !== 'missing' && !isEmpty) || links.length > 1 || !isAnswered(cname)) return;
      const wire = cname.nameOf(TARGET);
      // What other rules explain.
      if (nameOddities(wire) & (ODD_AT | ODD_SLASH | ODD_OCTET) || addressInsteadOfName(cname, TARGET)) return;
      if (isInDoubt(cname.zone, wire) || missingDotOf(cname, TARGET)) return;
      ctx.report(isEmpty ? 'empty' : 'default', cname.dataPlace(), { target: cname.data, owner: cname.owner });
    },
    workspace(zone, ctx) {
      // Another rule compares the zone of a network with that of a part of it.
      if (isReverseZone(zone)) return;
      for (const { record, place, target, file, isMissing } of farTargets(zone, ctx.around, [CNAME])) {
        if (isMissing && isAnswered(record)) ctx.report('far', place, { target, owner: record.owner, file });
      }
    },
  },
});
