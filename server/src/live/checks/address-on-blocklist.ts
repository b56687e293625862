/** Whether blocklists have the addresses that mail is sent from. */
import { addressItem, isLocal } from '../blocklists/item.ts';
import { lookAtLists, operatorsAsked } from '../blocklists/look.ts';
import { defineCheck } from '../check.ts';
import { addressesOf, failuresText } from '../support/addresses.ts';
import { hostOf, hostSubjects } from '../support/hostSubjects.ts';
import { Look } from '../support/look.ts';
import { mailHosts } from '../support/mailHosts.ts';

const CODE = 'address-on-blocklist';

export default defineCheck({
  code: CODE,
  group: 'blocklists',
  doc: {
    summary: 'No blocklist has an address of the mail host.',
    asks: 'The chosen blocklists, each for its two test entries and then for every address.',
    references: ['RFC 5782', 'RFC 6471'],
  },
  // Hosts of others are theirs to look after, unless mail is said to leave from there.
  subjects: (zone, settings) =>
    hostSubjects(mailHosts(zone, settings).filter(({ addresses, sends }) => sends || addresses.length > 0)),
  whom: ({ id, label }, zone, settings) => {
    const addresses = mailHosts(zone, settings).find(({ text }) => text === id)?.addresses ?? [];
    const what = addresses.length > 0 ? addresses.map(({ text }) => text).join(', ') : `the addresses of ${label}`;
    return operatorsAsked(settings, ['ip4', 'ip6'], what);
  },
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const host = hostOf(subject, context);
    if (!host) return [];
    const { addresses, failures } = await addressesOf(look, host.name, host.place);
    for (const { octets, text, place } of addresses) {
      if (isLocal(octets))
        look.say('pass', `${text} is no address of the Internet, so no list is asked`, { about: text });
      else await lookAtLists(look, addressItem(octets), place);
    }
    if (failures.length > 0)
      look.say('cannot-tell', `Not all addresses of ${host.text} are known: ${failuresText(failures)}`);
    return look.results;
  },
});
