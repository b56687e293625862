/** Owners: which name is meant, and what the zone holds there. */

import { printAddress } from '../../mail/network.ts';
import { printLabel, printName, sameName } from '../../records/name.ts';
import { lookup } from '../../zone/lookup.ts';
import { NO_NAME } from '../../zone/names.ts';
import { nameOfToken, originAt, ownerOf } from '../entries.ts';
import { reverseMeaning } from '../explain/reverseName.ts';
import { unicodeName } from '../explain/unicode.ts';
import { serversAt, typesAt, zoneName } from './contents.ts';
import { ROLES } from './data/roles.ts';
import { ownerEntry } from './inherited.ts';
import { code, paragraphs, sentences } from './markdown.ts';
import { howCompleted } from './origin.ts';
import type { HoverSite } from './site.ts';

/** The owner that is written at the cursor. */
export function ownerHover(site: HoverSite): string {
  const { zone, file } = site.snapshot;
  const { entry, token } = site.cursor;
  const name = nameOfToken(zone, file, entry, token, originAt(zone, file, entry.start));
  if (!name) return paragraphs(`**Owner** ${code(site.text)}`, 'This is no domain name.');
  return paragraphs(`**${code(printName(name))}**`, howCompleted(site, site.text), aboutName(site, name));
}

/** The owner that an indented record takes from above. */
export function inheritedOwnerHover(site: HoverSite): string | undefined {
  const owner = ownerOf(site.zone, site.snapshot.file, site.cursor.entry);
  if (!owner) return undefined;
  return paragraphs(
    `**${code(printName(owner))}**`,
    `The line starts with a blank, so it has the owner that is written ${lineOfOwner(site, owner)}.`,
    aboutName(site, owner),
  );
}

/** Where the owner of an indented record is written: `in line 3`. */
export function lineOfOwner(site: HoverSite, owner: Uint8Array): string {
  const { zone, file } = site.snapshot;
  const start = ownerEntry(zone, file, site.cursor.entry.start, zone.names.find(owner));
  return start === undefined ? 'above' : `in line ${site.lineOf(start)}`;
}

/** What a name is in the zone, in a few sentences. */
export function aboutName(site: HoverSite, name: Uint8Array): string {
  const unicode = unicodeName(printName(name));
  return paragraphs(
    unicode && `In Unicode: ${code(unicode)}.`,
    aboutAddress(name),
    roleOf(name),
    site.zone.originUnknown ? holdings(site, name) : sentences(placeInZone(site, name), holdings(site, name)),
  );
}

function aboutAddress(name: Uint8Array): string | undefined {
  const meaning = reverseMeaning(name);
  switch (meaning?.kind) {
    case 'address':
      return `The address ${code(printAddress(meaning.octets))}.`;
    case 'network':
      return `All addresses in ${code(meaning.text)}.`;
    case 'classless':
      return `A part of a reverse zone, ${code(meaning.label)}: the names of its addresses are aliases into it (RFC 2317).`;
    default:
      return undefined;
  }
}

/** What labels with an underscore, or other well-known ones, say about the name. */
function roleOf(name: Uint8Array): string | undefined {
  const text = printName(name).toLowerCase();
  return ROLES.find(([pattern]) => pattern.test(text))?.[1];
}

function placeInZone({ zone }: HoverSite, name: Uint8Array): string | undefined {
  if (sameName(name, zone.apexWire)) return 'The apex of the zone.';
  const found = lookup(zone, name);
  if (found.kind === 'outside') return `Not in the zone ${zoneName(zone)}, so servers leave it out.`;
  if (found.kind === 'delegated') {
    if (found.cut === found.name) {
      return `Delegated: the name and all below it are answered by ${serversAt(zone, found.cut)}.`;
    }
    const cut = code(zone.names.text(found.cut));
    return `Below the delegation ${cut}: not answered from here, but as glue if a name server of ${cut} is called so.`;
  }
  if (found.kind === 'redirected') {
    return `Hidden by the DNAME at ${code(zone.names.text(found.dname))}, which redirects all names below it.`;
  }
  if (name[0] === 1 && printLabel(name, 0) === '*') {
    return `A wildcard: it answers for all names below ${code(printName(name, 2))} that do not exist (RFC 4592).`;
  }
  return undefined;
}

function holdings({ zone }: HoverSite, name: Uint8Array): string | undefined {
  const id = zone.names.find(name);
  const types = id === NO_NAME ? undefined : typesAt(zone, id);
  if (types !== undefined) return `Holds ${types}.`;
  return zone.exists(id)
    ? 'An empty non-terminal: it exists because names below it do, and has no records.'
    : undefined;
}
