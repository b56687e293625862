/** What a zone file says about the way of a mail: addresses of hosts, and the policies that stand beside it. */

import { textOfTxt } from '../mail/lookup.ts';
import { printIpv4, printIpv6 } from '../records/fields/address.ts';
import { parseName } from '../records/name.ts';
import { A, AAAA, CNAME, TXT } from '../records/typeCodes.ts';
import { WireWriter } from '../records/wire.ts';
import type { Place } from '../zone/files.ts';
import { lookup } from '../zone/lookup.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import { shortened } from './shortened.ts';

export interface HostAddresses {
  readonly addresses: readonly { readonly address: string; readonly place: Place }[];
  /** A CNAME stands on the way. */
  readonly alias: boolean;
}

export interface Policy {
  readonly label: string;
  /** Where it stands. */
  readonly name: string;
  readonly value: string;
  /** Codes of the checks that look at it. */
  readonly checks: RegExp;
  readonly place?: Place;
}

/** Longer chains of aliases are loops, or nobody follows them. */
const MOST_ALIASES = 8;
const LONGEST_VALUE = 120;
const TLSA = 52;

/** In lower case and without its final dot: the same for a name and for an address. */
export const asDomain = (text: string): string => text.toLowerCase().replace(/\.$/, '');

/** Addresses in the zone; aliases inside of it are followed. */
export function hostAddresses(zone: Zone, host: Uint8Array): HostAddresses {
  let [at, alias] = [host, false];
  for (let left = MOST_ALIASES; left > 0; left--) {
    const records = recordsAt(zone, at);
    const next = records.find(({ typeCode }) => typeCode === CNAME);
    if (!next) {
      const addresses = records
        .filter(({ typeCode }) => typeCode === A || typeCode === AAAA)
        .map((record) => ({ address: addressText(record.rdata), place: record.place }));
      return { addresses, alias };
    }
    [at, alias] = [next.rdata.slice(), true];
  }
  return { addresses: [], alias };
}

const addressText = (rdata: Uint8Array): string => (rdata.length === 4 ? printIpv4(rdata) : printIpv6(rdata));

/** The records that the zone answers with for a name, a wildcard's included; glue is an answer here. */
function recordsAt(zone: Zone, wire: Uint8Array): ZoneRecord[] {
  const found = lookup(zone, wire);
  const name = 'name' in found ? found.name : -1;
  return zone.chainOf(name).map((id) => new ZoneRecord(zone, id));
}

/** In the order in which people think of them; what the zone does not have says so. */
export function policiesOf(zone: Zone, domain: string): Policy[] {
  const single = [
    { label: 'SPF', name: domain, start: /^v=spf1(?: |$)/i, checks: /\bspf\b/ },
    { label: 'DMARC', name: below('_dmarc', domain), start: /^v=DMARC1/i, checks: /\bdmarc\b/ },
    { label: 'MTA-STS', name: below('_mta-sts', domain), start: /^v=STSv1/i, checks: /\bmta-sts\b/ },
    { label: 'TLS reports', name: below('_smtp._tls', domain), start: /^v=TLSRPTv1/i, checks: /\btls-?rpt\b/ },
  ].map(({ label, name, start, checks }): Policy => {
    const [found] = textsAt(zone, name).filter(({ text }) => start.test(text));
    return { label, name, checks, ...saidIn(found) };
  });
  const [spf, ...rest] = single;
  return [spf, ...dkimKeys(zone), ...rest, ...certificates(zone)];
}

interface Found {
  readonly text: string;
  readonly place: Place;
}

const saidIn = (found: Found | undefined) =>
  found ? { value: shortened(found.text, LONGEST_VALUE), place: found.place } : { value: 'none in the zone' };

const below = (label: string, domain: string): string => (domain === '.' ? `${label}.` : `${label}.${domain}`);

function textsAt(zone: Zone, name: string): Found[] {
  const wire = parseName(name, new WireWriter());
  if (!wire) return [];
  return recordsAt(zone, wire)
    .filter(({ typeCode }) => typeCode === TXT)
    .map((record) => ({ text: textOfTxt(record.rdata), place: record.place }));
}

/** A key has a name below `_domainkey`; it may be an alias of one at a provider. */
function dkimKeys(zone: Zone): Policy[] {
  const checks = /\bdkim\b/;
  const keys = recordsOfName(zone, /\._domainkey\./i, (type) => type === TXT || type === CNAME).map(
    (record): Policy => ({
      label: `DKIM ${record.owner.split('.')[0]}`,
      name: record.owner,
      value: shortened(record.typeCode === TXT ? textOfTxt(record.rdata) : `alias of ${record.data}`, LONGEST_VALUE),
      checks,
      place: record.place,
    }),
  );
  return keys.length > 0 ? keys : [{ label: 'DKIM', name: '', value: 'no key in the zone', checks }];
}

/** TLSA records of mail servers (RFC 7672): port 25. */
const certificates = (zone: Zone): Policy[] =>
  recordsOfName(zone, /^_25\._tcp\./i, (type) => type === TLSA).map((record) => ({
    label: 'TLSA',
    name: record.owner,
    value: shortened(`${record.owner} ${record.data}`, LONGEST_VALUE),
    checks: /\b(?:tlsa|dane)\b/,
    place: record.place,
  }));

function recordsOfName(zone: Zone, name: RegExp, is: (type: number) => boolean): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  for (let id = 0; id < zone.names.count; id++) {
    if (zone.firstRecord(id) < 0 || !name.test(zone.names.text(id))) continue;
    for (const record of zone.chainOf(id)) if (is(zone.typeOf(record))) found.push(new ZoneRecord(zone, record));
  }
  return found;
}
