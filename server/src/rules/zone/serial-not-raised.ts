import { ZoneRecord } from '../../zone/record.ts';
import { recordsChanged } from '../../zone/recordsChanged.ts';
import { defineRule } from '../rule.ts';
import { isSerialBehind } from '../support/serial.ts';

export default defineRule({
  code: 'serial-not-raised',
  group: 'zone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The records differ from the previous version of the file, and the serial of the SOA record does not.',
    why: 'Secondary servers ask for the serial only. As long as it is the same they keep the old records, and the change is seen by some resolvers and not by others.',
    remedy: 'Raise the serial (the command Bump SOA Serial, or zonesmith bump).',
    references: ['RFC 1982 §3.2', 'RFC 1912 §2.2', 'RFC 1034 §4.3.5'],
    bad: '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nwww 3600 A 192.0.2.81\n',
    good: '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010102 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nwww 3600 A 192.0.2.81\n',
    file: 'db.example.com',
    others: {
      'db.example.com.old':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nwww 3600 A 192.0.2.80\n',
    },
  },
  messages: {
    same: 'The records differ from the previous version and the serial is still {serial}, so secondary servers keep the old ones; raise it',
    lower:
      'The serial was {previous} in the previous version, and {serial} counts as older, so secondary servers keep what they have; write a higher one',
  },
  visit: {
    workspace(zone, ctx) {
      const { soa, serial } = zone;
      if (soa === undefined || serial === undefined) return;
      const previous = ctx.around.previous()?.zone;
      if (previous?.serial === undefined) return;
      const place = new ZoneRecord(zone, soa).fieldPlace('serial');
      if (isSerialBehind(serial, previous.serial)) ctx.report('lower', place, { serial, previous: previous.serial });
      else if (serial === previous.serial && recordsChanged(previous, zone)) ctx.report('same', place, { serial });
    },
  },
});
