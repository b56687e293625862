import { TYPE_MX } from '../../mail/lookup.ts';
import { printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { remembered } from '../support/remembered.ts';
import { afterLabels } from '../support/suffix.ts';
import { recordsAt } from '../support/target.ts';

/** The names in the zone that MX records lead to. */
const mailHosts = remembered(
  (zone: Zone) => new Set(Array.from(recordsOf(zone, MX), (mx) => zone.names.find(mx.nameOf('exchange')))),
);

export default defineRule({
  code: 'tlsa-not-at-mail-host',
  group: 'dane',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A TLSA record for port 25 is for a domain whose mail goes to another host.',
    why: 'Mail servers ask for it at the host that the MX record names, so they do not see this one, and send as if there were none.',
    remedy: 'Write _25._tcp and the name of the mail host as the owner.',
    references: ['RFC 7672 §2.2.1', 'RFC 7672 §2.2.3'],
    bad: '_25._tcp TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n@ MX 10 mail\n@ A 192.0.2.80\nmail A 192.0.2.25\n',
    good: '_25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n@ MX 10 mail\n@ A 192.0.2.80\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'Mail for {domain} goes to {host}, and mail servers ask for TLSA records there, at _25._tcp.{host}, so they do not see this one; write that name as the owner',
  },
  types: ['TLSA'],
  visit: {
    rrset({ first }, ctx) {
      const { zone } = ctx;
      const [port, protocol] = ownerLabels(first);
      if (port !== '_25' || protocol !== '_tcp') return;
      zone.lookedFar |= FAR_ANYWHERE;
      const owner = zone.names.wire(first.name);
      const domain = zone.names.find(owner.subarray(afterLabels(owner, 2)));
      const [mx] = recordsAt(zone, domain, TYPE_MX, 1);
      if (!mx || mx.rdataEnd - mx.rdataStart === NULL_MX_LENGTH || mailHosts(zone).has(domain)) return;
      const related = [{ place: mx.dataPlace(), message: 'Where the mail goes' }];
      ctx.report(
        'default',
        first.ownerPlace,
        { domain: mx.owner, host: printName(mx.nameOf('exchange')) },
        { related },
      );
    },
  },
});

/** Octets of a preference and the root: there is no mail (RFC 7505). */
const NULL_MX_LENGTH = 3;
