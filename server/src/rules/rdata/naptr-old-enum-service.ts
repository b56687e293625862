import { defineRule } from '../rule.ts';
import { naptrOf } from '../support/naptr.ts';
import { fieldFix } from '../support/written.ts';

export default defineRule({
  code: 'naptr-old-enum-service',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The service of a NAPTR record for telephone numbers has E2U at its end.',
    why: 'The first version of ENUM wrote it so; today E2U stands first, and clients pass over records where it does not.',
    remedy: 'Write E2U first, as in "E2U+sip".',
    references: ['RFC 6116 §3.4.3'],
    bad: '@ NAPTR 100 10 "u" "sip+E2U" "!^.*$!sip:info@example.com!" .\n',
    good: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
  },
  messages: {
    default: 'In "{services}" E2U must stand first, or clients pass over the record; write "{right}"',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { services } = naptrOf(record);
      const service = /^([a-z0-9:]+)\+e2u$/i.exec(services)?.[1];
      if (service === undefined) return;
      const right = `E2U+${service}`;
      const fixes = fieldFix(`Write "${right}"`, record, 'services', `"${right}"`);
      ctx.report('default', record.fieldPlace('services'), { services, right }, { fixes });
    },
  },
});
