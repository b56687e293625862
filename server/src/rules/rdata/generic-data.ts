import { defineRule } from '../rule.ts';
import { layoutOf } from '../support/layout.ts';

export default defineRule({
  code: 'generic-data',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The octets after \\# are no data of the type.',
    why: 'Servers know the form of this type and refuse the zone.',
    remedy: 'Check the octets, or write the data in the usual form of the type.',
    references: ['RFC 3597 §5'],
    bad: 'www A \\# 3 c00002\n',
    good: 'www A \\# 4 c0000250\n',
  },
  messages: {
    default:
      'These octets are no data of an {type} record, so the server refuses the zone; write them in the usual form: {layout}',
  },
  caseOf: (problem) => ({ args: { layout: layoutOf(String(problem.args?.type)) } }),
});
