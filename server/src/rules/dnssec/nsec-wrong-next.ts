import { printName, sameName } from '../../records/name.ts';
import { NSEC } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_NSEC, EXAMPLE_SIGNED } from '../support/signedExample.ts';
import { canonicalOrder, hasNsecChain, ownNames } from '../support/signing.ts';

export default defineRule({
  code: 'nsec-wrong-next',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An NSEC record does not lead to the next name of the zone.',
    why: 'The NSEC records of a zone form a ring in the order of the names; a wrong one proves that names which exist do not, or proves nothing.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4034 §4.1.1', 'RFC 4034 §6.1', 'RFC 4035 §2.3'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC.replace('NSEC @', 'NSEC www')}`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC}`,
  },
  messages: {
    default:
      'The NSEC record of {name} leads to {found}, and the next name with one is {expected}, so the ring is broken and denials cannot be verified; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!hasNsecChain(zone)) return;
      const ring = inOrder(zone);
      for (const [index, record] of ring.entries()) {
        const next = zone.names.wire(ring[(index + 1) % ring.length].name).slice();
        const found = record.nameOf('next-domain-name');
        if (sameName(found, next)) continue;
        const args = { name: record.owner, found: printName(found), expected: printName(next) };
        ctx.report('default', record.dataPlace(), args);
      }
    },
  },
});

/** The NSEC records of the zone in the canonical order of their owners. */
function inOrder(zone: Zone): ZoneRecord[] {
  const keyed: { readonly key: string; readonly record: ZoneRecord }[] = [];
  for (const { name, types } of ownNames(zone)) {
    const id = types.get(NSEC);
    if (id !== undefined) keyed.push({ key: canonicalOrder(zone.names.wire(name)), record: new ZoneRecord(zone, id) });
  }
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ record }) => record);
}
