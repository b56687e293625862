import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'missing-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A line has an owner, and perhaps a TTL and a class, but no record type.',
    why: 'Servers refuse the zone.',
    remedy: 'Complete the record, or remove the line. A comment starts with a semicolon.',
    references: ['RFC 1035 §5.1'],
    bad: 'www 3600 IN\nftp A 192.0.2.81\n',
    good: 'www 3600 IN A 192.0.2.80\nftp A 192.0.2.81\n',
  },
  messages: {
    default:
      '"{text}" is no whole record: its type and data are missing, so the server refuses the zone; complete the line, or write ; before it if it is a comment',
  },
});
