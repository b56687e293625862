import { type Lookup, TYPE_A, TYPE_AAAA, TYPE_MX } from '../../mail/lookup.ts';
import type { Mechanism } from '../../mail/spf.ts';
import { MOST_VOIDS } from '../../mail/spfMatch.ts';
import { nameOfText } from '../../mail/spfSender.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { liveMechanisms, spfRecordOf } from '../support/spfRecord.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

export default defineRule({
  code: 'spf-void-term',
  group: 'spf',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy names a host without address, or a domain without mail hosts.',
    why: 'The term matches nobody, so the server that was meant may not send. After two terms that find nothing receivers stop with an error.',
    remedy: 'Correct the name, or leave the term out.',
    references: ['RFC 7208 §4.6.4', 'RFC 7208 §5.3', 'RFC 7208 §5.4'],
    bad: '@ TXT "v=spf1 a:mial.example.com -all"\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 a:mail.example.com -all"\nmail A 192.0.2.25\n',
  },
  messages: {
    a: '{domain} has no A or AAAA record here, so {text} matches nobody; correct the name, or leave the term out',
    mx: '{domain} has no MX record here, so {text} matches nobody; correct the name, or leave the term out',
    third:
      '{text} is one of {count} terms that find nothing, and receivers stop with an error after two of them, as if the policy could not be read; correct the names, or leave the terms out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record || ctx.zone.originUnknown) return;
      const lookup = zoneLookup(ctx.zone);
      const empty = liveMechanisms(record.policy).filter((term) => isEmpty(term, lookup));
      empty.forEach((term, at) => {
        const [text, place] = [record.slice(term), record.place(term)];
        if (at === MOST_VOIDS) ctx.report('third', place, { text, count: empty.length }, { severity: 'error' });
        else if (at < MOST_VOIDS)
          ctx.report(term.name === 'mx' ? 'mx' : 'a', place, { text, domain: term.domain?.text ?? '' });
      });
    },
  },
});

/** Whether a term that names a domain gets nothing, whoever sends. */
function isEmpty({ name, domain }: Mechanism, lookup: Lookup): boolean {
  if ((name !== 'a' && name !== 'mx') || !domain || domain.macros.length > 0) return false;
  const wire = nameOfText(domain.text);
  const types = name === 'mx' ? [TYPE_MX] : [TYPE_A, TYPE_AAAA];
  return wire !== undefined && types.every((type) => ['nodata', 'nxdomain'].includes(lookup.find(wire, type).kind));
}
