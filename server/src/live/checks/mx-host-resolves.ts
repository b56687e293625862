/** Whether the hosts of MX records have addresses, and no alias on the way. */
import { printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineCheck } from '../check.ts';
import { askAddresses, failuresText } from '../support/addresses.ts';
import { Look } from '../support/look.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { recordsOfType } from '../support/zoneRecords.ts';
import { dataText, listed } from '../words.ts';

const CODE = 'mx-host-resolves';
const MOST_HOSTS = 200;

export default defineCheck({
  code: CODE,
  group: 'mail',
  doc: {
    summary: 'The host of each MX record has an address, and is no alias.',
    asks: 'The resolver, for the addresses of the host.',
    references: ['RFC 5321 §5.1', 'RFC 2181 §10.3'],
  },
  subjects: (zone) =>
    [...targets(zone)]
      .slice(0, MOST_HOSTS)
      .map(([text, record]) => ({ id: text, host: text, label: text, place: record.place })),
  whom: ({ label }, _, settings) => [resolverAsked(settings, `that somebody looks at the addresses of ${label}`)],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const record = targets(context.zone).get(subject.id);
    if (!record) return [];
    const { addresses, aliases, failures, isNone } = await askAddresses(look, record.nameOf('exchange'), record.place);
    const { label } = subject;
    const list = listed(addresses.map(({ text }) => text));
    if (isNone) {
      look.say(
        'fail',
        `The DNS has no address of ${label}: mail to it cannot be delivered; give it one, or name another host`,
        { severity: 'error' },
      );
    } else if (addresses.length === 0) {
      look.say('cannot-tell', `Whether ${label} has an address is not known: ${failuresText(failures)}`);
    } else if (aliases.length > 0) {
      look.say(
        'warn',
        `${label} is an alias of ${dataText(aliases[0])} (${list}): an MX record must name the host itself, and some senders refuse aliases (RFC 2181 §10.3)`,
        { severity: 'warning' },
      );
    } else look.say('pass', `${label} has ${list}`);
    return look.results;
  },
});

/** The hosts that MX records name, each with the first of these records; a null MX names none (RFC 7505). */
function targets(zone: Zone): Map<string, ZoneRecord> {
  const found = new Map<string, ZoneRecord>();
  for (const record of recordsOfType(zone, MX)) {
    const text = printName(record.nameOf('exchange')).toLowerCase();
    if (text !== '.' && !found.has(text)) found.set(text, record);
  }
  return found;
}
