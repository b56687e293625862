import { defineRule } from '../rule.ts';
import { caaOf, valueFix } from '../support/caa.ts';

const FORMS: ReadonlyMap<string, { readonly form: RegExp; readonly id: 'email' | 'phone' }> = new Map([
  ['contactemail', { form: /^[^\s@:]+@[^\s@]+$/, id: 'email' }],
  ['contactphone', { form: /^\+?[\d ().-]*\d[\d ().-]*(?:;?\s*ext(?:ension)?[.=: ]*\d+)?$/i, id: 'phone' }],
]);

export default defineRule({
  code: 'caa-bad-contact',
  group: 'caa',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The contact in a CAA record is no mail address, or no telephone number.',
    why: 'Authorities cannot use it to ask whether the holder of the domain wants a certificate.',
    remedy: 'Write the bare address or the international number, without "mailto:" or "tel:" before it.',
    references: ['CA/Browser Forum Baseline Requirements, appendix A.1'],
    bad: '@ CAA 0 contactemail "mailto:admin@example.com"\n',
    good: '@ CAA 0 contactemail "admin@example.com"\n',
  },
  messages: {
    email: '"{value}" is no bare mail address, so authorities cannot write to it; write it as in "admin@example.com"',
    phone: '"{value}" is no telephone number, so authorities cannot call it; write it as in "+1 555 123 4567"',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      const expected = FORMS.get(tag);
      if (!expected || expected.form.test(value)) return;
      const bare = value.trim().replace(/^(?:mailto|tel):\/*/i, '');
      const fixes = expected.form.test(bare) ? valueFix(`Write ${bare}`, caa, bare) : [];
      ctx.report(expected.id, caa.fieldPlace('value'), { value: value.slice(0, 60) }, { fixes });
    },
  },
});
