import { printName } from '../../records/name.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_NAMES } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { afterServiceLabels } from '../support/nameLetters.ts';
import { bindingOf, extraLabels, HINTS, isAliasMode, isRoot } from '../support/svcb.ts';
import { targetOf } from '../support/target.ts';
import { fieldFix } from '../support/written.ts';

export default defineRule({
  code: 'svcb-owner-without-address',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The target of an HTTPS or SVCB record is ".", its owner, and the owner has no address.',
    why: 'With "." clients look for the addresses of the owner, with all its labels such as _8443._https, find none, and cannot use the record.',
    remedy: 'Write the name of the host as target, or give the owner an A or AAAA record.',
    references: ['RFC 9460 §2.5.2'],
    bad: '_8443._https.www HTTPS 1 . alpn=h2\nwww A 192.0.2.80\n',
    good: '_8443._https.www HTTPS 1 www alpn=h2\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'The target "." means {owner} itself, which has no A or AAAA record, so clients cannot use this record; add its address, or write the name of a host as target',
    prefixed:
      'The target "." means {owner} with all its labels, which has no A or AAAA record, so clients cannot use this record; write the host as target: {host}',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      if (isAliasMode(record) || !isRoot(record.nameOf('target')) || isServedElsewhere(record)) return;
      const { zone, owner } = record;
      const wire = zone.names.wire(record.name);
      zone.lookedFar |= FAR_NAMES;
      if (targetOf(zone, wire).kind !== 'no-address') return;
      const place = record.fieldPlace('target');
      const start = afterServiceLabels(wire);
      const host = printName(wire, start);
      if (start === 0 || targetOf(zone, wire.subarray(start)).kind === 'no-address') {
        // Nobody reaches a host without address anyway, with the record or without.
        ctx.report('default', place, { owner }, { severity: 'hint' });
        return;
      }
      const fixes = fieldFix(`Write ${host}`, record, 'target', host);
      ctx.report('prefixed', place, { owner, host }, { fixes });
    },
  },
});

/** A hint is an address as well; and where browsers never ask, another rule says so. */
function isServedElsewhere(record: ZoneRecord): boolean {
  const { params } = bindingOf(record);
  return HINTS.some((key) => params.has(key)) || (record.type === 'HTTPS' && extraLabels(record) > 0);
}
