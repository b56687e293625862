/** Names in RDATA. */

import type { Field } from '../../records/field.ts';
import { parseName, printName } from '../../records/name.ts';
import type { RecordType } from '../../records/type.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { addressOfReverse } from '../../rules/support/reverse.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { withReference } from './documents.ts';
import { type Proposal, value } from './item.ts';
import { hostsElsewhere, unique, type Wish, zoneNames } from './names.ts';
import { ownerAt } from './owner.ts';
import type { Site } from './site.ts';
import { Spelling } from './spelling.ts';

/** Types whose names must be hosts with addresses of their own. */
const HOSTS = new Set(['MX', 'NS', 'SRV', 'KX', 'AFSDB', 'RT', 'SVCB', 'HTTPS', 'PTR', 'SOA', 'DSYNC', 'MD', 'MF']);

/** What mail hosts are called. */
const MAIL_HOST = /^(mail|mx|smtp|relay)[0-9-]*(\.|$)/i;

/** What `.` means in a field. */
const ROOTS: Readonly<Record<string, readonly [meaning: string, reference: string]>> = {
  'MX exchange': ['Null MX: the domain accepts no mail; with preference 0 and no other MX.', 'RFC 7505 §3'],
  'SRV target': ['The service is not available here.', 'RFC 2782'],
  'SVCB target': ['The owner itself; with priority 0: the service does not exist.', 'RFC 9460 §2.5'],
  'HTTPS target': ['The owner itself; with priority 0: the service does not exist.', 'RFC 9460 §2.5'],
  'NAPTR replacement': ['The regexp says what comes next.', 'RFC 3403 §4.1'],
  'RP mailbox': ['No mailbox is given.', 'RFC 1183 §2.2'],
  'RP text-name': ['There is no text.', 'RFC 1183 §2.2'],
};

const MAILBOXES = [
  ['hostmaster', 'Who is responsible for the DNS (RFC 2142 §7); the first dot stands for the @.'],
  ['postmaster', 'Who is responsible for the mail (RFC 2142 §5).'],
  ['dns-admin', 'Who is responsible for the DNS.'],
] as const;

export function targetItems(site: Site, type: RecordType, field: Field): Proposal[] {
  const name = `${type.mnemonic} ${field.name}`;
  const used = alreadyUsed(site, field);
  if (field.kind === 'mailbox')
    return [...used, ...MAILBOXES.map(([text, meaning]) => value(text, meaning)), ...root(name)];
  const wish: Wish = HOSTS.has(type.mnemonic) ? 'host' : 'any';
  const first = type.mnemonic === 'PTR' ? hostsWithAddress(site) : [];
  const isReverse = site.snapshot.zone.apexWire.length > 1 && printName(site.snapshot.zone.apexWire).endsWith('.arpa.');
  const own = zoneNames(site, wish);
  const other = hostsElsewhere(site, type.mnemonic === 'CNAME' || type.mnemonic === 'DNAME' ? 'any' : 'host');
  const apex: Proposal[] = wish === 'any' && !isReverse ? [value('@', 'The origin itself.', { kind: 'name' })] : [];
  const names = isReverse && type.mnemonic === 'PTR' ? [...other, ...own] : [...own, ...other];
  const likely = type.mnemonic === 'MX' ? names.filter(({ label }) => MAIL_HOST.test(label)) : [];
  return unique([...first, ...used, ...likely, ...names, ...apex, ...root(name)]);
}

function root(name: string): Proposal[] {
  const known = ROOTS[name];
  return known ? [value('.', withReference(...known))] : [];
}

/** In an SOA record: what other zones of the workspace have in the same field, which is mostly the same for all. */
function alreadyUsed({ snapshot: { zone, workspace } }: Site, field: Field): Proposal[] {
  if (field.name !== 'mname' && field.name !== 'rname') return [];
  const found: Proposal[] = [];
  for (const { zone: other } of workspace) {
    const soa = other === zone ? undefined : soaNames(other);
    if (soa) found.push(value(soa[field.name], `As in the zone ${printName(other.apexWire)}`, { kind: 'name' }));
  }
  return unique(found);
}

function soaNames(zone: Zone): { readonly mname: string; readonly rname: string } | undefined {
  const { soa } = zone;
  if (soa === undefined) return undefined;
  const record = new ZoneRecord(zone, soa);
  return { mname: record.nameTextOf('mname'), rname: record.nameTextOf('rname') };
}

/** How many records are looked through for an address. */
const LOOK = 200_000;

/** In a reverse zone: the hosts of all zones that have the address which the owner stands for. */
function hostsWithAddress(site: Site): Proposal[] {
  const owner = parseName(ownerAt(site).text, new WireWriter());
  const address = owner && addressOfReverse(owner);
  if (!address) return [];
  const spelling = new Spelling(site);
  const found: Proposal[] = [];
  let left = LOOK;
  for (const { zone } of site.snapshot.workspace) {
    for (const { types, owners, rdata, rdataStarts, count } of zone.blocks) {
      left -= count;
      if (left < 0) return found;
      for (let at = 0; at < count; at++) {
        if (types[at] !== A && types[at] !== AAAA) continue;
        const [start, end] = [rdataStarts[at], rdataStarts[at + 1]];
        if (end - start !== address.length || !address.every((octet, i) => rdata[start + i] === octet)) continue;
        const text = spelling.of(zone.names.wire(owners[at])) ?? printName(zone.names.wire(owners[at]));
        found.push(
          value(text, 'Has the address that the owner stands for.', { kind: 'name', detail: 'has this address' }),
        );
      }
    }
  }
  return found;
}
