/** Octets in hexadecimal or Base64. */
import { printName } from '../../../records/name.ts';
import { counted } from '../../explain/duration.ts';
import { code } from '../markdown.ts';
import { serviceOfPort } from './choice.ts';
import type { Decoder } from './fieldSite.ts';

/** How many octets the field has, over all of its words. */
export const binaryField: Decoder = ({ site, slot }) => {
  const { entry } = site.cursor;
  if (slot.field !== slot.type.fields.at(-1)) return undefined;
  const first = site.cursor.token - slot.part;
  let digits = '';
  for (let token = first; token < entry.count; token++) digits += site.tokenText(token);
  const isHex = /^[0-9a-f]*$/i.test(digits) && !BASE64_FIELDS.has(slot.field.name);
  const octets = isHex ? digits.length / 2 : (digits.replace(/=+$/, '').length * 3) / 4;
  return `${counted(Math.floor(octets), 'octet')}.`;
};

/** Fields in Base64, whose digits may all be hexadecimal by chance. */
const BASE64_FIELDS = new Set(['public-key', 'signature', 'certificate', 'key', 'digest-data']);

/** The owner of a TLSA record: a port of a host. */
export const tlsaOwner: Decoder = ({ site }) => {
  const owner = site.record && printName(site.zone.names.wire(site.record.name));
  const match = owner && /^_(\d+)\._([a-z]+)\.(.+)$/i.exec(owner);
  if (!match) return undefined;
  const service = serviceOfPort(Number(match[1]));
  return `For the TLS server at port ${match[1]}${service ? ` (${service})` : ''} of ${code(match[3])}.`;
};
