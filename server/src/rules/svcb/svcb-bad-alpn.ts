import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { bindingOf, listOf, paramPlace } from '../support/svcb.ts';

const ALPN = 1;
/** What is written for a protocol by mistake, in lower case. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['http', 'http/1.1'],
  ['http1', 'http/1.1'],
  ['http1.1', 'http/1.1'],
  ['http/1', 'http/1.1'],
  ['h1', 'http/1.1'],
  ['http2', 'h2'],
  ['http/2', 'h2'],
  ['http/2.0', 'h2'],
  ['https', 'h2'],
  ['h2c', 'h2'],
  ['doh', 'h2'],
  ['http3', 'h3'],
  ['http/3', 'h3'],
  ['http/3.0', 'h3'],
  ['quic', 'h3'],
  ['tls', 'dot'],
]);
/** Spelled in lower case only: protocol names are compared octet by octet. */
const LOWER_CASE: ReadonlySet<string> = new Set(['http/1.1', 'h2', 'h3', 'dot', 'doq']);

export default defineRule({
  code: 'svcb-bad-alpn',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A protocol in the parameter alpn has a name that no client knows.',
    why: 'Clients compare the names octet by octet, so they do not use the protocol; if they know none of them, they pass over the record.',
    remedy:
      'Write h2 for HTTP/2, h3 for HTTP/3, http/1.1, dot for DNS over TLS and doq for DNS over QUIC, without blanks.',
    references: ['RFC 9460 §7.1', 'RFC 7301 §6', 'RFC 9113 §3.1'],
    bad: 'www HTTPS 1 . alpn=http/2\nwww A 192.0.2.80\n',
    good: 'www HTTPS 1 . alpn=h2\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      '"{name}" in alpn is no name of a protocol, and clients compare it letter by letter and do not use what they do not know; write {meant}',
  },
  types: ['HTTPS', 'SVCB'],
  visit: {
    record(record, ctx) {
      const alpn = bindingOf(record).params.get(ALPN);
      if (!alpn) return;
      const names = listOf(alpn);
      for (const name of names) {
        const meant = meantBy(name);
        if (meant === undefined) continue;
        const place = paramPlace(record, 'alpn') ?? record.dataPlace();
        ctx.report('default', place, { name, meant }, { fixes: alpnFix(record, names, name, meant) });
      }
    },
  },
});

function meantBy(name: string): string | undefined {
  const bare = name.trim().toLowerCase();
  const meant = LOWER_CASE.has(bare) ? bare : MEANT.get(bare);
  return meant === name ? undefined : meant;
}

/** Writes the list with the right name in it, once. */
function alpnFix(record: ZoneRecord, names: readonly string[], wrong: string, meant: string): Fix[] {
  const place = paramPlace(record, 'alpn');
  const list = [...new Set(names.map((name) => (name === wrong ? meant : name)))];
  if (!place || list.some((name) => !/^[\w ./-]+$/.test(name))) return [];
  const value = list.join(',');
  return [replace(`Write ${meant}`, place, value.includes(' ') ? `alpn="${value}"` : `alpn=${value}`)];
}
