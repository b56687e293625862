import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-hex',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A value in hexadecimal has other characters, or an odd number of digits.',
    why: 'Servers refuse the zone. A fingerprint or digest was probably not copied whole.',
    remedy: 'Copy the value again.',
    references: ['RFC 1035 §5.1', 'RFC 3597 §5'],
    bad: 'host TYPE65280 \\# 2 c0f\n',
    good: 'host TYPE65280 \\# 2 c00f\n',
  },
  messages: {
    default:
      'The {field} of {type} takes hexadecimal digits (0-9, a-f), and "{text}" has other characters; the server refuses the zone',
    odd: 'The {field} of {type} has an odd number of hexadecimal digits, so one is missing or too many; the server refuses the zone',
  },
});
