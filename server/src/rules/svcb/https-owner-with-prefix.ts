import { defineRule } from '../rule.ts';
import { extraLabels } from '../support/svcb.ts';
import { ownerFix } from '../support/written.ts';

export default defineRule({
  code: 'https-owner-with-prefix',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of an HTTPS record starts with _https, or with another prefix that browsers do not ask for.',
    why: 'For the usual port, browsers ask for the HTTPS record of the host itself; for another one they ask for _8443._https.host.',
    remedy: 'Write the host as owner, and _port._https before it only for a port other than 443.',
    references: ['RFC 9460 §9.1'],
    bad: '_https.www HTTPS 1 www alpn=h2\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 www alpn=h2\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'Browsers ask for the HTTPS record of the host itself, or with _8443._https before it if the port is not 443, so {owner} is a name that nobody asks for; write the host as owner',
  },
  types: ['HTTPS'],
  visit: {
    rrset(set, ctx) {
      const { first } = set;
      const count = extraLabels(first);
      if (count === 0) return;
      const fixes = ownerFix('Write the host as owner', first, count, []);
      ctx.report('default', first.ownerPlace, { owner: set.owner }, { fixes });
    },
  },
});
