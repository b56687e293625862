import { type Fix, insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { bindingOf, isAliasMode, listOf, paramPlace } from '../support/svcb.ts';
import { isEditable } from '../support/written.ts';

const MANDATORY = 0;
const ALPN = 1;
const DOHPATH = 7;
const KEYS_OF_OTHERS = 8;
const OVER_HTTP: ReadonlySet<string> = new Set(['h2', 'h3', 'http/1.1']);

export default defineRule({
  code: 'svcb-dns-incomplete',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'An SVCB record of a DNS resolver does not say how it is spoken to: alpn is missing, or dohpath beside h2 or h3.',
    why: 'There is no default protocol for _dns, so clients must pass over a record without alpn, and cannot speak DNS over HTTPS without its path.',
    remedy: 'Write alpn=dot, alpn=doq or alpn=h2, and with h2 or h3 also dohpath=/dns-query{?dns}.',
    references: ['RFC 9461 §4.1', 'RFC 9461 §5'],
    bad: '_dns.ns1 SVCB 1 ns1\n',
    good: '_dns.ns1 SVCB 1 ns1 alpn=dot\n',
  },
  messages: {
    alpn: 'There is no default protocol for _dns, so clients pass over this record, which has no alpn; write alpn=dot for DNS over TLS, or alpn=h2 and dohpath for DNS over HTTPS',
    dohpath:
      'alpn names {protocol}, and without dohpath clients do not know the path for DNS over HTTPS; add it, for example dohpath=/dns-query{template}',
  },
  types: ['SVCB'],
  visit: {
    record(svcb, ctx) {
      if (isAliasMode(svcb) || !ownerLabels(svcb).slice(0, 2).includes('_dns')) return;
      const { params } = bindingOf(svcb);
      const alpn = params.get(ALPN);
      const add = (text: string, title: string, place = svcb.fieldPlace('target')): Fix[] =>
        isEditable(svcb) ? [insertAfter(title, place, text)] : [];
      if (!alpn) {
        // A parameter of the future may name a protocol as well.
        if ([...params.keys()].some((key) => key >= KEYS_OF_OTHERS || key === MANDATORY)) return;
        ctx.report('alpn', svcb.fieldPlace('target'), {}, { fixes: add(' alpn=dot', 'Write alpn=dot') });
        return;
      }
      const protocol = listOf(alpn).find((name) => OVER_HTTP.has(name));
      if (protocol === undefined || params.has(DOHPATH)) return;
      const place = paramPlace(svcb, 'alpn');
      const fixes = place ? add(' dohpath=/dns-query{?dns}', 'Write dohpath=/dns-query{?dns}', place) : [];
      ctx.report('dohpath', place ?? svcb.dataPlace(), { protocol, template: '{?dns}' }, { fixes });
    },
  },
});
