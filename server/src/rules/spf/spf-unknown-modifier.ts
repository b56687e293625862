import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { similarWords } from '../support/similar.ts';
import { spfRecordOf } from '../support/spfRecord.ts';

/** Mechanisms that take a value, with the names that other programs have for them. */
const MECHANISMS: Readonly<Record<string, string>> = {
  include: 'include',
  includes: 'include',
  a: 'a',
  mx: 'mx',
  ip: 'ip4',
  ip4: 'ip4',
  ipv4: 'ip4',
  ip6: 'ip6',
  ipv6: 'ip6',
  exists: 'exists',
};

/** Texts with which a domain shows other companies whose it is. */
const VERIFICATION = /^(?:ms|.*-verification|.*-verify|.*_verify)$/;

export default defineRule({
  code: 'spf-unknown-modifier',
  group: 'spf',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A term of an SPF policy has "=" in it and was meant to be another one.',
    why: 'NAME=VALUE is a modifier. Receivers pass over those that they do not know, so the servers that the term names may not send.',
    remedy: 'Write mechanisms with a colon, and the version v=spf1 only once.',
    references: ['RFC 7208 §4.6.1', 'RFC 7208 §6'],
    bad: '@ TXT "v=spf1 ip4=192.0.2.25 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    mechanism:
      'Receivers pass over {text}, because mechanisms are written with a colon and no "=", so the servers that it names may not send; write {right}:',
    modifier: 'Receivers pass over {text}, because there is no such modifier; did you mean {right}=?',
    verification:
      'Receivers pass over {text}, and whoever asked for it looks for a TXT record of its own; put it into one',
    version:
      'Receivers read all of this as one policy and pass over {text}, so it starts no second one; leave it out, and write one "all", at the end',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      for (const term of record?.policy.terms ?? []) {
        if (!record || term.kind !== 'modifier' || term.domain) continue;
        const { name, start, end } = term;
        const place = record.place(term);
        const text = record.slice(term);
        if (VERIFICATION.test(name)) ctx.report('verification', place, { text }, { severity: 'information' });
        if (name === 'v') ctx.report('version', place, { text });
        const right = MECHANISMS[name];
        const written = record.place({ start, end: start + name.length + 1 });
        if (right) {
          ctx.report(
            'mechanism',
            place,
            { text, right },
            { severity: 'error', fixes: [replace(`Write ${right}:`, written, `${right}:`)] },
          );
          continue;
        }
        const [meant] = similarWords(name, ['redirect']);
        if (meant === undefined) continue;
        const fixes = [replace(`Write ${meant}=`, record.place({ start, end }), `${meant}=${term.value}`)];
        ctx.report('modifier', place, { text, right: meant }, { fixes });
      }
    },
  },
});
