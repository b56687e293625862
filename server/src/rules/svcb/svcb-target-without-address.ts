import { lookup } from '../../zone/lookup.ts';
import { FAR_NAMES } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { missingDotOf, writtenName } from '../support/missingDot.ts';
import { hasOtherFault, hostOfUrl } from '../support/nameLetters.ts';
import { isAliasMode, isRoot } from '../support/svcb.ts';
import { recordsAt, targetOf } from '../support/target.ts';

export default defineRule({
  code: 'svcb-target-without-address',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An HTTPS or SVCB record names a host of this zone that has no address.',
    why: 'Clients look for the addresses of the target, find none, and cannot use the record.',
    remedy: 'Give the host an A or AAAA record, or correct its name.',
    references: ['RFC 9460 §3'],
    bad: 'www HTTPS 1 web alpn=h2\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 web alpn=h2\nwww A 192.0.2.80\nweb A 192.0.2.80\n',
  },
  messages: {
    default:
      '{target} has no A or AAAA record in this zone, so clients cannot use this record; add its address or correct the name',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      const { zone } = ctx;
      const wire = record.nameOf('target');
      if (isRoot(wire)) return;
      zone.lookedFar |= FAR_NAMES;
      if (targetOf(zone, wire).kind !== 'no-address') return;
      if (isAliasMode(record) && leadsFurther(record.typeCode)) return;
      if (missingDotOf(record, 'target') || addressInsteadOfName(record, 'target') || hasOtherFault(wire)) return;
      const { place, text } = writtenName(record, 'target');
      // A parameter in the place of the name; another rule says so.
      if (text.includes('=')) return;
      if (hostOfUrl(text) === undefined) ctx.report('default', place, { target: record.nameTextOf('target') });

      /** An alias is asked for records of the same type first. */
      function leadsFurther(type: number): boolean {
        const found = lookup(zone, wire);
        return (
          (found.kind === 'exists' || found.kind === 'wildcard') && recordsAt(zone, found.name, type, 1).length > 0
        );
      }
    },
  },
});
