/** Records by name as what evaluators of mail policies ask. */
import {
  type Answer,
  type Lookup,
  TYPE_A,
  TYPE_AAAA,
  TYPE_MX,
  TYPE_PTR,
  TYPE_TXT,
} from '../../server/src/mail/lookup.ts';
import { parseAddress } from '../../server/src/mail/network.ts';
import { nameOfText } from '../../server/src/mail/spfSender.ts';
import { CNAME } from '../../server/src/records/typeCodes.ts';

export interface DnsRecord {
  /** Dots separate labels, nothing is an escape. */
  readonly name: string;
  /** Its code. */
  readonly type: number;
  readonly rdata: Uint8Array;
}

export interface DnsRecords {
  readonly records: readonly DnsRecord[];
  /** Servers of these names do not answer for types that the names have no records of. */
  readonly failing?: readonly string[];
  /** Nobody answers for these names. */
  readonly unknown?: readonly string[];
}

const TYPES: Readonly<Record<string, number>> = {
  A: TYPE_A,
  CNAME,
  PTR: TYPE_PTR,
  MX: TYPE_MX,
  TXT: TYPE_TXT,
  AAAA: TYPE_AAAA,
};

/** `data`: an address, a name, the text of one string or several, or a preference and a name. */
export function dnsRecord(name: string, mnemonic: string, data: string | readonly string[]): DnsRecord {
  const type = TYPES[mnemonic];
  if (type === undefined) throw new Error(`no record of type ${mnemonic} here`);
  return { name, type, rdata: rdataOf(mnemonic, typeof data === 'string' ? [data] : data) };
}

function rdataOf(mnemonic: string, data: readonly string[]): Uint8Array {
  switch (mnemonic) {
    case 'A':
      return known(parseAddress(data[0], 4), data);
    case 'AAAA':
      return known(parseAddress(data[0], 6), data);
    case 'TXT':
      return Uint8Array.from(data.flatMap(stringsOf));
    case 'MX':
      return Uint8Array.of(0, Number(data[0]), ...nameOf(data[1]));
    default:
      return nameOf(data[0]);
  }
}

/** A long text becomes several strings. */
const stringsOf = (text: string): number[] =>
  (text.match(/[\s\S]{1,255}/g) ?? ['']).flatMap((part) => [
    part.length,
    ...Array.from(part, (character) => character.charCodeAt(0)),
  ]);

const nameOf = (text: string): Uint8Array =>
  text === '.' || text === '' ? Uint8Array.of(0) : known(nameOfText(text), [text]);

function known(octets: Uint8Array | undefined, data: readonly string[]): Uint8Array {
  if (!octets) throw new Error(`not to be read: ${data.join(' ')}`);
  return octets;
}

const keyOf = (name: Uint8Array): string => String.fromCharCode(...name).toLowerCase();
const keys = (names: readonly string[] = []): Set<string> => new Set(names.map((name) => keyOf(nameOf(name))));

/** Names that have no record do not exist; aliases are followed. */
export function recordsLookup({ records, failing, unknown }: DnsRecords): Lookup {
  const known = new Map<string, DnsRecord[]>();
  for (const record of records) {
    const key = keyOf(nameOf(record.name));
    known.set(key, [...(known.get(key) ?? []), record]);
  }
  const [failed, silent] = [keys(failing), keys(unknown)];
  const find = (name: Uint8Array, type: number, hops = 0): Answer => {
    const key = keyOf(name);
    const here = known.get(key) ?? [];
    const found = here.filter((record) => record.type === type).map(({ rdata }) => rdata);
    if (found.length > 0) return { kind: 'answer', records: found };
    const alias = here.find((record) => record.type === CNAME);
    if (alias && hops < 8) return find(alias.rdata, type, hops + 1);
    if (silent.has(key)) return { kind: 'unknown' };
    if (failed.has(key)) return { kind: 'failed' };
    return { kind: here.length > 0 ? 'nodata' : 'nxdomain' };
  };
  return { find };
}
