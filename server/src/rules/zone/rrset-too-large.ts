import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { RRset } from '../rrset.ts';
import { defineRule } from '../rule.ts';
import { ODD_LARGE } from '../setOddities.ts';
import { repeatedIn } from '../support/sameData.ts';

/** The largest sum of all RDATA, each with its length in two octets, that BIND 9.18 loads. */
const MOST = 65512;

export default defineRule({
  code: 'rrset-too-large',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The records of one name and type are larger than 64 KiB together.',
    why: 'They are always sent together, and no DNS message is larger, so BIND refuses the zone.',
    remedy: 'Spread the records over several names.',
    references: ['RFC 1035 §4.2.2', 'RFC 2181 §5'],
    bad: Array.from({ length: 2 }, (_, i) => `large TYPE65300 \\# 33000 ${`0${i}`.repeat(33000)}\n`).join(''),
    good: 'small TYPE65300 \\# 1 00\n',
  },
  messages: {
    default:
      'The {type} records of {name} are {length} octets together; no DNS message holds them, so the server refuses the zone; spread them over several names',
  },
  atLeast: 2,
  odd: ODD_LARGE,
  visit: {
    zone(zone, ctx) {
      for (const [number, block] of zone.blocks.entries()) {
        // One record is that large only in a block that is.
        for (let at = 0; block.rdata.length + 2 > MOST && at < block.count; at++) {
          const length = block.rdataStarts[at + 1] - block.rdataStarts[at] + 2;
          if (length <= MOST) continue;
          const record = new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
          ctx.report('default', record.typePlace, { name: record.owner, type: record.type, length });
        }
      }
    },
    rrset(set, ctx) {
      if (sizeOf(set) <= MOST) return;
      const length = sizeOf(set) - repeatedIn(set).reduce((sum, { record }) => sum + record.rdata.length + 2, 0);
      if (length > MOST) ctx.report('default', set.first.typePlace, { name: set.owner, type: set.type, length });
    },
  },
});

function sizeOf({ zone, ids }: RRset): number {
  let size = 0;
  for (const id of ids) {
    const { rdataStarts } = zone.blocks[id >>> BLOCK_SHIFT];
    const index = id & (BLOCK_RECORDS - 1);
    size += rdataStarts[index + 1] - rdataStarts[index] + 2;
  }
  return size;
}
