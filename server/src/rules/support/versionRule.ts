/** Texts that were meant to be a policy of a kind, and that receivers do not take for one. */

import { parseTags, type Tag } from '../../mail/tags.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type TagRecord, tagRecordOf } from './tagRecord.ts';

export interface BadVersion {
  readonly record: TagRecord;
  /** The tag that holds the version. */
  readonly tag: Tag;
  /** The tag is not the first one; else it is spelled otherwise. */
  readonly isLater: boolean;
}

/** The version in a text that `passes` does not take; undefined when it does, or when there is none. `version`: lower case. */
export function badVersionOf(
  txt: ZoneRecord,
  version: string,
  passes: (text: string) => boolean,
): BadVersion | undefined {
  const record = tagRecordOf(txt, (text) => !passes(text) && text.toLowerCase().includes(version));
  if (!record) return undefined;
  const { tags } = parseTags(record.text);
  const at = tags.findIndex(({ name, value }) => name.toLowerCase() === 'v' && value.toLowerCase().startsWith(version));
  return at < 0 ? undefined : { record, tag: tags[at], isLater: at > 0 };
}
