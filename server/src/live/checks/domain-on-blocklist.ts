/** Whether lists of domains have the domain of the zone. */
import { getDomain } from 'tldts';
import { domainItem } from '../blocklists/item.ts';
import { lookAtLists, operatorsAsked } from '../blocklists/look.ts';
import { defineCheck } from '../check.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';

const CODE = 'domain-on-blocklist';

export default defineCheck({
  code: CODE,
  group: 'blocklists',
  doc: {
    summary: 'No blocklist has the domain.',
    asks: 'The chosen lists of domains, each for its two test entries and then for the domain.',
    references: ['RFC 5782 §3'],
  },
  subjects(zone) {
    const apex = zone.names.text(zone.apex);
    // Lists have domains as they were registered; reverse zones are nobody's domain.
    const domain = apex.endsWith('.arpa.') ? null : getDomain(apex.replace(/\.$/, ''));
    return domain === null ? [] : [{ id: `${domain}.`, host: apex, label: `${domain}.`, place: zonePlace(zone) }];
  },
  whom: ({ label }, _, settings) => operatorsAsked(settings, ['domain'], label),
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    await lookAtLists(look, domainItem(subject.id), subject.place);
    return look.results;
  },
});
