import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-date',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The value of a $DATE directive is no date.',
    why: 'BIND writes the date of a dump with it, takes nothing else, and refuses the zone.',
    remedy:
      'Write year, month, day, hours, minutes and seconds as 14 digits, from 1970 to 2106, or remove the directive.',
    references: ['BIND 9.18, lib/dns/master.c'],
    bad: '$DATE 20260230120000\n',
    good: '$DATE 20260228120000\n',
  },
  messages: {
    default:
      '{text} is no date, so the server refuses the zone; write it as YYYYMMDDHHMMSS (20260131235959), from 1970 to 2106, or remove the line',
  },
});
