import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'label-too-long',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A label, the part of a name between two dots, has more than 63 octets.',
    why: 'Names cannot hold longer labels, so servers refuse the zone.',
    remedy: 'Shorten the label, or put the dots in that are missing.',
    references: ['RFC 1035 §2.3.4'],
    bad: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A 192.0.2.1\n',
    good: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A 192.0.2.1\n',
  },
  messages: {
    default:
      'A part of {text} between two dots is longer than 63 octets, so the server refuses the zone; shorten it, or put the missing dot in',
  },
});
