/** Whether each name server has what the file says, RRset by RRset, if it has the file's version. */
import { defineCheck } from '../check.ts';
import { compareServed, type ServedComparison, type ServedDifference } from '../compareServed.ts';
import { failuresText } from '../support/addresses.ts';
import { Look } from '../support/look.ts';
import { zonePlace } from '../support/mailHosts.ts';
import { serverAt, serversAsked } from '../support/nameServers.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { servedVersions } from '../support/serials.ts';
import { counted, listed } from '../words.ts';

const CODE = 'served-as-in-file';
/** More questions are not asked of one server: a transfer compares larger zones. */
const MOST_SETS = 300;
const MOST_SHOWN = 20;

export default defineCheck({
  code: CODE,
  group: 'served',
  doc: {
    summary: 'Every name server that has the version of the file serves the records of the file.',
    asks: `Each name server for its version, and then for each RRset of the file, ${MOST_SETS} at most.`,
    references: ['RFC 1034 §4.3.5', 'RFC 1982'],
  },
  subjects(zone) {
    const label = zone.names.text(zone.apex);
    return zone.soa === undefined ? [] : [{ id: label, host: label, label, place: zonePlace(zone) }];
  },
  whom: ({ label }, zone, settings) => [
    resolverAsked(settings, `that somebody looks at the name servers of ${label}`),
    ...serversAsked(zone, `that somebody compares ${label}, and all names in the file`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const { zone, signal, world } = context;
    const { servers, versions } = await servedVersions(look);
    for (const { text, failures } of servers.filter(({ addresses }) => addresses.length === 0))
      look.say(
        'cannot-tell',
        `What ${text} has cannot be compared: no address of it is known: ${failuresText(failures)}`,
        {
          about: text,
        },
      );
    for (const { server, address, serial } of versions) {
      const about = { about: `${server.text} (${address})` };
      if (serial === undefined)
        look.say('cannot-tell', `What ${about.about} has cannot be compared: it does not serve the zone`, about);
      else if (serial !== zone.serial)
        look.say(
          'cannot-tell',
          `What ${about.about} has is not compared: it serves version ${serial}, the file is ${zone.serial}`,
          about,
        );
      else
        say(
          look,
          about.about,
          await compareServed(zone, serverAt(address, server.text), world.resolver, signal, MOST_SETS),
        );
    }
    return look.results;
  },
});

function say(look: Look, who: string, { compared, differences, unknown, left }: ServedComparison): void {
  for (const each of differences.slice(0, MOST_SHOWN)) {
    look.say(
      'fail',
      `${who} serves ${wordsOf(each)}, though it has the serial of the file: the file was changed without a new serial, or another one is served; raise the serial and load the zone`,
      {
        about: `${who} ${each.type} ${each.owner}`,
        severity: 'warning',
        ...(each.place && { place: each.place }),
      },
    );
  }
  const rest = left > 0 ? `; ${counted(left, 'RRset was', 'RRsets were')} not asked about` : '';
  const count = counted(compared, 'RRset');
  if (unknown.length > 0)
    look.say(
      'cannot-tell',
      `${who} said nothing about ${listed(unknown.slice(0, 5).map(({ what }) => what))}${unknown.length > 5 ? ' and more' : ''}: ${unknown[0].why}`,
      { about: who },
    );
  if (differences.length > MOST_SHOWN)
    look.say('fail', `${who} differs from the file in ${differences.length} of ${count}`, { about: who });
  else if (differences.length + unknown.length === 0)
    look.say('pass', `${who} serves what the file says: ${count}${rest}`, { about: who });
}

function wordsOf({ owner, type, onlyInFile, onlyServed }: ServedDifference): string {
  const what = `${type} ${owner}`;
  if (onlyServed.length === 0) return `${what} without ${listed(onlyInFile)}`;
  return `${what} with ${listed(onlyServed)}${onlyInFile.length > 0 ? ` in place of ${listed(onlyInFile)}` : ''}`;
}
