/** TXT records as DMARC policies. */
import { type DmarcRecord, isDmarc, readDmarc } from '../../mail/dmarc.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { meantReportOwner } from './reportOwner.ts';
import { hasFirstLabel, type TagRecord, tagRecordOf } from './tagRecord.ts';

export interface DmarcTagRecord extends TagRecord {
  readonly policy: DmarcRecord;
}

/** The policy in a record at `_dmarc`; undefined when there is none, or when its parts have no place in the file. */
export function dmarcRecordOf(txt: ZoneRecord): DmarcTagRecord | undefined {
  const record =
    hasFirstLabel(txt.owner, '_dmarc') && !meantReportOwner(txt.owner) ? tagRecordOf(txt, isDmarc) : undefined;
  return record && { ...record, policy: readDmarc(record.text) };
}
