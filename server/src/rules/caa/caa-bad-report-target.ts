import { defineRule } from '../rule.ts';
import { caaOf, valueFix } from '../support/caa.ts';

const MAILBOX = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;

export default defineRule({
  code: 'caa-bad-report-target',
  group: 'caa',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The place for reports in a CAA record (iodef) is no mailto, http or https URI.',
    why: 'Authorities cannot report there that somebody asked for a certificate that the records forbid.',
    remedy: 'Write "mailto:security@example.com", or a https URI.',
    references: ['RFC 8659 §4.4'],
    bad: '@ CAA 0 iodef "security@example.com"\n',
    good: '@ CAA 0 iodef "mailto:security@example.com"\n',
  },
  messages: {
    default:
      'Authorities can report to a mailto, http or https URI only, and "{value}" is none, so nobody hears of forbidden requests; write it as in "mailto:security@example.com"',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      if (tag !== 'iodef' || /^(?:mailto:[^\s@/]+@[^\s@]|https?:\/\/[^\s/])/i.test(value)) return;
      const mailbox = value.trim().replace(/^mail(?:to)?:?\/*/i, '');
      const fixes = MAILBOX.test(mailbox) ? valueFix(`Write mailto:${mailbox}`, caa, `mailto:${mailbox}`) : [];
      ctx.report('default', caa.fieldPlace('value'), { value: value.slice(0, 60) }, { fixes });
    },
  },
});
