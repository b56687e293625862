import { TYPE_A, TYPE_AAAA } from '../../mail/lookup.ts';
import { nameOfText } from '../../mail/spfSender.ts';
import { printName } from '../../records/name.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { mtaStsDomain } from '../support/mtaStsDomain.ts';
import { joinNames } from '../support/suffix.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

const HOST = nameOfText('mta-sts')!;

export default defineRule({
  code: 'mta-sts-host-missing',
  group: 'mta-sts',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has an MTA-STS record, and the host that serves the policy has no address.',
    why: 'Senders fetch the policy from the host mta-sts below the domain; without an address they cannot, and go on as without MTA-STS.',
    remedy: 'Add an address record for mta-sts, or an alias to the web server that has the policy.',
    references: ['RFC 8461 §3.3'],
    bad: '_mta-sts TXT "v=STSv1; id=20260101"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Senders fetch the policy from {host}, which has no A or AAAA record, so they go on as without MTA-STS; add its address, or an alias to the web server that has the policy',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const domain = mtaStsDomain(txt);
      if (!domain) return;
      const host = joinNames(HOST, domain);
      const lookup = zoneLookup(ctx.zone);
      const isMissing = [TYPE_A, TYPE_AAAA].every((type) =>
        ['nodata', 'nxdomain'].includes(lookup.find(host, type).kind),
      );
      if (isMissing) ctx.report('default', txt.ownerPlace, { host: printName(host) });
    },
  },
});
