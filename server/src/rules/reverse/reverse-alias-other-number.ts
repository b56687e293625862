import { CNAME } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { partsOf, rangeOf } from '../support/classlessPart.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { addressOfReverse, familyOf, isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'reverse-alias-other-number',
  group: 'reverse',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'An alias for a part of a network leads from one address to the number of another one, or to a part without it.',
    why: 'By custom the alias of 25 is 25 in the delegated part, such as 25.0-63. With another number the address gets the name of another host, or none.',
    remedy: 'Write the number of the owner, and the part of the network that holds it.',
    references: ['RFC 2317 §4'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 52.0-63\n0-63 3600 NS ns.customer.example.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 CNAME 25.0-63\n0-63 3600 NS ns.customer.example.\n',
  },
  messages: {
    number:
      '{owner} is an alias of {target}, which by its number is another address, so this one gets the name of another host; write {number} there, if that is not meant',
    part: '{owner} is an alias of {target}, and {part} does not hold the number {number}; write the part of the network that holds it',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone) || familyOf(zone.apexWire) !== 4) return;
      for (const alias of recordsOf(zone, CNAME)) {
        const number = addressOfReverse(zone.names.wire(alias.name))?.[3];
        const wire = alias.nameOf('canonical-name');
        const [first, part] = labelsOf(wire);
        const range = number === undefined || familyOf(wire) !== 4 ? undefined : rangeOf(part ?? '');
        if (number === undefined || !range || !/^\d+$/.test(first)) continue;
        const place = alias.isGenerated ? alias.place : alias.dataPlace();
        const args = { owner: alias.owner, target: alias.data, number, part };
        if (Number(first) !== number) ctx.report('number', place, args, { fixes: fixOf(alias, `${number}.${part}`) });
        else if (number < range[0] || number > range[1]) {
          const right = partWith(zone, number);
          const fixes = right === undefined ? [] : fixOf(alias, `${number}.${right}`);
          ctx.report('part', place, args, { severity: 'warning', fixes });
        }
      }
    },
  },
});

/** The delegated part that certainly holds a number. */
const partWith = (zone: Zone, number: number): string | undefined =>
  [...partsOf(zone).values()].find((label) => {
    const range = rangeOf(label);
    return range && number >= range[0] && number <= range[1];
  });

/** Writes other first labels in the place of the number and the part. */
function fixOf(alias: ZoneRecord, start: string): Fix[] {
  const { zone } = alias;
  if (alias.isGenerated) return [];
  const place = alias.dataPlace();
  const rest = zone.textAt(place).split('.').slice(2);
  const right = [start, ...rest].join('.');
  return [replace(`Write ${right}`, place, right)];
}
