import { sameName } from '../../records/name.ts';
import { CNAME } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isAliasMode, isRoot } from '../support/svcb.ts';
import { recordsAt } from '../support/target.ts';
import { fieldFix } from '../support/written.ts';

const LONGEST_CHAIN = 16;

export default defineRule({
  code: 'svcb-alias-loop',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An HTTPS or SVCB record with the priority 0 makes a name an alias of itself.',
    why: 'Clients follow the alias in a circle, and give up. A target that is the owner itself is written with priority 1 or more.',
    remedy: 'Write priority 1, or the name that the owner is to be an alias of.',
    references: ['RFC 9460 §2.4.2'],
    bad: 'www HTTPS 0 www\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 www\nwww A 192.0.2.80\n',
  },
  messages: {
    itself: 'Priority 0 makes {owner} an alias of itself, and clients give up; write priority 1, or another target',
    default:
      'Priority 0 makes {owner} an alias of {target}, which leads back to {owner}, so clients give up; write priority 1, or another target',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      if (!isAliasMode(record) || isRoot(record.nameOf('target')) || !leadsBack(record)) return;
      const isItself = sameName(record.nameOf('target'), ctx.zone.names.wire(record.name));
      const args = { owner: record.owner, target: record.nameTextOf('target') };
      const fixes = fieldFix('Write priority 1', record, 'priority', '1');
      ctx.report(isItself ? 'itself' : 'default', record.fieldPlace('target'), args, { fixes });
    },
  },
});

/** Whether the chain of aliases from a record on comes back to its owner, as far as the zone itself answers. */
function leadsBack(record: ZoneRecord): boolean {
  const { zone, typeCode } = record;
  zone.lookedFar |= FAR_ANYWHERE;
  let target = record.nameOf('target');
  for (let hop = 0; hop < LONGEST_CHAIN; hop++) {
    const found = lookup(zone, target);
    if (found.kind !== 'exists' && found.kind !== 'wildcard') return false;
    if (found.name === record.name) return true;
    const [cname] = recordsAt(zone, found.name, CNAME, 1);
    const alias = recordsAt(zone, found.name, typeCode, LONGEST_CHAIN).find(isAliasMode);
    if (!cname && !alias) return false;
    target = cname ? cname.nameOf('canonical-name') : alias!.nameOf('target');
  }
  return false;
}
