import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'rdata-too-long',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The data of a record is larger than 65535 octets.',
    why: 'No DNS message can hold it. Servers refuse the zone.',
    remedy: 'Publish the text at a web server, and its address in the zone.',
    references: ['RFC 1035 §3.2.1'],
    bad: `note TXT${` "${'0123456789'.repeat(25)}"`.repeat(262)}\n`,
    good: 'note TXT "short"\n',
  },
  messages: {
    default: 'The data has {length} octets, and 65535 are the most that a record can hold; the server refuses the zone',
  },
});
