import { mnemonicOf } from '../../records/mnemonics.ts';
import { CSYNC, NSEC3, RRSIG } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isUnreadByKnot, mayListUnread, serversThatMiss } from '../support/otherServers.ts';
import { afterName, coveredType, typesInBitmap } from '../support/signing.ts';

export default defineRule({
  code: 'named-type-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  alsoSigned: true,
  doc: {
    summary: 'A signature or a list of types names a type that other servers do not know, or not there.',
    why: 'Knot 3.2, and for most of these types NSD 4.6 too, refuse a file in which the name stands.',
    remedy: 'Nothing, as long as only BIND reads the file. Else write TYPE and its number for the name.',
    references: ['RFC 3597 §5', 'RFC 4034 §3.2', 'RFC 4034 §4.2'],
    bad: '@ CSYNC 2026050100 1 A NS HIP\n',
    good: '@ CSYNC 2026050100 1 A NS TYPE55\n',
  },
  messages: {
    default:
      '{servers} the type {type}, which this record names, so the file is refused there; if another server is to read it, write {generic}',
  },
  types: ['RRSIG', 'NSEC', 'NSEC3', 'CSYNC'],
  visit: {
    record(record, ctx) {
      for (const code of unreadTypes(record)) {
        const type = mnemonicOf(code);
        if (record.isGenerated || !hasWord(record, type)) continue;
        ctx.report('default', record.typePlace, { servers: serversThatMiss(type), type, generic: `TYPE${code}` });
      }
    },
  },
});

const NONE: readonly number[] = [];

function unreadTypes(record: ZoneRecord): readonly number[] {
  const { typeCode, rdata } = record;
  if (typeCode === RRSIG) {
    const type = coveredType(record);
    return isUnreadByKnot(type) ? [type] : NONE;
  }
  const start = typeCode === CSYNC ? 6 : typeCode === NSEC3 ? 6 + rdata[4] + rdata[5 + rdata[4]] : afterName(rdata);
  return mayListUnread(rdata, start) ? typesInBitmap(rdata, start).filter(isUnreadByKnot) : NONE;
}

/** Whether a type is written by its name, not as TYPE and its number or in octets. */
const hasWord = (record: ZoneRecord, word: string): boolean =>
  record
    .textAt(record.place)
    .toUpperCase()
    .split(/[\s()]+/)
    .includes(word);
