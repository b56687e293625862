import { printName } from '../../records/name.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { startOfZone } from '../support/apex.ts';
import { forwardOctets } from '../support/around/forwardOctets.ts';
import { originPlace } from '../support/around/originPlace.ts';
import { familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';

export default defineRule({
  code: 'octets-not-reversed',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The name of a reverse zone has the numbers of the network in their usual order.',
    why: 'In the name of a reverse zone the numbers stand in reverse, so this one is for other addresses, and its PTR records are never found.',
    remedy: 'Turn the numbers round: 2.0.192.in-addr.arpa. is the zone of 192.0.2.0 to 192.0.2.255.',
    references: ['RFC 1035 §3.5'],
    bad: '$ORIGIN 192.0.2.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n',
    others: {
      'db.example.com':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nmail 3600 A 192.0.2.25\n',
    },
  },
  messages: {
    default:
      '{zone} is for other addresses than those of its hosts: {host} is {address}, and in the name of a reverse zone the numbers stand in reverse; it should be {right}',
    private:
      'In the name of a reverse zone the numbers stand in reverse, so {zone} is for the addresses {network}, and those of your network are not found there; if 192.168 is meant, it should be {right}',
  },
  visit: {
    workspace(zone, ctx) {
      const found = forwardOctets(zone, ctx.around);
      const right = found?.right ?? privateNetwork(zone);
      if (right === undefined) return;
      const written = originPlace(zone);
      const fixes: Fix[] = written ? [replace(`Write ${right}`, written, right)] : [];
      const place = written ?? startOfZone(zone);
      if (!found) {
        const network = [...numbersOf(zone.apexWire, 4)!].reverse().join('.');
        ctx.report('private', place, { zone: printName(zone.apexWire), network: `${network}.*`, right }, { fixes });
        return;
      }
      const { host, address } = found;
      ctx.report('default', place, { zone: printName(zone.apexWire), host, address, right }, { fixes });
    },
  },
});

/** The name that `192.168.1.in-addr.arpa` should have: nobody delegates 1.168.192.0/24 to somebody who writes it so. */
function privateNetwork(zone: Zone): string | undefined {
  const numbers = isReverseZone(zone) && familyOf(zone.apexWire) === 4 ? numbersOf(zone.apexWire, 4) : undefined;
  if (numbers?.[0] !== 192 || numbers[1] !== 168 || numbers.length === 4) return undefined;
  return `${[...numbers].reverse().join('.')}.in-addr.arpa.`;
}
