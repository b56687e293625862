import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-base64',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A value in Base64 has other characters or is not whole.',
    why: 'Servers refuse the zone. A key or certificate was probably not copied whole.',
    remedy: 'Copy the value again.',
    references: ['RFC 4648 §4'],
    bad: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY AQ*D\n',
    good: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY AQID\n',
  },
  messages: {
    default:
      'The {field} of {type} takes Base64 (A-Z, a-z, 0-9, +, / and = at the end), and "{text}" is none, so the server refuses the zone; copy the value again',
    incomplete:
      'The {field} of {type} is not whole: Base64 comes in groups of four characters, and the last one is not full, so the server refuses the zone; copy the value again',
  },
});
