/** Whether the DNS says about a name what the file says; if not, its name servers are asked why. */

import { mnemonicOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import { SOA } from '../../records/typeCodes.ts';
import { isNewer } from '../../rules/support/serialOrder.ts';
import { NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineCheck, type Subject } from '../check.ts';
import type { LiveAnswer } from '../resolver.ts';
import { isNothing } from '../support/answers.ts';
import { Look } from '../support/look.ts';
import { serverAt, serversAsked } from '../support/nameServers.ts';
import { nameOf } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { newest, type ServedVersion, servedVersions } from '../support/serials.ts';
import { answeredNames, differenceOf, servedOf, setsOf, type WrittenSet } from '../support/writtenSets.ts';
import { answerText, dataText, failureWords, listed, timeWords } from '../words.ts';

const CODE = 'name-as-in-file';
/** More names are not shown one by one; the whole zone is compared by `served-as-in-file`. */
const MOST_NAMES = 500;

export default defineCheck({
  code: CODE,
  group: 'names',
  doc: {
    summary: 'The name resolves, and to what the file says.',
    asks: 'The resolver, for each type of record that the name has; where it says something else, the name servers of the zone.',
    references: ['RFC 1034 §4.3', 'RFC 2308 §5'],
  },
  subjects(zone) {
    const subjects: Subject[] = [];
    for (const name of answeredNames(zone)) {
      if (zone.cutAt(name) !== NO_NAME || setsOf(zone, name).length === 0) continue;
      const { ownerPlace: place } = new ZoneRecord(zone, zone.firstRecord(name));
      const id = zone.names.text(name);
      subjects.push({ id, host: id, label: id, place });
      if (subjects.length >= MOST_NAMES) break;
    }
    return subjects;
  },
  whom: ({ id }, zone, settings) => [
    resolverAsked(settings, `that somebody looks at ${id}`),
    ...serversAsked(zone, `that somebody looks at ${id}, if the resolver says something else than the file`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const { zone } = context;
    const name = zone.names.find(nameOf(subject.id));
    for (const set of name === NO_NAME ? [] : setsOf(zone, name)) await compare(look, set);
    return look.results;
  },
});

async function compare(look: Look, set: WrittenSet): Promise<void> {
  const { zone } = look;
  const what = `${mnemonicOf(set.type)} ${printName(set.owner)}`;
  const about = { about: what, place: set.records[0].place };
  const answer = await look.ask(set.owner, set.type);
  if (answer.kind === 'failed') {
    look.say(
      'cannot-tell',
      `Nobody can say whether ${what} is served as in the file: ${failureWords(answer)}; ask again, or another resolver`,
      about,
    );
    return;
  }
  if (!differenceOf(zone, set, servedOf(set, answer))) {
    look.say('pass', `${what} is in the DNS as in the file (${answer.server})`, about);
    return;
  }
  const { versions } = await servedVersions(look);
  const answering = versions.filter(({ serial }) => serial !== undefined);
  const version = answering.find(({ serial }) => serial === zone.serial) ?? answering[0];
  const says = `${answer.server} says: ${answerText(answer)}`;
  if (!version) {
    look.say(
      'cannot-tell',
      `${what} is not in the DNS as in the file, and no name server of the zone says why: ${says}`,
      about,
    );
    return;
  }
  const old = olderThanFile(zone, versions);
  if (old !== undefined) {
    look.say(
      'warn',
      `${what} is new in the file: the name servers still serve version ${old} of the zone; load the file`,
      about,
    );
    return;
  }
  await askAuthority(look, set, version, answer);
}

/** The newest serial that is served, if the file's is newer. */
function olderThanFile({ serial }: Zone, versions: readonly ServedVersion[]): number | undefined {
  const served = newest(versions.flatMap((each) => each.serial ?? []));
  return served !== undefined && serial !== undefined && isNewer(serial, served) ? served : undefined;
}

/** The resolver says something else than the file, and the servers have the file's version or a newer one. */
async function askAuthority(look: Look, set: WrittenSet, version: ServedVersion, before: LiveAnswer): Promise<void> {
  const { zone } = look;
  const what = `${mnemonicOf(set.type)} ${printName(set.owner)}`;
  const about = { about: what, place: set.records[0].place };
  const { server, address, serial } = version;
  const who = `${server.text} (${address})`;
  const answer = await look.ask(set.owner, set.type, serverAt(address, server.text));
  if (answer.kind === 'failed') {
    look.say(
      'cannot-tell',
      `The resolver says about ${what} something else than the file, and nobody can say why: ${failureWords(answer)}`,
      about,
    );
    return;
  }
  const difference = differenceOf(zone, set, servedOf(set, answer));
  if (!difference) {
    const seconds = cachedFor(zone, before);
    const kept = isNothing(before) ? 'the old answer that there is none' : 'an old answer';
    const message = `${what} is served by ${who}, but resolvers may still have ${kept} for up to ${timeWords(seconds)}; wait that long`;
    look.say('pass', message, { ...about, severity: 'information' });
    return;
  }
  if (serial !== undefined && zone.serial !== undefined && serial !== zone.serial) {
    const message = `${what} differs because ${who} serves version ${serial}, which is newer than the file's ${zone.serial}; get the newer version before you change the file`;
    look.say('warn', message, { ...about, severity: 'information' });
    return;
  }
  const served = difference.onlyServed.map(dataText);
  const instead =
    served.length > 0 ? `serves ${listed(served)}` : `serves ${isNothing(answer) ? 'none' : 'fewer records'}`;
  const message = `${who} ${instead} for ${what}, though it has the file's serial ${serial}: the file was changed without a new serial, or is not the one that is served; raise the serial and load the zone`;
  look.say('fail', message, { ...about, severity: 'warning' });
}

/**
 * Seconds that an answer may be kept: its own TTL, or for a negative one what the SOA record with it says (RFC 2308 §5),
 * or that of the file.
 */
function cachedFor(zone: Zone, answer: LiveAnswer): number {
  if (answer.kind === 'answer') return Math.max(0, ...answer.records.map(({ ttl }) => ttl));
  const sent = answer.kind === 'failed' ? undefined : answer.authority.find(({ type }) => type === SOA);
  if (sent) return Math.min(sent.ttl, minimumOf(sent.rdata));
  return zone.soa === undefined ? 0 : minimumOf(new ZoneRecord(zone, zone.soa).rdata);
}

/** The last field of an SOA record. */
const minimumOf = (rdata: Uint8Array): number =>
  new DataView(rdata.buffer, rdata.byteOffset + rdata.length - 4).getUint32(0);
