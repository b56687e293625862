import { isBimi, readBimi } from '../../mail/bimi.ts';
import type { DmarcRecord } from '../../mail/dmarc.ts';
import { dmarcAt } from '../../mail/dmarcDiscovery.ts';
import { answeredBy } from '../../mail/lookup.ts';
import { printName } from '../../records/name.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isBimiOwner } from '../support/bimiOwner.ts';
import { afterLabels } from '../support/suffix.ts';
import { tagRecordOf } from '../support/tagRecord.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

export default defineRule({
  code: 'bimi-needs-dmarc',
  group: 'bimi',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has a logo for mail programs, and its DMARC policy does not keep forged mail out.',
    why: 'Mail programs show the logo only when the policy asks for quarantine or reject, for the domain and for all names below it, and is no test.',
    remedy: 'Write p=quarantine or p=reject into the DMARC policy, and neither sp=none nor t=y.',
    references: ['draft-brand-indicators-for-message-identification', 'RFC 9989 §4.7'],
    bad: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"\n',
    good: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"\n',
  },
  messages: {
    default:
      'The DMARC policy of {domain} says {text}, and mail programs show a logo only when it keeps forged mail out: p=quarantine or p=reject, and neither sp=none nor t=y',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { zone } = ctx;
      const record = isBimiOwner(txt.owner) ? tagRecordOf(txt, isBimi) : undefined;
      if (!record || !readBimi(record.text).logo || zone.originUnknown) return;
      const owner = zone.names.wire(txt.name);
      const domain = owner.subarray(afterLabels(owner, 2));
      const found = answeredBy(dmarcAt(domain), zoneLookup(zone));
      const text = typeof found === 'object' ? weakPart(found.record) : undefined;
      if (text) ctx.report('default', txt.dataPlace(), { domain: printName(domain), text });
    },
  },
});

/** What lets forged mail through; undefined: nothing does. */
function weakPart({ policy, subdomains, isTest }: DmarcRecord): string | undefined {
  if (policy === 'none') return 'p=none';
  if (subdomains === 'none') return 'sp=none';
  return isTest ? 't=y' : undefined;
}
