/** Which DMARC policy holds for the domain, wherever it comes from, and whether others may get its reports. */

import { isDmarc } from '../../mail/dmarc.ts';
import { type DmarcFound, discoverDmarc, dmarcAt, organisationalDomain } from '../../mail/dmarcDiscovery.ts';
import { answeredLive, textOfTxt } from '../../mail/lookup.ts';
import { printName, sameName } from '../../records/name.ts';
import { MX, TXT } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import { recordsIn } from '../support/answers.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';
import { below, nameIn } from '../support/names.ts';
import { policyOwners, spfRecords } from '../support/policyRecords.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { recordsOfType } from '../support/zoneRecords.ts';
import { failureWords } from '../words.ts';

const CODE = 'dmarc-policy-holds';

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'A DMARC policy holds for the domain, and domains that get its reports say that they want them.',
    asks: 'The resolver, for DMARC records from the domain upwards, and for permissions of domains that get reports.',
    references: ['RFC 9989 §4.10', 'RFC 9990 §4'],
  },
  subjects(zone) {
    const label = zone.names.text(zone.apex);
    const hasMail = recordsOfType(zone, MX).length > 0 || spfRecords(zone).length > 0;
    const own = policyOwners(zone).find(({ owner }) => owner === `_dmarc.${label}`.toLowerCase());
    const place = own?.record.place ?? zonePlace(zone);
    return hasMail || own ? [{ id: label, host: label, label, place }] : [];
  },
  whom: ({ label }, _, settings) => [
    resolverAsked(settings, `that somebody looks at the DMARC policy of ${label} and who gets its reports`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const { apexWire } = context.zone;
    const found = await answeredLive(discoverDmarc(apexWire), look.lookup);
    if (found.kind === 'policy') {
      const from = sameName(found.domain, apexWire)
        ? 'its own record'
        : `"${found.tag}" in the record of ${printName(found.domain)}`;
      look.say('pass', `The DMARC policy "${found.disposition}" holds for ${subject.label}, from ${from}`);
    } else if (found.kind === 'none') {
      look.say(
        'warn',
        `No DMARC policy holds for ${subject.label}: anybody can send in its name, and large receivers want one; publish one at _dmarc.${subject.label}`,
      );
    } else {
      look.say(
        'cannot-tell',
        `Which DMARC policy holds for ${subject.label} is not known: not all questions were answered`,
      );
    }
    const own = await answeredLive(dmarcAt(apexWire), look.lookup);
    if (own !== undefined && typeof own !== 'string') await lookAtReports(look, own);
    return look.results;
  },
});

/** Domains of others have to say that they want the reports (RFC 9990 §4). */
async function lookAtReports(look: Look, { domain, record }: DmarcFound): Promise<void> {
  const domains = [...record.aggregate, ...record.failure].flatMap((uri) => uri.domain?.toLowerCase() ?? []);
  const organisation = await answeredLive(organisationalDomain(domain), look.lookup);
  for (const text of new Set(domains)) {
    const receiver = nameIn(text);
    if (!receiver || sameName(receiver, domain)) continue;
    const about = { about: `reports to ${text}` };
    const theirs = await answeredLive(organisationalDomain(receiver), look.lookup);
    if (typeof organisation === 'string' || typeof theirs === 'string') {
      look.say(
        'cannot-tell',
        `Whether ${text} is of another organisation is not known: not all questions were answered`,
        about,
      );
    } else if (!sameName(organisation, theirs)) await lookAtPermission(look, domain, receiver, text);
  }
}

async function lookAtPermission(look: Look, domain: Uint8Array, receiver: Uint8Array, text: string): Promise<void> {
  const about = { about: `reports to ${text}` };
  const own = printName(domain).replace(/\.$/, '');
  const name = below(`${own}._report._dmarc.`, receiver);
  if (!name) return look.say('cannot-tell', `The permission of ${text} would have a name that is too long`, about);
  const answer = await look.ask(name, TXT);
  if (answer.kind === 'failed')
    return look.say('cannot-tell', `Whether ${text} wants the reports is not known: ${failureWords(answer)}`, about);
  const isThere = recordsIn(answer, name, TXT).some(({ rdata }) => isDmarc(textOfTxt(rdata)));
  if (isThere) return look.say('pass', `${text} wants the reports of ${own}`, about);
  look.say(
    'fail',
    `${text} does not say that it wants reports about ${own}, so receivers send it none; its zone needs ${printName(name)} TXT "v=DMARC1"`,
    { ...about, severity: 'warning' },
  );
}
