import { parseName } from '../../records/name.ts';
import { SRV } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { lookup } from '../../zone/lookup.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { afterLabels, joinNames } from '../support/suffix.ts';
import { recordsAt } from '../support/target.ts';
import { ownerFix } from '../support/written.ts';

/** `_submissions._tcp` and the root, in wire form. */
const SUBMISSIONS = parseName('_submissions._tcp.', new WireWriter())!;
/** Other names of submission over TLS, none of which is registered (any more). */
const WITHDRAWN: ReadonlySet<string> = new Set(['smtps', 'ssmtp', 'urd']);

export default defineRule({
  code: 'srv-withdrawn-service',
  group: 'srv',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record is for _smtps, and there is none for _submissions.',
    why: 'The service on port 465 is registered as submissions, and mail programs ask for that name; smtps was withdrawn.',
    remedy: 'Write _submissions._tcp.',
    references: ['RFC 8314 §7.3', 'RFC 6186 §3.1'],
    bad: '_smtps._tcp SRV 0 1 465 mail\nmail A 192.0.2.25\n',
    good: '_submissions._tcp SRV 0 1 465 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'Mail programs ask for _submissions._tcp to send mail over TLS, not for _{service}, which was withdrawn, so hardly any finds this record; write _submissions._tcp',
  },
  types: ['SRV'],
  visit: {
    rrset(set, ctx) {
      const { first } = set;
      const labels = serviceOf(ownerLabels(first));
      if (labels?.at !== 0 || labels.protocol !== 'tcp' || !WITHDRAWN.has(labels.service)) return;
      const { zone } = ctx;
      zone.lookedFar |= FAR_ANYWHERE;
      const wire = zone.names.wire(set.name);
      const registered = joinNames(SUBMISSIONS, wire.subarray(afterLabels(wire, 2)));
      const found = lookup(zone, registered);
      if (found.kind === 'delegated' || isInDoubt(zone, registered)) return;
      if (found.kind === 'exists' && recordsAt(zone, found.name, SRV, 1).length > 0) return;
      const fixes = ownerFix('Write _submissions._tcp', first, 2, ['_submissions', '_tcp']);
      ctx.report('default', first.ownerPlace, { service: labels.service }, { fixes });
    },
  },
});
