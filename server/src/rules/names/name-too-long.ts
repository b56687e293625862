import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'name-too-long',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has more than 255 octets.',
    why: 'Names cannot be longer, so servers refuse the zone. Without a final dot the origin is part of the name.',
    remedy: 'Shorten the name, or end it with a dot if it is complete.',
    references: ['RFC 1035 §2.3.4'],
    bad: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A 192.0.2.1\n',
    good: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A 192.0.2.1\n',
  },
  messages: {
    default:
      'The name {text} is longer than 255 octets with the zone appended, so the server refuses the zone; shorten it, or end it with a dot if it is complete',
  },
});
