/** DNSSEC keys: what a key is, and which key a DS or RRSIG record is about. */
import { keyTag } from '../../../records/keyTag.ts';
import { printName } from '../../../records/name.ts';
import { CDNSKEY, DLV, DNSKEY, DS, KEY } from '../../../records/typeCodes.ts';
import { recordsAt } from '../../../rules/support/target.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import { ownerOf } from '../../entries.ts';
import { keyBits } from '../../explain/keySize.ts';
import type { Snapshot } from '../../snapshot.ts';
import { code } from '../markdown.ts';
import type { Decoder, FieldSite } from './fieldSite.ts';
import { valueName } from './values.ts';

const KEY_TYPES: readonly number[] = [KEY, DNSKEY, CDNSKEY];

/** Flags, protocol and algorithm stand before the key. */
const HEADER = 4;
const MOST_KEYS = 50;

/** `A key-signing key, ECDSAP256SHA256, 256 bits; its key tag is 2371.`; undefined for records that hold no key. */
export function keyFacts({ typeCode, rdata, descriptor }: ZoneRecord): string | undefined {
  if (!KEY_TYPES.includes(typeCode) || rdata.length <= HEADER) return undefined;
  const algorithm = rdata[3];
  const bits = keyBits(algorithm, rdata.subarray(HEADER));
  const name = valueName(descriptor, 'algorithm', algorithm);
  return `${taskOf(rdata)}, ${name}${bits === undefined ? '' : `, ${bits} bits`}; its key tag is ${keyTag(rdata)}.`;
}

function taskOf(rdata: Uint8Array): string {
  const flags = (rdata[0] << 8) | rdata[1];
  const revoked = flags & 0x80 ? ', revoked' : '';
  if ((flags & 0x100) === 0) return 'A key that is no zone key';
  return `${flags & 1 ? 'A key-signing key (KSK)' : 'A zone-signing key (ZSK)'}${revoked}`;
}

/** The whole key, at its last field and its flags. */
export const keyField: Decoder = ({ site }) => site.record && keyFacts(site.record);

/** Key tag of a DS or CDS record: the key that it vouches for. A DS is about the key of the child zone. */
export const dsKeyTag: Decoder = (field) => {
  const owner = ownerOf(field.site.zone, field.site.snapshot.file, field.site.cursor.entry);
  const { code: type } = field.slot.type;
  return owner && keyWithTag(field, owner, type === DS || type === DLV);
};

/** Key tag of an RRSIG record: the key of the signer. */
export const rrsigKeyTag: Decoder = (field) => {
  const { record } = field.site;
  return record && keyWithTag(field, record.nameOf('signer-name'), false);
};

function keyWithTag({ site, text }: FieldSite, owner: Uint8Array, ofChild: boolean): string | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const name = code(printName(owner));
  const keys = keysAt(site.snapshot, owner);
  if (keys.length === 0) {
    return ofChild
      ? `The keys of the child zone ${name} are not in this workspace.`
      : `No zone of this workspace has DNSKEY records at ${name}; a signer may add them.`;
  }
  const found = keys.filter(({ rdata }) => keyTag(rdata) === Number(text));
  if (found.length === 0) {
    const tags = keys.map(({ rdata }) => keyTag(rdata)).join(', ');
    return `No DNSKEY at ${name} has this key tag; there ${keys.length === 1 ? 'is' : 'are'} ${tags}.`;
  }
  return found.map((key) => `The DNSKEY at ${name} has this key tag: ${lowerFirst(keyFacts(key) ?? '')}`).join('\n\n');
}

/** All DNSKEY records of a name in the zones of the workspace: parent and child may be there. */
function keysAt({ zone: own, workspace }: Snapshot, owner: Uint8Array): ZoneRecord[] {
  const zones = new Set([own, ...workspace.map(({ zone }) => zone)]);
  return [...zones].flatMap((zone) => recordsAt(zone, zone.names.find(owner), DNSKEY, MOST_KEYS));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
