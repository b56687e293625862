import { defineRule } from '../rule.ts';
import { bindingOf, isAliasMode, paramPlace } from '../support/svcb.ts';

const PORT = 3;

export default defineRule({
  code: 'svcb-port-zero',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An HTTPS or SVCB record has the parameter port=0.',
    why: 'Nothing can be reached at port 0, so clients that follow the record fail.',
    remedy: 'Write the port of the service, or leave the parameter out for the usual one.',
    references: ['RFC 9460 §7.2', 'RFC 6335 §6'],
    bad: 'www HTTPS 1 . port=0\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 . port=8443\nwww A 192.0.2.80\n',
  },
  messages: {
    default: 'Nothing can be reached at port 0, which is no port; write the port, or leave port out for the usual one',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      if (isAliasMode(record)) return;
      const port = bindingOf(record).params.get(PORT);
      if (port?.every((octet) => octet === 0)) {
        ctx.report('default', paramPlace(record, 'port') ?? record.dataPlace(), {});
      }
    },
  },
});
