import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'svc-param-unknown',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A parameter of an HTTPS or SVCB record has a name that is not known.',
    why: 'Servers refuse the zone.',
    remedy:
      'Check the spelling; names are in lower case. A parameter that the server does not know can be written as key and its number.',
    references: ['RFC 9460 §2.1', 'RFC 9460 §8'],
    bad: 'www HTTPS 1 web.example.net. alnp=h2\n',
    good: 'www HTTPS 1 web.example.net. alpn=h2\n',
  },
  messages: {
    default:
      'There is no parameter {text}, so the server refuses the zone; check its spelling, in lower case; unknown ones are written key123=value',
  },
});
