/** TXT records as DKIM keys. */
import { type DkimRecord, readDkim } from '../../mail/dkim.ts';
import { policyKind } from '../../mail/kind.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type TagRecord, tagRecordOf } from './tagRecord.ts';

/** Whether a name is where keys stand: below `_domainkey`, with a selector. */
export const isKeyOwner = (owner: string): boolean => /[^.]\._domainkey\./i.test(owner);

/** Whether something other than a semicolon follows the version, so that receivers take it for a part of the version. */
export const isUnended = (text: string): boolean => /^v[ \t]*=[ \t]*DKIM1(?:[ \t]*[^;\s\w]|[ \t]+\w)/i.test(text);

export interface DkimKeyRecord extends TagRecord {
  readonly key: DkimRecord;
}

/** The key in a record at a selector; undefined when there is none that receivers read, or when its parts have no place in the file. */
export function dkimRecordOf(txt: ZoneRecord): DkimKeyRecord | undefined {
  const { owner } = txt;
  if (!isKeyOwner(owner)) return undefined;
  const record = tagRecordOf(txt, (text) => policyKind(text, owner) === 'dkim' && !isUnended(text));
  return record && { ...record, key: readDkim(record.text) };
}
