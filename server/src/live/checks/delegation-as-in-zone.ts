/** Whether the parent zone delegates to the name servers that the zone names, with the right addresses. */
import { printAddress } from '../../mail/network.ts';
import { printName } from '../../records/name.ts';
import { A, AAAA, NS } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import type { ParentAnswer } from '../dns/authority.ts';
import { delegationOf, firstReferral, whyNone } from '../support/delegation.ts';
import { Look } from '../support/look.ts';
import { addressesIn, zonePlace } from '../support/mailHosts.ts';
import { nameOf } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { ownServers } from '../support/zoneRecords.ts';
import { listed } from '../words.ts';

const CODE = 'delegation-as-in-zone';

export default defineCheck({
  code: CODE,
  group: 'delegation',
  doc: {
    summary: 'The parent zone delegates to the same name servers, with their right addresses.',
    asks: 'The resolver for the name servers of the parent zone, and each of these for the delegation.',
    references: ['RFC 1034 §4.2.2', 'RFC 1912 §2.3', 'RFC 9471'],
  },
  subjects(zone) {
    const label = zone.names.text(zone.apex);
    const [first] = ownServers(zone);
    return first && label !== '.' ? [{ id: label, host: label, label, place: first.place }] : [];
  },
  whom: ({ label }, _, settings) => [
    resolverAsked(settings, `that somebody looks at the delegation of ${label}`),
    { who: `the name servers of the zone above ${label}`, learns: `that somebody looks at the delegation of ${label}` },
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const said = await delegationOf(look);
    const referral = said.kind === 'told' ? firstReferral(said.answers) : undefined;
    if (referral) compare(look, referral);
    else {
      const missing =
        said.kind === 'told' &&
        said.answers.find(({ ns }) => ns.kind === 'nxdomain' || (ns.kind === 'nodata' && ns.authoritative));
      if (missing)
        look.say(
          'fail',
          `${printName(missing.server.name)} (${missing.address}) knows no delegation of ${subject.label}: nobody finds the zone; have it delegated where the domain is registered`,
          { severity: 'warning' },
        );
      else
        look.say(
          'cannot-tell',
          `The delegation of ${subject.label} is not known: ${said.kind === 'told' ? whyNone(said.answers.map(({ ns }) => ns)) : said.why}`,
        );
    }
    return look.results;
  },
});

function compare(look: Look, { server, address, ns }: ParentAnswer): void {
  if (ns.kind === 'failed') return;
  const who = `the parent (${printName(server.name)} ${address})`;
  const written = ownServers(look.zone).map((record) => ({
    record,
    text: record.nameTextOf('name-server').toLowerCase(),
  }));
  // Servers send them in any order.
  const delegated = ns.authority
    .filter(({ type }) => type === NS)
    .map(({ rdata }) => printName(rdata).toLowerCase())
    .sort();
  const missing = written.filter(({ text }) => !delegated.includes(text));
  const extra = delegated.filter((text) => !written.some((each) => each.text === text));
  for (const { record, text } of missing) {
    look.say(
      'warn',
      `${text} is not in the delegation: ${who} names ${listed(delegated)}, so most resolvers never ask it; change the delegation or take the NS record out`,
      { about: text, place: record.place, severity: 'warning' },
    );
  }
  if (extra.length > 0) {
    const place = missing[0]?.record.place ?? written[0]?.record.place ?? zonePlace(look.zone);
    look.say(
      'warn',
      `${who} delegates to ${listed(extra)} as well, which the zone does not name: resolvers ask there, and may get an old zone; change the delegation or add the NS record`,
      { about: listed(extra), place, severity: 'warning' },
    );
  }
  const glue = delegated.map((text) => compareGlue(look, who, text, ns));
  if (missing.length + extra.length === 0 && !glue.includes(false)) {
    look.say('pass', `${who} delegates to the name servers of the zone: ${listed(delegated)}`);
  }
}

/** Compares the addresses that come with the delegation. False: they differ. */
function compareGlue(look: Look, who: string, text: string, ns: ParentAnswer['ns']): boolean {
  if (ns.kind === 'failed') return true;
  const glue = ns.additional
    .filter(({ type, owner }) => (type === A || type === AAAA) && printName(owner).toLowerCase() === text)
    .map(({ rdata }) => printAddress(rdata));
  const own = addressesIn(look.zone, nameOf(text));
  const wrong = glue.filter((address) => !own.some((each) => each.text === address));
  if (own.length === 0 || wrong.length === 0) return true;
  const message = `The glue at the parent is ${listed(wrong)} for ${text}, but the zone has ${listed(own.map((each) => each.text))}: who asks there may get no answer; have the address changed where the domain is registered`;
  look.say('warn', `${message} (${who})`, { about: `${text} glue`, place: own[0].place, severity: 'warning' });
  return false;
}
