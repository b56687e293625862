import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-generate-modifier',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'What stands in braces after the dollar sign of a $GENERATE is no modifier.',
    why: 'BIND refuses the zone.',
    remedy:
      'Write ${offset}, ${offset,width} or ${offset,width,base} with the base d, o, x, X, n or N. To have a dollar sign, write $$.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE'],
    bad: '$GENERATE 1-3 host${0,3,q} A 192.0.2.$\n',
    good: '$GENERATE 1-3 host${0,3,d} A 192.0.2.$\n',
  },
  messages: {
    'too-large': 'With its offset {number} is more than 2147483647, so BIND refuses the zone; write a smaller offset',
    malformed:
      'A modifier in braces is malformed, so BIND refuses the zone; it is ${offset,width,base}, for example ${0,3,d}; the base is one of d, o, x, X, n, N',
  },
});
