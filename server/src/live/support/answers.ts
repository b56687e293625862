/** Parts of answers that many checks need. */
import { sameName } from '../../records/name.ts';
import { NS } from '../../records/typeCodes.ts';
import type { LiveAnswer, LiveRecord } from '../resolver.ts';

/** The records of a type in an answer; none when there is no answer. A delegation stands in the authority section. */
export function recordsIn(answer: LiveAnswer, name: Uint8Array, type: number): readonly LiveRecord[] {
  if (answer.kind === 'failed') return [];
  const records = answer.kind === 'answer' ? answer.records.filter((record) => record.type === type) : [];
  if (records.length > 0 || type !== NS || answer.kind === 'nxdomain') return records;
  return answer.authority.filter((record) => record.type === NS && sameName(record.owner, name));
}

/** Whether an answer says that there is nothing. */
export const isNothing = ({ kind }: LiveAnswer): boolean => kind === 'nodata' || kind === 'nxdomain';
