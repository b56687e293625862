/** Which CAA records hold for the zone: its own, or those of a zone above, which people forget. */
import { printName } from '../../records/name.ts';
import { defineCheck } from '../check.ts';
import { recordsIn } from '../support/answers.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';
import { above } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { recordsOfType } from '../support/zoneRecords.ts';
import { dataText, failureWords, listed } from '../words.ts';

const CODE = 'caa-holds';
const CAA = 257;

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'Which certification authorities may issue certificates for the domain.',
    asks: 'The resolver, for CAA records from the domain upwards.',
    references: ['RFC 8659 §3'],
  },
  subjects(zone) {
    const label = zone.names.text(zone.apex);
    if (label === '.' || label.endsWith('.arpa.')) return [];
    const [own] = recordsOfType(zone, CAA).filter(({ name }) => name === zone.apex);
    return [{ id: label, host: label, label, place: own?.place ?? zonePlace(zone) }];
  },
  whom: ({ label }, _, settings) => [resolverAsked(settings, `that somebody looks at the CAA records of ${label}`)],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    for (let name: Uint8Array | undefined = context.zone.apexWire; name && name.length > 1; name = above(name)) {
      const answer = await look.ask(name, CAA);
      if (answer.kind === 'failed') {
        look.say(
          'cannot-tell',
          `Which CAA records hold for ${subject.label} is not known: ${failureWords(answer)}; authorities do not issue certificates then (RFC 8659 §3)`,
        );
        return look.results;
      }
      const records = recordsIn(answer, name, CAA);
      if (records.length === 0) continue;
      const isOwn = name === context.zone.apexWire;
      const from = isOwn ? 'its own records' : `the records of ${printName(name)}`;
      look.say('pass', `For ${subject.label} hold ${from}: ${listed(records.map(dataText))}`);
      return look.results;
    }
    look.say('pass', `No CAA records hold for ${subject.label}, so every authority may issue certificates`);
    return look.results;
  },
});
