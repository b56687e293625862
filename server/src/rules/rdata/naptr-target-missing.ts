import { A, NAPTR, SRV } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { hasOtherFault } from '../support/nameLetters.ts';
import { naptrOf } from '../support/naptr.ts';
import { isRoot } from '../support/svcb.ts';
import { recordsAt, targetOf } from '../support/target.ts';

/** What clients ask the replacement for next, by the flag (RFC 3404 §4.3). */
const NEXT: ReadonlyMap<string, { readonly type: number; readonly text: string }> = new Map([
  ['S', { type: SRV, text: 'SRV record' }],
  ['A', { type: A, text: 'A or AAAA record' }],
  ['', { type: NAPTR, text: 'NAPTR record' }],
]);

export default defineRule({
  code: 'naptr-target-missing',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The replacement of a NAPTR record is a name of this zone without the records that its flag says.',
    why: 'After "S" clients ask for SRV records, after "A" for addresses, after "" for another NAPTR record. They find none, and cannot use the service.',
    remedy: 'Write the records at the replacement, or correct the name or the flag.',
    references: ['RFC 3404 §4.3', 'RFC 3403 §4.1'],
    bad: '@ NAPTR 100 10 "s" "SIP+D2U" "" _sip._udp\n',
    good: '@ NAPTR 100 10 "s" "SIP+D2U" "" _sip._udp\n_sip._udp SRV 0 1 5060 sip.example.net.\n',
  },
  messages: {
    default:
      'With the flag "{flags}" clients ask {name} for its {next}, and this zone has none there, so the service is not found; write it, or correct the name or the flag',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { flags, regexp, replacement } = naptrOf(record);
      const next = NEXT.get(flags);
      if (!next || regexp !== '' || isRoot(replacement) || !isMissing(record, replacement, next.type)) return;
      if (missingDotOf(record, 'replacement') || hasOtherFault(replacement)) return;
      const args = { flags, name: record.nameTextOf('replacement'), next: next.text };
      ctx.report('default', record.fieldPlace('replacement'), args);
    },
  },
});

/** Whether the zone answers for a name and has no record of a type there, and no alias either. */
function isMissing({ zone }: ZoneRecord, wire: Uint8Array, type: number): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  const target = targetOf(zone, wire);
  if (type === A) return target.kind === 'no-address';
  if (target.kind !== 'address' && target.kind !== 'no-address') return false;
  const found = lookup(zone, wire);
  const name = found.kind === 'exists' || found.kind === 'wildcard' ? found.name : -1;
  return (name < 0 || recordsAt(zone, name, type, 1).length === 0) && !isInDoubt(zone, wire);
}
