import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'unknown-type-data',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A type that is known by its number only has data that is not written in octets.',
    why: 'Nobody knows the form of its data, so servers refuse the zone.',
    remedy: 'Write \\#, the number of octets, and the octets in hexadecimal.',
    references: ['RFC 3597 §5'],
    bad: 'host TYPE65280 hello\n',
    good: 'host TYPE65280 \\# 5 68656c6c6f\n',
  },
  messages: {
    default:
      'The form of {type} data is not known, so it can only be written in octets, and the server refuses the zone: \\# 2 c0ff (their number, then hexadecimal digits)',
  },
});
