import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { slice } from '../../mail/span.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

export default defineRule({
  code: 'dmarc-historic-tag',
  group: 'dmarc',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DMARC policy has a tag that was removed.',
    why: 'Receivers that follow the present standard ignore pct, rf and ri. A policy that was meant for a part of the mail holds for all of it.',
    remedy: 'Leave the tag out; t=y takes the place of pct=0.',
    references: ['RFC 9989 §4.7'],
    bad: '_dmarc TXT "v=DMARC1; p=quarantine; pct=25"\n',
    good: '_dmarc TXT "v=DMARC1; p=quarantine"\n',
  },
  messages: {
    size: 'A limit for the size of reports, as {text}, was removed from DMARC, and receivers that follow RFC 9989 may not send to such an address; leave it out',
    default: '{text} was removed from DMARC, and receivers that follow RFC 9989 ignore it; leave it out',
    several: '{text} were removed from DMARC, and receivers that follow RFC 9989 ignore them; leave them out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/^_dmarc\./i.test(txt.owner) || !isDmarc(textOfTxt(txt.rdata))) return;
      const text = policyTextOf(txt);
      const faults = text ? readDmarc(text.text).faults : [];
      const historic = faults.filter(({ code }) => code === 'historic');
      const size = faults.find(({ code }) => code === 'size-limit');
      if (text && size)
        ctx.report('size', policyPlace(txt, text, size), { text: slice(text.text, size) }, { severity: 'hint' });
      if (!text || historic.length === 0) return;
      const words = historic.map((fault) => slice(text.text, fault)).join(' and ');
      const saysNothing = historic.every((fault) => DEFAULTS.test(slice(text.text, fault)));
      const severity = saysNothing ? 'hint' : 'information';
      ctx.report(
        historic.length > 1 ? 'several' : 'default',
        policyPlace(txt, text, historic[0]),
        { text: words },
        { severity },
      );
    },
  },
});

/** What held without the tag, too (RFC 7489 §6.3), so that nothing changes for anybody. */
const DEFAULTS = /^(pct\s*=\s*100|rf\s*=\s*afrf|ri\s*=\s*86400)$/i;
