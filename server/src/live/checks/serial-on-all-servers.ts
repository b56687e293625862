/** Whether all name servers serve the zone, and in which version. */
import { DNSKEY, SOA } from '../../records/typeCodes.ts';
import { dayOfSerial } from '../../rules/support/serial.ts';
import { isNewer } from '../../rules/support/serialOrder.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineCheck } from '../check.ts';
import { failuresText } from '../support/addresses.ts';
import { recordsIn } from '../support/answers.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';
import { type NameServer, serverAt, serversAsked } from '../support/nameServers.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { newest, type ServedVersion, servedVersions } from '../support/serials.ts';
import { atApex } from '../support/zoneRecords.ts';
import { answerText, failureWords, listed, questionWords, timeWords } from '../words.ts';

const CODE = 'serial-on-all-servers';
const DAY = 86_400;

export default defineCheck({
  code: CODE,
  group: 'served',
  doc: {
    summary: 'Every name server answers for the zone, and all have the same version.',
    asks: 'The resolver for the addresses of the name servers, and each of them for the SOA record.',
    references: ['RFC 1034 §4.3.5', 'RFC 1912 §2.8', 'RFC 1982'],
  },
  subjects(zone) {
    if (zone.soa === undefined) return [];
    const label = zone.names.text(zone.apex);
    return [{ id: label, host: label, label, place: serialPlace(zone) }];
  },
  whom: ({ label }, zone, settings) => [
    resolverAsked(settings, `that somebody looks at the name servers of ${label}`),
    ...serversAsked(zone, `that somebody asks for the version of ${label}`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const { servers, versions } = await servedVersions(look);
    for (const server of servers) sayServer(look, server, versions);
    const served = newest(versions.flatMap(({ serial }) => serial ?? []));
    if (served !== undefined) await sayFile(look, served, versions);
    return look.results;
  },
});

function serialPlace(zone: Zone) {
  return zone.soa === undefined ? zonePlace(zone) : new ZoneRecord(zone, zone.soa).fieldPlace('serial');
}

/** What is to be said about one name server. */
function sayServer(look: Look, server: NameServer, versions: readonly ServedVersion[]): void {
  const { text, place } = server;
  if (server.addresses.length === 0) {
    if (server.isNone)
      look.say('fail', `${text} has no address, so nobody can ask it; give it one, or take it out of the NS records`, {
        about: text,
        place,
        severity: 'error',
      });
    else
      look.say('cannot-tell', `The addresses of ${text} cannot be found: ${failuresText(server.failures)}`, {
        about: text,
        place,
      });
    return;
  }
  const others = versions.filter((version) => version.serial !== undefined);
  const latest = newest(others.flatMap(({ serial }) => serial ?? []));
  for (const version of versions.filter((each) => each.server === server))
    sayAddress(withAnswerOf(look, version), version, others, latest);
}

/** What is said about one address has what that address answered as its evidence. */
function withAnswerOf(look: Look, { answer }: ServedVersion): Look {
  const own = look.branch();
  own.note(answer.server, questionWords(look.zone.apexWire, SOA), answerText(answer), answer.at);
  return own;
}

function sayAddress(
  look: Look,
  version: ServedVersion,
  others: readonly ServedVersion[],
  latest: number | undefined,
): void {
  const { server, address, answer, serial } = version;
  const { text, place } = server;
  const about = { about: `${text} (${address})`, place };
  if (answer.kind === 'failed' && !isRefusal(answer.why)) {
    const isAlone = !others.some((each) => familyOf(each.address) === familyOf(address));
    const words = `${text}: ${failureWords(answer)}`;
    if (isAlone || answer.why !== 'timeout')
      look.say('cannot-tell', `${words}; ask again later, or from another network`, about);
    else
      look.say(
        'warn',
        `${words}, while ${others[0].server.text} did; look whether it runs and whether port 53 is open on it`,
        { ...about, severity: 'warning' },
      );
    return;
  }
  if (serial === undefined) {
    const said =
      answer.kind === 'failed' ? failureWords(answer) : `it answers "${answerText(answer)}" without authority`;
    look.say(
      'fail',
      `${text} (${address}) does not serve the zone: ${said}; load the zone there, or take the server out of the NS records and the delegation`,
      { ...about, severity: 'warning' },
    );
    return;
  }
  if (latest === undefined || serial === latest) {
    look.say('pass', `${text} (${address}) serves version ${serial}`, about);
    return;
  }
  const refresh = refreshOf(look.zone);
  const since = changedBefore(latest);
  const isLate = since !== undefined && look.now / 1000 > since + refresh;
  const rest = `while version ${latest} is served elsewhere`;
  if (isLate) {
    look.say(
      'warn',
      `${text} (${address}) still serves version ${serial} ${rest}, though secondaries ask every ${timeWords(refresh)}; look whether it may transfer the zone and is notified`,
      { ...about, severity: 'warning' },
    );
  } else {
    look.say(
      'warn',
      `${text} (${address}) serves version ${serial} ${rest}; it may not have transferred the zone yet, so look again in ${timeWords(refresh)}`,
      { ...about, severity: 'information' },
    );
  }
}

/** A server that answers so does not have the zone. */
const isRefusal = (why: string): boolean => why === 'refused' || why === 'servfail' || why === 'notimp';

const familyOf = (address: string): 4 | 6 => (address.includes(':') ? 6 : 4);

/** Seconds since 1970 at which a version was there for sure: the end of the day that its serial names. */
function changedBefore(serial: number): number | undefined {
  const day = dayOfSerial(serial);
  return day === undefined ? undefined : day + DAY;
}

function refreshOf(zone: Zone): number {
  return zone.soa === undefined ? 0 : new ZoneRecord(zone, zone.soa).numberOf('refresh', 4);
}

/** What is to be said about the file beside the newest version that is served. */
async function sayFile(look: Look, served: number, versions: readonly ServedVersion[]): Promise<void> {
  const { serial } = look.zone;
  if (serial === undefined) return;
  const about = { about: `serial ${serial}` };
  const who = listed([...new Set(versions.filter((each) => each.serial === served).map(({ server }) => server.text))]);
  if (served === serial) {
    look.say('pass', `The file has the version that is served: ${serial} (${who})`, about);
  } else if (isNewer(serial, served)) {
    look.say(
      'warn',
      `The name servers still serve an older version, ${served} (${who}); load the file to publish ${serial}`,
      { ...about, severity: 'information' },
    );
  } else if (!isNewer(served, serial)) {
    look.say(
      'fail',
      `Neither of ${serial} in the file and ${served} at ${who} counts as newer (RFC 1982): secondaries would not take the file; raise the serial in two steps`,
      { ...about, severity: 'warning' },
    );
  } else if (await isSignedThere(look, versions, served)) {
    look.say(
      'warn',
      `${who} serves version ${served}, newer than ${serial} in the file, as a server does that signs the zone itself`,
      { ...about, severity: 'information' },
    );
  } else {
    look.say(
      'fail',
      `${who} already has serial ${served}, newer than ${serial} in the file: somebody else changed the zone, and secondaries would ignore the file; get that version, and raise the serial above ${served}`,
      { ...about, severity: 'warning' },
    );
  }
}

/** The file has no keys, but its server does: it signs, and counts the serial on as it does. */
async function isSignedThere(look: Look, versions: readonly ServedVersion[], served: number): Promise<boolean> {
  if (atApex(look.zone, DNSKEY).length > 0) return false;
  const { address, server } = versions.find((each) => each.serial === served)!;
  const answer = await look.ask(look.zone.apexWire, DNSKEY, serverAt(address, server.text));
  return recordsIn(answer, look.zone.apexWire, DNSKEY).length > 0;
}
