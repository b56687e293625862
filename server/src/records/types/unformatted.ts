/** Codes that were assigned long ago for single sites; no document says what their data looks like. */
import { opaque } from '../fields/opaque.ts';
import { defineType, type RecordType } from '../type.ts';

const unformatted = (mnemonic: string, code: number, meaning: string, example: string): RecordType =>
  defineType({
    mnemonic,
    code,
    meaning,
    references: ['IANA: DNS Resource Record (RR) TYPEs', 'RFC 3597 §5'],
    example,
    status: 'obsolete',
    fields: [opaque('data', 'Any octets, in the generic notation: \\#, their number, and hexadecimal digits.')],
  });

export const UINFO = unformatted('UINFO', 100, 'Held information about a user.', '\\# 5 616C696365');
export const UID = unformatted('UID', 101, 'Held the number of a user.', '\\# 4 000003E8');
export const GID = unformatted('GID', 102, 'Held the number of a group of users.', '\\# 4 000003E8');
export const UNSPEC = unformatted('UNSPEC', 103, 'Held octets without a meaning of their own.', '\\# 1 04');
