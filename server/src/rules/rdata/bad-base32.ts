import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-base32',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A hash in Base32 has other characters or is not whole.',
    why: 'Servers refuse the zone.',
    remedy: 'Sign the zone again; such values are written by programs.',
    references: ['RFC 4648 §7', 'RFC 5155 §3.3'],
    bad: '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojz A\n',
    good: '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojr A\n',
  },
  messages: {
    default:
      'The {field} of {type} takes Base32 with the letters a to v and digits, and "{text}" is none; the server refuses the zone',
    incomplete: 'The {field} of {type} is not whole: its last characters are missing; the server refuses the zone',
  },
});
