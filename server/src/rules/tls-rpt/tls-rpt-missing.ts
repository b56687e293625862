import { TYPE_TXT } from '../../mail/lookup.ts';
import { nameOfText } from '../../mail/spfSender.ts';
import { printName } from '../../records/name.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { mtaStsDomain } from '../support/mtaStsDomain.ts';
import { joinNames } from '../support/suffix.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

const OWNER = nameOfText('_smtp._tls')!;

export default defineRule({
  code: 'tls-rpt-missing',
  group: 'tls-rpt',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has MTA-STS and does not ask for TLS reports.',
    why: 'Senders that cannot deliver because of the policy tell nobody, so lost mail is not noticed.',
    remedy: 'Publish a record at _smtp._tls with v=TLSRPTv1 and an address for reports.',
    references: ['RFC 8460 §3', 'RFC 8461 §1'],
    bad: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Nobody is told when mail cannot be delivered because of this policy: without a record at {owner} there are no TLS reports; write one with "v=TLSRPTv1; rua=mailto:" and an address',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const domain = mtaStsDomain(txt);
      if (!domain) return;
      const owner = joinNames(OWNER, domain);
      const { kind } = zoneLookup(ctx.zone).find(owner, TYPE_TXT);
      if (kind === 'nodata' || kind === 'nxdomain') ctx.report('default', txt.ownerPlace, { owner: printName(owner) });
    },
  },
});
