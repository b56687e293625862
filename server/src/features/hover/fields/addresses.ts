/** Addresses: what kind they are, and what their names in the reverse tree say. */
import { parseAddress, printAddress } from '../../../mail/network.ts';
import { parseName } from '../../../records/name.ts';
import { CNAME, PTR } from '../../../records/typeCodes.ts';
import { WireWriter } from '../../../records/wire.ts';
import { reverseNameOf } from '../../../rules/support/reverse.ts';
import { recordsAt } from '../../../rules/support/target.ts';
import { innerIpv4, rangeOfAddress } from '../../explain/addressRange.ts';
import { askZones } from '../../explain/zones.ts';
import type { Snapshot } from '../../snapshot.ts';
import { capitalized, code, enumeration, paragraphs, references, sentences } from '../markdown.ts';
import type { Decoder } from './fieldSite.ts';

const MOST_NAMES = 5;

export const addressField: Decoder = ({ site, text }) => {
  const octets = parseAddress(text, text.includes(':') ? 6 : 4);
  return octets && aboutAddress(site.snapshot, octets, text);
};

/** What is to be said about an address; `written`: its spelling in the file. */
export function aboutAddress(snapshot: Snapshot, octets: Uint8Array, written: string): string {
  const usual = printAddress(octets);
  return paragraphs(
    usual !== written.toLowerCase() && `Usually written ${code(usual)}.`,
    kindOfAddress(octets),
    aboutReverse(snapshot, octets),
  );
}

function kindOfAddress(octets: Uint8Array): string | undefined {
  const range = rangeOfAddress(octets);
  if (!range) return undefined;
  const inner = innerIpv4(octets);
  return sentences(
    `${capitalized(range.kind)} (${code(range.prefix)}, ${references([range.reference])})${inner ? `, made from ${code(inner)}` : ''}.`,
    range.isLocal && 'It cannot be reached from the Internet.',
  );
}

const FOREIGN_REVERSE =
  'The reverse zone is not in this workspace: a PTR record is set by whoever the block of addresses belongs to, mostly ' +
  'the provider of the host, not by the registrar of the domain.';
const OWN_REVERSE =
  'The reverse zone is not in this workspace; for private addresses it is on the name servers of your own network.';

/** The name of an address in the reverse tree, and what stands there. */
function aboutReverse(snapshot: Snapshot, octets: Uint8Array): string {
  const reverse = reverseNameOf(octets);
  const name = `Its name in the reverse tree is ${code(reverse)}.`;
  const wire = parseName(reverse, new WireWriter());
  const told = wire && askZones(snapshot, wire);
  if (!told || told.found.kind === 'outside') {
    return `${name} ${rangeOfAddress(octets)?.isPrivate ? OWN_REVERSE : FOREIGN_REVERSE}`;
  }
  const { zone, found } = told;
  const id = found.kind === 'exists' || found.kind === 'wildcard' ? found.name : -1;
  const names = recordsAt(zone, id, PTR, MOST_NAMES + 1).map((ptr) => code(ptr.nameTextOf('target')));
  if (names.length > 0) return `${name} PTR: ${enumeration(names, MOST_NAMES)}.`;
  const [alias] = recordsAt(zone, id, CNAME, 1);
  if (alias) return `${name} It is an alias of ${code(alias.nameTextOf('canonical-name'))} (RFC 2317).`;
  if (found.kind === 'delegated') return `${name} It is delegated to another zone.`;
  return `${name} The reverse zone in this workspace has no PTR record for it.`;
}
