/** Character-strings that are no policies. */
import { PolicyText } from '../../../mail/policyText.ts';
import { counted } from '../../explain/duration.ts';
import type { Decoder, FieldSite } from './fieldSite.ts';

export const LONGEST_STRING = 255;

/** The octets that the string at the cursor has once its escapes are read. */
export function stringOctets({ site }: FieldSite): number {
  const { zone, file, codes } = site.snapshot;
  return PolicyText.of(codes, zone.files[file].octets, [site.inner(site.cursor.token)]).text.length;
}

export const stringField: Decoder = (field) => {
  const length = stringOctets(field);
  return `${counted(length, 'octet')}${length > LONGEST_STRING && field.slot.type.mnemonic !== 'URI' ? `; a string has at most ${LONGEST_STRING}` : ''}.`;
};
