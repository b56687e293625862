import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'svc-param-mandatory',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The parameter mandatory names a parameter that is not there, or itself.',
    why: 'Clients must ignore such a record, and servers refuse the zone.',
    remedy: 'Add the parameter, or take it out of the list.',
    references: ['RFC 9460 §8'],
    bad: 'www HTTPS 1 web.example.net. mandatory=port alpn=h2\n',
    good: 'www HTTPS 1 web.example.net. mandatory=alpn alpn=h2\n',
  },
  messages: {
    missing:
      'mandatory names {key}, and the record has no such parameter, so the server refuses the zone; add it, or take it out of the list',
    itself: 'mandatory names itself, which it must not; the server refuses the zone',
  },
});
