/** What may stand at the start of a line: an owner, a directive, a whole set-up. */
import { isUnder, printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import { dateSerial } from '../../rules/support/serial.ts';
import { recordsAt } from '../../rules/support/target.ts';
import { textOf } from '../../text/codes.ts';
import { WELL_KNOWN_OWNERS } from './data/owners.ts';
import { SRV_SERVICES } from './data/services.ts';
import { SETUPS } from './data/setups.ts';
import { directiveItems } from './directives.ts';
import { withReference, zoneText } from './documents.ts';
import type { Proposal } from './item.ts';
import { unique, zoneNames } from './names.ts';
import type { Site } from './site.ts';
import { escapeSnippet, plainText } from './snippet.ts';
import { Spelling } from './spelling.ts';

const MOST_MAIL_HOSTS = 10;

export function startItems(site: Site): Proposal[] {
  if (site.prefix.startsWith('$')) return directiveItems();
  const spelling = new Spelling(site);
  // What is being written is in the zone already, but to offer it is no help.
  const own = textOf(site.snapshot.codes, site.word.start, site.word.end);
  const names = [origin(spelling), ...zoneNames(site, 'any', spelling).filter(({ label }) => label !== own)];
  return [
    ...unique([...names, ...wildcard(), ...wellKnown(site, spelling)]),
    ...setups(site, spelling),
    ...directiveItems(),
  ];
}

const origin = (spelling: Spelling): Proposal => ({
  label: '@',
  kind: 'name',
  insert: '@',
  detail: 'the origin',
  documentation: spelling.domain === undefined ? 'The origin.' : `The origin: \`${spelling.domain}.\``,
});

const wildcard = (): Proposal[] => [
  {
    label: '*',
    kind: 'name',
    insert: '*',
    detail: 'wildcard',
    documentation: withReference('Stands for all names below the origin that do not exist.', 'RFC 4592'),
  },
];

/** Owners with a meaning of their own; the TLSA owners of the mail hosts among them. */
function wellKnown(site: Site, spelling: Spelling): Proposal[] {
  const item = (label: string, documentation: string): Proposal => ({
    label,
    kind: 'name',
    insert: label,
    detail: 'well-known name',
    documentation,
  });
  return [
    ...WELL_KNOWN_OWNERS.map(([label, meaning, reference]) => item(label, withReference(meaning, reference))),
    ...mailHosts(site, spelling).map((host) =>
      item(
        `_25._tcp.${host}`,
        withReference(`The certificate or key of the mail host \`${host}\` (TLSA).`, 'RFC 7672 §3.1'),
      ),
    ),
    ...SRV_SERVICES.map(([label, , meaning]) => item(label, meaning)),
  ];
}

/** The mail hosts of the zone that lie in it, as they are spelled here. */
function mailHosts({ snapshot: { zone } }: Site, spelling: Spelling): string[] {
  const hosts = recordsAt(zone, zone.apex, MX, MOST_MAIL_HOSTS)
    .map((record) => record.nameOf('exchange'))
    .filter((wire) => wire.length > 1 && isUnder(wire, zone.apexWire));
  return [...new Set(hosts.map((wire) => spelling.of(wire) ?? printName(wire)).filter((host) => host !== '@'))];
}

function setups({ snapshot: { now } }: Site, spelling: Spelling): Proposal[] {
  const serial = dateSerial(now);
  const facts = { domain: escapeSnippet(spelling.domain ?? 'example.com'), serial, today: serial };
  return SETUPS.map(({ label, meaning, references, body }) => {
    const insert = body.replace(/%(domain|serial|today)%/g, (_, key: keyof typeof facts) => facts[key]);
    const documentation = [meaning, zoneText(plainText(insert)), references.join(', ')].join('\n\n');
    return { label, kind: 'snippet', detail: 'set-up', documentation, insert, isSnippet: true };
  });
}
