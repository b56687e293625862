import { defineRule } from '../rule.ts';
import { dayOfSerial } from '../support/serial.ts';

/** YYYYMMDDnn; month 00 is a counter that starts with the year. */
const DATE_LIKE = /^(?:199|20[0-9])\d(?!00)\d{6}$/;

export default defineRule({
  code: 'serial-date-impossible',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The serial looks like a date, but there is no such day.',
    why: 'Servers take any number. But a slip in the month or the day makes the serial larger than that of today, and then dates cannot be used until that time comes.',
    remedy: 'If no secondary has the zone yet, write the date that is meant; otherwise count on from here.',
    references: ['RFC 1912 §2.2', 'RFC 1982 §3.2'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026130101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026030101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The serial {serial} looks like the date {date}, which does not exist; if a slip made it larger than that of today, secondaries will not take the right date later',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const serial = soa.numberOf('serial', 4);
      const digits = String(serial);
      if (!DATE_LIKE.test(digits) || dayOfSerial(serial) !== undefined) return;
      const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
      ctx.report('default', soa.fieldPlace('serial'), { serial, date });
    },
  },
});
