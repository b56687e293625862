import { printName } from '../../records/name.ts';
import { FAR_NAMES } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { afterLabels } from '../support/suffix.ts';
import { targetOf } from '../support/target.ts';

const PREFIX = /^(?:\*|_\d+)\._(?:tcp|udp|sctp|dccp)$/;

export default defineRule({
  code: 'tlsa-host-without-address',
  group: 'dane',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A TLSA record is for a host of this zone that has no address.',
    why: 'Nobody can connect to the host, so nobody asks for the record: the name is probably misspelt, or the domain was written instead of its mail server.',
    remedy: 'Write the name of the host that MX or SRV records name, or give the host an address.',
    references: ['RFC 6698 §3', 'RFC 7672 §2.2.3'],
    bad: '_25._tcp.mial TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
    good: '_25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '{host} has no A or AAAA record in this zone, so nobody connects to it and asks for this record; write the name of the host as MX records have it, or add its address',
  },
  types: ['TLSA'],
  visit: {
    rrset({ first }, ctx) {
      const { zone } = ctx;
      if (!PREFIX.test(ownerLabels(first).slice(0, 2).join('.'))) return;
      zone.lookedFar |= FAR_NAMES;
      const owner = zone.names.wire(first.name);
      const host = owner.subarray(afterLabels(owner, 2));
      if (targetOf(zone, host).kind !== 'no-address') return;
      ctx.report('default', first.ownerPlace, { host: printName(host) });
    },
  },
});
