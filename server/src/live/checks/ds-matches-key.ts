/** Whether the DS records at the parent fit the keys of the zone: if none does, validating resolvers refuse the zone. */
import { matchDs } from '../../records/dsDigest.ts';
import { keyTag } from '../../records/keyTag.ts';
import { DNSKEY, DS } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import type { LiveAnswer, LiveRecord } from '../resolver.ts';
import { delegationOf, whyNone } from '../support/delegation.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';
import { nameServers, serverAt, serversAsked } from '../support/nameServers.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { atApex } from '../support/zoneRecords.ts';
import { dataText, failureWords, listed } from '../words.ts';

const CODE = 'ds-matches-key';
/** The key has this flag if it is an entry point (RFC 4034 §2.1.1). */
const ENTRY_POINT = 1;

interface Key {
  readonly rdata: Uint8Array;
  readonly place: ReturnType<typeof zonePlace>;
}

export default defineCheck({
  code: CODE,
  group: 'delegation',
  doc: {
    summary: 'A DS record at the parent fits a key of the zone, or neither has any.',
    asks: 'The name servers of the parent zone for the DS records; for the keys, if the file has none, the resolver, and the name servers of the zone when it fails.',
    references: ['RFC 4034 §5', 'RFC 4035 §5.2', 'RFC 6781 §4.3.1'],
  },
  subjects(zone) {
    const label = zone.names.text(zone.apex);
    return label === '.' ? [] : [{ id: label, host: label, label, place: keysOf(zone)[0]?.place ?? zonePlace(zone) }];
  },
  whom: ({ label }, zone, settings) => [
    resolverAsked(settings, `that somebody looks at the keys of ${label}`),
    { who: `the name servers of the zone above ${label}`, learns: `that somebody looks at the delegation of ${label}` },
    ...serversAsked(zone, `that somebody looks at the keys of ${label}, if the resolver does not know them`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const said = await delegationOf(look);
    const answers = said.kind === 'told' ? said.answers.map(({ ds }) => ds) : [];
    const told = answers.find(({ kind }) => kind === 'answer' || kind === 'nodata');
    if (!told)
      look.say(
        'cannot-tell',
        `The DS records of ${subject.label} are not known: ${said.kind === 'told' ? whyNone(answers) : said.why}`,
      );
    else await judge(look, told.kind === 'answer' ? told.records.filter(({ type }) => type === DS) : [], told.server);
    return look.results;
  },
});

/** Keys in the file, entry points first. */
function keysOf(zone: Look['zone']): Key[] {
  return atApex(zone, DNSKEY)
    .map((record) => ({ rdata: record.rdata, place: record.place }))
    .sort((a, b) => (b.rdata[1] & ENTRY_POINT) - (a.rdata[1] & ENTRY_POINT));
}

async function judge(look: Look, ds: readonly LiveRecord[], parent: string): Promise<void> {
  const { zone, subject } = look;
  let keys: readonly Key[] = keysOf(zone);
  if (keys.length === 0) {
    const answer = await askForKeys(look);
    if (answer.kind === 'failed') {
      if (ds.length === 0)
        return look.say('pass', `${subject.label} is not secured: the parent (${parent}) has no DS record`);
      return look.say(
        'cannot-tell',
        `The parent (${parent}) has DS records, but the keys of ${subject.label} are not known: ${failureWords(answer)}`,
      );
    }
    keys =
      answer.kind === 'answer'
        ? answer.records.filter(({ type }) => type === DNSKEY).map(({ rdata }) => ({ rdata, place: subject.place }))
        : [];
  }
  if (ds.length === 0) {
    if (keys.length === 0)
      return look.say('pass', `${subject.label} is not signed, and the parent (${parent}) has no DS record`);
    return look.say(
      'warn',
      `${subject.label} has keys, but the parent (${parent}) has no DS record, so nobody validates it; add one where the domain is registered`,
      { severity: 'information' },
    );
  }
  const tags = listed(keys.map(({ rdata }) => String(keyTag(rdata))));
  if (keys.length === 0) {
    return look.say(
      'fail',
      `The parent (${parent}) has a DS record (${listed(ds.map(dataText))}), but ${subject.label} has no key: validating resolvers refuse the whole zone; sign it, or have the DS record taken away`,
      { severity: 'error' },
    );
  }
  const match = keys.find(({ rdata }) => ds.some((record) => fits(record.rdata, rdata, zone.apexWire)));
  if (match)
    return look.say('pass', `A DS record at the parent (${parent}) fits the key with tag ${keyTag(match.rdata)}`);
  const [{ rdata, place }] = keys;
  look.say(
    'fail',
    `No DS record at the parent matches this key (tag ${keyTag(rdata)}): ${parent} has ${listed(ds.map(dataText))}, the zone has keys ${tags}; validating resolvers refuse the whole zone. Bring the right DS record to where the domain is registered`,
    { place, severity: 'error' },
  );
}

/**
 * A resolver that validates fails for just the zones whose keys do not fit, so then the zone's own servers are asked.
 * Their failures are not told: they are a matter of another check.
 */
async function askForKeys(look: Look): Promise<LiveAnswer> {
  const { apexWire } = look.zone;
  const answer = await look.ask(apexWire, DNSKEY);
  if (answer.kind !== 'failed' || answer.why !== 'servfail') return answer;
  const servers = (await nameServers(look)).flatMap(({ text: name, addresses }) =>
    addresses.map(({ text }) => serverAt(text, name)),
  );
  const answers = await Promise.all(servers.map((server) => look.ask(apexWire, DNSKEY, server)));
  return answers.find(({ kind, authoritative }) => kind !== 'failed' && authoritative) ?? answer;
}

/** Whether a DS record (RDATA) is that of a key; of digests that are not known here, tag and algorithm have to do. */
function fits(ds: Uint8Array, key: Uint8Array, owner: Uint8Array): boolean {
  const match = matchDs(ds, key, owner);
  return match === 'fits' || match === 'unknown';
}
