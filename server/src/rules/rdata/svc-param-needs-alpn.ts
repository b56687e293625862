import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'svc-param-needs-alpn',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'An HTTPS or SVCB record has no-default-alpn without alpn.',
    why: 'Then no protocol is left to connect with. Servers refuse the zone.',
    remedy: 'Add alpn with the protocols, or remove no-default-alpn.',
    references: ['RFC 9460 §7.1.1'],
    bad: 'www HTTPS 1 web.example.net. no-default-alpn\n',
    good: 'www HTTPS 1 web.example.net. alpn=h2 no-default-alpn\n',
  },
  messages: {
    default:
      '{key} takes the default protocol away and no alpn names another, so nobody can connect and the server refuses the zone; add alpn=h2 or the like',
  },
});
