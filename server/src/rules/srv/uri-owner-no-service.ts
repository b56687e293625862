import { defineRule } from '../rule.ts';
import { isAliased } from '../support/ledTo.ts';
import { hasServiceLabel } from '../support/nameLetters.ts';

export default defineRule({
  code: 'uri-owner-no-service',
  group: 'srv',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The owner of a URI record has no label with an underscore, which names the service.',
    why: 'Programs look for a service at names such as _http._tcp.example.com; browsers and others do not ask for URI records of plain hosts.',
    remedy: 'Start the owner with the service and the protocol, as for SRV records.',
    references: ['RFC 7553 §4.1'],
    bad: 'www URI 10 1 "https://www.example.net/"\n',
    good: '_http._tcp.www URI 10 1 "https://www.example.net/"\n',
  },
  messages: {
    default:
      'Programs look for URI records at names such as _http._tcp.example.com, and {owner} names no service, so nobody asks for this record; start the owner with _service._protocol',
  },
  types: ['URI'],
  visit: {
    rrset(set, ctx) {
      if (hasServiceLabel(ctx.zone.names.wire(set.name)) || isAliased(set.first)) return;
      ctx.report('default', set.first.ownerPlace, { owner: set.owner });
    },
  },
});
