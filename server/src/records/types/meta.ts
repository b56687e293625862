/** Types that exist in messages only, never in a zone: servers refuse them in a file (RFC 6895 §3.1). */
import type { RecordType } from '../type.ts';
import { defineType } from '../type.ts';

const meta = (mnemonic: string, code: number, meaning: string, ...references: string[]): RecordType =>
  defineType({ mnemonic, code, meaning, references, example: '', fields: [], status: 'meta' });

export const OPT = meta('OPT', 41, 'Extends a message (EDNS): size of answers, flags, options.', 'RFC 6891 §6');
export const TKEY = meta('TKEY', 249, 'Agrees on a key for TSIG.', 'RFC 2930 §2');
export const TSIG = meta('TSIG', 250, 'Signs a message with a shared key.', 'RFC 8945 §4');
export const IXFR = meta('IXFR', 251, 'Asks for the changes of a zone since a serial.', 'RFC 1995');
export const AXFR = meta('AXFR', 252, 'Asks for the whole zone.', 'RFC 5936', 'RFC 1035 §3.2.3');
export const MAILB = meta('MAILB', 253, 'Asks for records of mailboxes (MB, MG, MR).', 'RFC 1035 §3.2.3');
export const MAILA = meta('MAILA', 254, 'Asked for mail agents, as MX does now.', 'RFC 1035 §3.2.3');
export const ANY = meta('ANY', 255, 'Asks for records of any type.', 'RFC 1035 §3.2.3', 'RFC 8482');

export const NXNAME = defineType({
  ...meta('NXNAME', 128, 'Marks in an NSEC record made on the fly that the name does not exist.', 'RFC 9824 §3.4'),
  unknownToBind: true,
});
