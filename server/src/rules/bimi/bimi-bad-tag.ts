import { isBimi, readBimi } from '../../mail/bimi.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isBimiOwner } from '../support/bimiOwner.ts';
import { isQuoted } from '../support/policies.ts';
import { tagRecordOf } from '../support/tagRecord.ts';
import { badVersionOf } from '../support/versionRule.ts';

export default defineRule({
  code: 'bimi-bad-tag',
  group: 'bimi',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A BIMI record does not say where the logo is, or names an address that is not https.',
    why: 'Mail programs show no logo then.',
    remedy: 'Write l= and an https: address of an SVG file; an empty l= says that no logo is wanted.',
    references: ['draft-brand-indicators-for-message-identification'],
    bad: 'default._bimi TXT "v=BIMI1; l=http://example.com/logo.svg"\n',
    good: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n',
  },
  messages: {
    version: '{text} is not how a BIMI record starts, so mail programs pass over it and show no logo; write v=BIMI1',
    'not-svg': '{text} is no SVG file, and mail programs show no other logos; write the address of one',
    'no-logo':
      'There is no l= with the address of a logo, so none is shown; add it, or write l= with nothing behind it if none is wanted',
    'not-https':
      '{text} is no https: address, so mail programs do not fetch it, and show no logo; write the address with https://',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isBimiOwner(txt.owner)) return;
      const bad = badVersionOf(txt, 'bimi', isBimi);
      if (bad) ctx.report('version', bad.record.place(bad.tag), { text: bad.record.slice(bad.tag) });
      const record = tagRecordOf(txt, isBimi);
      if (!record) return;
      for (const fault of readBimi(record.text).faults) {
        if (fault.code === 'no-logo' && !isQuoted(txt)) continue;
        ctx.report(fault.code, record.place(fault), { text: record.slice(fault) });
      }
    },
  },
});
