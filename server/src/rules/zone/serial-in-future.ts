import { defineRule } from '../rule.ts';
import { dayOfSerial, daysAhead } from '../support/serial.ts';

/** Days that a zone may be ahead because it changed more than a hundred times on one of them. */
const COUNTED_AHEAD = 7;
/** Days after which dates catch up by themselves. */
const SOON = 366;

export default defineRule({
  code: 'serial-in-future',
  group: 'zone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The serial of the zone is a date that lies in the future.',
    why: 'Serials only grow, so dates cannot be used until that day comes: secondaries take a smaller serial for an older version and keep what they have.',
    remedy:
      'If no secondary has the zone yet, write the right date. Otherwise add 2147483647 to the serial, wait until all secondaries have it, and then write the right one.',
    references: ['RFC 1982 §3.2', 'RFC 1912 §3.1'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2204051501 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2024051501 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The serial {serial} is the date {date}, which lies in the future; secondaries do not take a smaller one, so add 2147483647 (write {step}), wait until they all have it, then write the right date (RFC 1982)',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const serial = soa.numberOf('serial', 4);
      const day = dayOfSerial(serial);
      const ahead = day === undefined ? 0 : daysAhead(day, ctx.now);
      if (day === undefined || ahead < COUNTED_AHEAD) return;
      const date = new Date(day * 1000).toISOString().slice(0, 10);
      const step = (serial + 0x7fffffff) % 2 ** 32;
      ctx.report(
        'default',
        soa.fieldPlace('serial'),
        { serial, date, step },
        { severity: ahead > SOON ? 'warning' : 'information' },
      );
    },
  },
});
