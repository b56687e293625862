/** The MX record that says that a name takes no mail. */
import { MX } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { recordsAt } from './target.ts';
import { isEditable } from './written.ts';

/** Makes the only MX record of a name the one that says "no mail" (RFC 7505). */
export function nullMx(mx: ZoneRecord): Fix[] {
  if (!isEditable(mx) || recordsAt(mx.zone, mx.name, MX, 2).length > 1) return [];
  const edits = [
    { ...mx.fieldPlace('preference'), newText: '0' },
    { ...mx.fieldPlace('exchange'), newText: '.' },
  ];
  return [{ title: 'Write MX 0 ., which says that no mail is taken', safe: false, edits }];
}
