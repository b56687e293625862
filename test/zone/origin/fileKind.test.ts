import { describe, expect, it } from 'vitest';
import { type FileFacts, fileKind } from '../../../server/src/zone/origin/fileKind.ts';
import type { FileKind } from '../../../server/src/zone/origin/kinds.ts';
import { currentNameOf, previousNamesOf } from '../../../server/src/zone/origin/previousVersion.ts';

const soa = '@ IN SOA ns1 hostmaster 2026112501 4h 1h 2w 1h\n@ IN NS ns1\n';

/** Facts as they are found in a text. */
const factsOf = (path: string, text: string, more: Partial<FileFacts> = {}): FileFacts => ({
  path,
  text,
  hasSoa: /\sSOA\s/.test(text),
  hasNs: /^@.*\sNS\s/m.test(text),
  ...more,
});

describe('fileKind', () => {
  it.each<[FileKind, string, string, Partial<FileFacts>?]>([
    ['zone', 'db.example.com', soa],
    ['zone', 'db.example.com', 'www A 192.0.2.1\n'],
    ['zone', 'hosts', '@ NS ns1\nwww A 192.0.2.1\n'],
    ['zone', 'hosts', 'www A 192.0.2.1\n', { originStated: true }],
    ['zone', 'hosts.inc', 'www A 192.0.2.1\n', { serverRole: 'primary', includedBy: ['db.example.com'] }],
    ['zone', 'db.example.com', soa, { siblings: ['db.example.com.signed.jnl', 'other.jnl'] }],
    ['fragment', 'hosts', 'www A 192.0.2.1\n'],
    ['fragment', 'hosts.inc', 'mail IN A 192.0.2.25\nwww  IN A 192.0.2.80\n', { includedBy: ['example.com.zone'] }],
    ['fragment', 'hosts', '@ NS ns1\n', { includedBy: ['a'], originStated: true }],
    ['fragment', 'soa', soa, { includedBy: ['a'] }],
    ['fragment', 'delegations.inc', '@ NS ns1\n'],
    ['fragment', 'Kexample.com.+010+18240.key', 'example.com. IN DNSKEY 256 3 10 AwEAAQ==\n'],
    ['fragment', 'dsset-example.com.', 'example.com. IN DS 1 8 2 00\n'],
    [
      'hints',
      'named.root',
      '; root hints\n. 3600000 NS A.ROOT-SERVERS.NET.\nA.ROOT-SERVERS.NET. 3600000 A 198.41.0.4\n',
    ],
    ['hints', 'anything', '.\tIN\tNS\ta.example.\n', { originStated: true }],
    ['hints', 'root.hints', 'A.ROOT-SERVERS.NET. 3600000 A 198.41.0.4\n'],
    ['hints', 'x', 'x. A 192.0.2.1\n', { serverRole: 'hint' }],
    ['zone', 'root.zone', '. 1 IN SOA a. b. 1 2 3 4 5\n. IN NS a.\n'],
    ['raw', 'db.example.com', '\0\0\0\x02\0\0\0\x01Nd\x95'],
    ['journal', 'db.example.com.jnl', ';BIND LOG V9.2\n\0\0'],
    ['journaled', 'z/db.example.com', soa, { siblings: ['db.example.com', 'db.example.com.jnl'] }],
    ['secondary', 'db.example.com', soa, { serverRole: 'secondary', siblings: ['db.example.com.jnl'] }],
    ['secondary', 'db.example.com', soa, { serverRole: 'mirror' }],
    ['signed', 'example.com.signed', soa],
    ['signed', 'out', `; File written on Mon Jan 1 2026\n; dnssec_signzone version 9.18\n${soa}`],
    ['rpz', 'x', soa, { serverRole: 'rpz' }],
    ['rpz', 'x', `${soa}bad.example CNAME .\nworse.example CNAME *.\n`],
    ['rpz', 'x', `${soa}32.1.2.0.192.rpz-ip CNAME rpz-drop.\n`],
    ['zone', 'x', `${soa}www CNAME .\nb CNAME c\n`],
    ['catalog', 'x', `${soa}version TXT "2"\nabc.zones PTR a.example.\n`],
    ['catalog', 'x', soa, { serverRole: 'catalog' }],
    ['zone', 'x', `${soa}version TXT "2"\n`],
    ['previous', 'db.example.org.old', soa],
    ['previous', 'z/db.example.org.bak', soa, { siblings: ['db.example.org.bak.jnl'] }],
    ['previous', 'db.example.org~', soa],
    ['template', 'db.domain.j2', '$TTL {{ ttl }}\n@ IN SOA ns1.{{ domain }}. h ( {{ serial }} 4h 1h 2w 1h )\n'],
    ['template', 'db.example.com', `${soa}www A {{ www_ip }}\n`, { originStated: true }],
    ['template', 'db.example.com', `{% for ns in servers %}\n@ NS {{ ns }}\n{% endfor %}\n`],
    ['template', 'db.example.com', `${soa}www A <%= @ip %>\n`],
    ['template', 'db.example.com', `${soa}www A \${WWW_IP}\n`],
    ['template', 'db.example.com', `${soa}www A \${var.ip}\n%{ if x }\n`],
    ['template', 'db.example.com', `dnl a zone\ndefine(\`IP', 192.0.2.1)\n${soa}`],
    ['template', 'zone.m4', soa],
    ['template', 'zone.tmpl', 'www A 192.0.2.1\n'],
    ['template', 'example.db.in', `${soa}a A @ADDRESS@\n`],
    ['template', 'x', `${soa}k._domainkey TXT "p={{ dkim_key }}"\n`],
    ['template', 'x', '$ORIGIN {DOMAIN}.\n@ SOA ns1 h ( {STAMP} 4h 1h 2w 1h )\n'],
    ['template', 'x', `${soa}@ NS ns{number}\n`],
    ['template', 'x', '$ORIGIN %DOMAIN%.\n@ SOA ns h 1 4h 1h 2w 1h\n'],
    ['template', 'x', '@ SOA ns1 h ( __SERIAL__ 4h 1h 2w 1h )\n'],
    ['template', 'x', '@ SOA ns1 h (\n\t##SERIAL##\n 4h 1h 2w 1h )\n'],
    ['template', 'x', `${soa}@ NS <your_server>.\n`],
    ['template', 'x', `${soa}www A $WEB_IPV4\n`],
    ['zone', 'x.j2', soa],
    ['zone', 'x', `${soa}$GENERATE 1-9 a\${0,3,d} A 192.0.2.$\n`],
    ['zone', 'x', `${soa}@ TXT "v=spf1 exists:%{i}._spf.%{d} -all"\n@ TXT "{{x}} {%x%} \${HOME} <%"\n`],
    ['zone', 'x', `${soa}; {{ ansible_managed }} <%= x %>\n`],
    ['zone', 'x', `${soa}a LUA A "pickwrandom({{10,'192.0.2.1'},{5,'192.0.2.2'}})"\n`],
    ['zone', 'x', `${soa}a A @ADDRESS@\n`],
    ['zone', 'x', `${soa}$GENERATE 1-9 $HOST A 192.0.2.$\n`],
    ['zone', 'x', `${soa} $TTL 3600\n`],
    ['zone', 'x', `${soa}a TXT "{x} %x% __X__ <a_b> ##X## $HOME"\n; {x} %x%\n`],
    ['zone', 'x', `${soa}a__b A 192.0.2.1\n__x A 192.0.2.1\n100% A 192.0.2.2\nd DS tag=1 <foo>\n`],
    ['zone', 'x', `${soa}n NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n`],
    ['fragment', 'db.example.com', soa, { declaredKind: 'fragment' }],
    ['zone', 'db.example.com', `${soa}a A {{ x }}\n`, { declaredKind: 'zone', serverRole: 'secondary' }],
  ])('%s: %s %j', (kind, path, text, more) => expect(fileKind(factsOf(path, text, more)).kind).toBe(kind));

  it.each<[string, Partial<FileFacts>, string]>([
    ['a', { declaredKind: 'zone' }, 'declared in the file'],
    ['a', { siblings: ['a.jnl'] }, 'the journal a.jnl lies beside it'],
    ['a', { includedBy: ['z/b', 'c'] }, 'included by z/b'],
    ['a.old', {}, 'an older state of a'],
    ['a.signed', {}, 'the output of a signer'],
    ['a', {}, 'it has an SOA record'],
  ])('says why: %s %j', (path, more, why) => expect(fileKind(factsOf(path, soa, more)).why).toBe(why));

  it.each(['{%', '{{a', '${a', '<%', '"', '@A', 'rpz-ip ', '\\', ' {a', ' %a', ' <a_', ' __A', '##A', ' $A', '\n$A '])(
    'takes no time for many %s',
    (piece) => {
      const started = Date.now();
      fileKind(factsOf('x.in', piece.repeat(65_536 / piece.length)));
      expect(Date.now() - started).toBeLessThan(1000);
    },
  );
});

describe('older states', () => {
  it.each([
    ['db.example.org.old', 'db.example.org'],
    ['z/db.example.org.BAK', 'z/db.example.org'],
    ['db.example.org~', 'db.example.org'],
    ['db.example.org', undefined],
    ['.old', undefined],
    ['z/~', undefined],
    ['threshold', undefined],
  ])('%s is one of %s', (name, current) => expect(currentNameOf(name)).toBe(current));

  it('are looked for in order', () => expect(previousNamesOf('a')).toEqual(['a.old', 'a.bak', 'a~']));
});
