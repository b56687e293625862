/** Names and mailboxes in the data of records. */
import { printName } from '../../../records/name.ts';
import { nameOfToken, originAt } from '../../entries.ts';
import { mailAddress } from '../../explain/mailbox.ts';
import { unicodeName } from '../../explain/unicode.ts';
import { code, paragraphs, sentences } from '../markdown.ts';
import { howCompleted, isAbsolute } from '../origin.ts';
import type { HoverSite } from '../site.ts';
import { whatStandsAt } from '../target.ts';
import type { Decoder } from './fieldSite.ts';

/** The name at the cursor: what it becomes, and what stands there. */
export const nameField: Decoder = ({ site, slot, text }) => {
  const name = nameAt(site);
  if (!name) return 'This is no domain name.';
  if (name[0] === 0) return rootMeaning(slot.type.mnemonic);
  return aboutTarget(site, name, text);
};

/** An absolute name, how it came about, and what stands there. */
function aboutTarget(site: HoverSite, name: Uint8Array, written: string): string {
  const absolute = printName(name);
  const unicode = unicodeName(absolute);
  const stands = whatStandsAt(site.snapshot, name);
  const isSlip = !isAbsolute(written) && written.includes('.') && stands.startsWith('Missing');
  return paragraphs(
    sentences(meansName(site, absolute, written), unicode && `In Unicode: ${code(unicode)}.`),
    sentences(stands, isSlip && `If ${code(`${written}.`)} is meant, write it with its final dot.`),
  );
}

/** `Means www.example.com.: the origin … is appended.` */
export function meansName(site: HoverSite, absolute: string, written: string): string {
  const how = howCompleted(site, written);
  return how === undefined ? `Means ${code(absolute)}.` : `Means ${code(absolute)}. ${how}`;
}

/** The token at the cursor as a name. */
export function nameAt({ snapshot, cursor }: HoverSite): Uint8Array | undefined {
  const { zone, file } = snapshot;
  return nameOfToken(zone, file, cursor.entry, cursor.token, originAt(zone, file, cursor.entry.start));
}

/** What the root alone says: mostly that there is no host. */
function rootMeaning(mnemonic: string): string {
  switch (mnemonic) {
    case 'MX':
      return 'The root: a null MX. The domain accepts no mail at all (RFC 7505).';
    case 'SRV':
      return 'The root: the service is not offered here (RFC 2782).';
    case 'SVCB':
    case 'HTTPS':
      return 'The owner itself; with priority 0, the service does not exist.';
    default:
      return 'The root, which says that there is no name.';
  }
}

/** A mailbox as people write it. */
export const mailboxField: Decoder = ({ site, text }) => {
  const name = nameAt(site);
  if (!name) return 'This is no domain name.';
  const address = mailAddress(name);
  if (address === undefined) return 'The root: there is no mailbox.';
  return sentences(`The mail address ${code(address)}.`, howCompleted(site, text));
};
