/** What may stand beside a CNAME: the records of DNSSEC that are about the CNAME itself (RFC 4034 §3, §4; BIND). */
import { typeOf } from '../../records/mnemonics.ts';
import type { RRset } from '../rrset.ts';
import type { ZoneName } from '../zoneName.ts';

const ALLOWED: ReadonlySet<number> = new Set(['CNAME', 'RRSIG', 'NSEC', 'SIG', 'KEY'].map((type) => typeOf(type)!));

/** The RRsets of a name that cannot be there because it has a CNAME. */
export const setsBesideCname = (name: ZoneName): RRset[] =>
  name.rrsets.filter(({ typeCode }) => !ALLOWED.has(typeCode));
