import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'svc-param-duplicate',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A parameter of an HTTPS or SVCB record is given twice.',
    why: 'Servers refuse the zone.',
    remedy: 'Write all of its values in one parameter, with commas between them.',
    references: ['RFC 9460 §2.1'],
    bad: 'www HTTPS 1 web.example.net. alpn=h2 alpn=h3\n',
    good: 'www HTTPS 1 web.example.net. alpn=h2,h3\n',
  },
  messages: {
    default:
      'The parameter {key} is given twice, so the server refuses the zone; write it once, with commas between its values',
  },
});
