import { parseName } from '../../records/name.ts';
import { CNAME } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';

/** The trigger of a record in a response policy zone, below the apex: numbers, then the label that says what is compared. */
const TRIGGER = /^((?:\d+\.)+)rpz-(?:client-ip|nsip|ip)$/i;

/** Prefix length and the four numbers of an IPv4 address; those of IPv6 are eight, or fewer and `zz`. */
const IPV4_LABELS = 5;
const IPV6_LABELS = 9;

export default defineRule({
  code: 'policy-trigger-no-network',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record of a response policy zone is about addresses, and its owner is no network.',
    why: 'The owner starts with the length of the prefix, and the numbers of the address follow from the last to the first. Servers pass over a record with another one, or over the whole zone.',
    remedy: 'Write the length of the prefix first: 32 for one IPv4 address.',
    references: ['draft-vixie-dnsop-dns-rpz §4.1'],
    bad: '222.2.0.192.rpz-client-ip CNAME rpz-drop.\n',
    good: '32.222.2.0.192.rpz-client-ip CNAME rpz-drop.\n24.0.2.0.192.rpz-ip CNAME .\n48.zz.db8.2001.rpz-ip CNAME .\n',
  },
  messages: {
    default:
      '{text} says no network: it has {count} numbers, and an IPv4 one has five: the length of the prefix, then the address from its last number to its first; servers pass over the record, so nothing is matched; for one address write 32. before it',
    large:
      '{text} says no network: the length of the prefix is 32 at most, and no number of the address is above 255; servers pass over the record, so nothing is matched',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || !hasTriggers(zone)) return;
      const apex = zone.names.text(zone.apex);
      zone.blocks.forEach((block, number) => {
        for (let at = block.types.indexOf(CNAME); at >= 0 && at < block.count; at++) {
          if (block.types[at] !== CNAME) continue;
          const text = zone.names.text(block.owners[at]).slice(0, -apex.length - 1);
          const numbers = TRIGGER.exec(text)?.[1].split('.').slice(0, -1).map(Number);
          if (!numbers || numbers.length === IPV6_LABELS || isNetwork(numbers)) continue;
          const record = new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
          const count = numbers.length;
          ctx.report(count === IPV4_LABELS ? 'large' : 'default', record.ownerPlace, { text, count });
        }
      });
    },
  },
});

/** Whether the zone has names below one of the labels for addresses. */
const hasTriggers = (zone: Zone): boolean =>
  ['rpz-ip', 'rpz-client-ip', 'rpz-nsip'].some((label) => {
    const wire = parseName(`${label}.${zone.names.text(zone.apex)}`, new WireWriter());
    return wire !== undefined && zone.exists(zone.names.find(wire));
  });

const isNetwork = ([prefix, ...address]: readonly number[]): boolean =>
  address.length === IPV4_LABELS - 1 && prefix <= 32 && address.every((part) => part <= 255);
