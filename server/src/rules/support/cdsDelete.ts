/** CDS and CDNSKEY records that ask the parent to remove all DS records (RFC 8078 §4). */
import { CDNSKEY } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';

/** What such a record must be, octet by octet; with anything else BIND takes algorithm 0 for a key's. */
const DELETE_CDS = [0, 0, 0, 0, 0];
const DELETE_CDNSKEY = [0, 0, 3, 0, 0];

export function isDelete({ rdata, typeCode }: ZoneRecord): boolean {
  const request = typeCode === CDNSKEY ? DELETE_CDNSKEY : DELETE_CDS;
  return rdata.length === request.length && request.every((octet, at) => rdata[at] === octet);
}
