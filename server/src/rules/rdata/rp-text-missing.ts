import { TXT } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import { FAR_NAMES, HAS_CNAME } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { isRoot } from '../support/svcb.ts';
import { recordsAt } from '../support/target.ts';
import { fieldFix } from '../support/written.ts';

export default defineRule({
  code: 'rp-text-missing',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The second name in an RP record is one of this zone without TXT records.',
    why: 'It must be a name whose TXT records say more about the responsible person.',
    remedy: 'Add the TXT record, or write "." for none.',
    references: ['RFC 1183 §2.2'],
    bad: 'host RP alice.example.com. contact\n',
    good: 'host RP alice.example.com. contact\ncontact TXT "Alice, +1 555 123 4567"\n',
  },
  messages: {
    default:
      '{name} has no TXT record, where more about the responsible person should stand; add one, or write "." for none',
  },
  types: ['RP'],
  visit: {
    record(rp, ctx) {
      const { zone } = ctx;
      const wire = rp.nameOf('text-name');
      if (isRoot(wire) || zone.originUnknown) return;
      zone.lookedFar |= FAR_NAMES;
      const found = lookup(zone, wire);
      if (found.kind === 'outside' || found.kind === 'delegated' || found.kind === 'redirected') return;
      if (
        found.kind !== 'missing' &&
        (recordsAt(zone, found.name, TXT, 1).length > 0 || (zone.holds(found.name) & HAS_CNAME) !== 0)
      )
        return;
      if (isInDoubt(zone, wire) || missingDotOf(rp, 'text-name')) return;
      const fixes = fieldFix('Write "." for none', rp, 'text-name', '.');
      ctx.report('default', rp.fieldPlace('text-name'), { name: rp.nameTextOf('text-name') }, { fixes });
    },
  },
});
