/** Fields of records: what the field says, and what its value comes to. */

import type { FieldKind } from '../../records/field.ts';
import { addressField } from './fields/addresses.ts';
import { binaryField, tlsaOwner } from './fields/binary.ts';
import { typeField } from './fields/bitmap.ts';
import { caaValue } from './fields/caa.ts';
import { portField, rankField, weightField } from './fields/choice.ts';
import type { Decoded, Decoder, FieldSite, FieldSlot } from './fields/fieldSite.ts';
import { dsKeyTag, keyField, rrsigKeyTag } from './fields/keys.ts';
import { locationField } from './fields/location.ts';
import { mailboxField, nameField } from './fields/names.ts';
import { naptrFlags, naptrRegexp, naptrServices } from './fields/naptr.ts';
import { durationField, serialField, timerField } from './fields/soa.ts';
import { stringField } from './fields/strings.ts';
import { svcParam } from './fields/svcParams.ts';
import { timeField } from './fields/time.ts';
import { tableValue } from './fields/values.ts';
import { code, paragraphs } from './markdown.ts';
import type { HoverSite, Provided } from './site.ts';
import { textField } from './text.ts';

/** By type and field; all decoders of a field add what they know. */
const BY_FIELD: Readonly<Record<string, readonly Decoder[]>> = {
  'SOA refresh': [timerField],
  'SOA retry': [timerField],
  'SOA expire': [timerField],
  'SOA minimum': [timerField],
  'MX preference': [rankField],
  'SRV priority': [rankField],
  'SRV weight': [weightField],
  'SRV port': [portField],
  'URI priority': [rankField],
  'TXT text': [textField],
  'SPF text': [textField],
  'CAA value': [caaValue],
  'DNSKEY flags': [tableValue, keyField],
  'DNSKEY public-key': [keyField],
  'CDNSKEY flags': [tableValue, keyField],
  'CDNSKEY public-key': [keyField],
  'KEY public-key': [keyField],
  'DS key-tag': [dsKeyTag],
  'CDS key-tag': [dsKeyTag],
  'DLV key-tag': [dsKeyTag],
  'RRSIG key-tag': [rrsigKeyTag],
  'RRSIG original-ttl': [durationField],
  'TLSA certificate-usage': [tableValue, tlsaOwner],
  'TLSA certificate-association-data': [binaryField, tlsaOwner],
  'NAPTR order': [rankField],
  'NAPTR flags': [naptrFlags],
  'NAPTR services': [naptrServices],
  'NAPTR regexp': [naptrRegexp],
  'LOC latitude': [locationField],
  'LOC longitude': [locationField],
};

const BY_KIND: Readonly<Record<FieldKind, readonly Decoder[]>> = {
  name: [nameField],
  mailbox: [mailboxField],
  address: [addressField],
  number: [],
  duration: [durationField],
  serial: [serialField],
  time: [timeField],
  type: [typeField],
  string: [stringField],
  mnemonic: [tableValue],
  binary: [binaryField],
  parameters: [svcParam],
  other: [],
};

export function fieldHover(site: HoverSite, slot: FieldSlot): Provided {
  const field: FieldSite = { site, slot, text: site.text };
  const decoders = BY_FIELD[`${slot.type.mnemonic} ${slot.field.name}`] ?? BY_KIND[slot.field.kind];
  const decoded = decoders.map((decode): Decoded => decode(field));
  const placed = decoded.find((part) => typeof part === 'object');
  if (placed) return placed;
  return paragraphs(
    `**${slot.type.mnemonic} ${slot.field.name}** ${code(field.text)}`,
    slot.field.meaning,
    ...decoded.filter((part) => typeof part === 'string'),
  );
}
