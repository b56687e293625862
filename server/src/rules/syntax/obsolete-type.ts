import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'obsolete-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A record has the type MD or MF, which MX replaced in 1986.',
    why: 'BIND refuses the zone; no mail server looks for these types.',
    remedy: 'Write an MX record.',
    references: ['RFC 973', 'RFC 1035 §3.3.4', 'RFC 1123 §6.1'],
    bad: 'mail A 192.0.2.25\n@ MD mail\n',
    good: 'mail A 192.0.2.25\n@ MX 10 mail\n',
  },
  messages: {
    default:
      '{type} records are obsolete and no mail server asks for them, and BIND refuses the zone; write an MX record instead',
  },
});
