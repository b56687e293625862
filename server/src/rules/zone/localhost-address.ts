import { A, AAAA } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { joinNames } from '../support/suffix.ts';

const LOCALHOST = Uint8Array.of(9, 108, 111, 99, 97, 108, 104, 111, 115, 116, 0);
const LOOPBACK_6 = '::1';

export default defineRule({
  code: 'localhost-address',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The name localhost in this zone has an address that is no loopback address.',
    why: 'A program that looks for localhost and whose system appends the domain talks to that host instead of its own.',
    remedy: 'Write 127.0.0.1 or ::1, or better, no localhost at all: systems know that name.',
    references: ['RFC 6761 §6.3', 'RFC 1912 §4.1'],
    bad: 'localhost A 192.0.2.1\n',
    good: 'localhost A 127.0.0.1\n',
  },
  messages: {
    default:
      '{owner} is no loopback address here: programs that ask for localhost with the domain appended talk to {address}; remove the record or write 127.0.0.1',
  },
  among(zone) {
    if (zone.originUnknown || zone.apexWire.length > 240) return undefined;
    const name = zone.names.find(joinNames(LOCALHOST, zone.apexWire));
    return zone.exists(name) ? (id) => id === name : undefined;
  },
  visit: {
    name(name, ctx) {
      for (const { typeCode, records } of name.rrsets) {
        if (typeCode !== A && typeCode !== AAAA) continue;
        const record = records.find((each) => !isLoopback(each));
        if (record) ctx.report('default', record.dataPlace(), { owner: record.owner, address: record.data });
      }
    },
  },
});

const isLoopback = ({ typeCode, rdata, data }: ZoneRecord): boolean =>
  typeCode === A ? rdata[0] === 127 : data === LOOPBACK_6;
