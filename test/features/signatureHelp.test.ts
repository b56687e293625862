import { describe, expect, it } from 'vitest';
import { signatureHelp } from '../../server/src/features/signatureHelp.ts';
import { marked } from '../support/feature.ts';

/** The label with the active parameter in brackets; 'none' without help. */
function shown(source: string): string {
  const { snapshot, offset } = marked(source);
  const help = signatureHelp(snapshot, offset);
  if (!help) return 'none';
  const { start, end } = help.parameters[help.active];
  return `${help.label.slice(0, start)}<${help.label.slice(start, end)}>${help.label.slice(end)}`;
}

describe('signature help of records', () => {
  it.each([
    ['█www A 192.0.2.1\n', '<name> TTL class A address'],
    ['www █300 IN A 192.0.2.1\n', 'name <TTL> class A address'],
    ['www █ IN A 192.0.2.1\n', 'name <TTL> class A address'],
    ['www 300 █ A 192.0.2.1\n', 'name TTL <class> A address'],
    ['www 300 I█N A 192.0.2.1\n', 'name TTL <class> A address'],
    ['www A█ 192.0.2.1\n', 'name TTL class <A> address'],
    ['www A █192.0.2.1\n', 'name TTL class A <address>'],
    ['www A █\n', 'name TTL class A <address>'],
    ['www A █', 'name TTL class A <address>'],
    ['█ A 192.0.2.1\n', 'name <TTL> class A address'],
    ['@ MX █\n', 'name TTL class MX <preference> exchange'],
    ['@ MX 10█\n', 'name TTL class MX <preference> exchange'],
    ['@ MX 10 █\n', 'name TTL class MX preference <exchange>'],
    ['@ MX 10 █', 'name TTL class MX preference <exchange>'],
    ['@ MX 10 ma█il\n', 'name TTL class MX preference <exchange>'],
    ['@ MX 10 mail █\n', 'none'],
    ['@ MX x █\n', 'name TTL class MX <preference> exchange'],
    ['s SRV 0 █ 443 web\n', 'name TTL class SRV priority <weight> port target'],
    ['s SRV 0 5 443 █\n', 'name TTL class SRV priority weight port <target>'],
    ['@ TXT "a" █\n', 'name TTL class TXT <text>'],
    ['@ NSEC a A █\n', 'name TTL class NSEC next-domain-name <types>'],
    ['@ CAA 0 issue "ca.example.net" █\n', 'none'],
    ['@ SOA ns hm (\n 1 █\n 2 3 4 )\n', 'name TTL class SOA mname rname serial <refresh> retry expire minimum'],
    ['@ SOA ns hm (\n 1\n █ )\n', 'name TTL class SOA mname rname serial <refresh> retry expire minimum'],
    ['@ SOA ns hm (\n 1\n █', 'name TTL class SOA mname rname serial <refresh> retry expire minimum'],
    ['@ TYPE65280 █\n', 'name TTL class TYPE65280 <\\# length octets>'],
    ['@ HTTPS 1 . alpn=h2 █\n', 'name TTL class HTTPS priority target <params>'],
  ])('%j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it.each([
    'www █\n',
    'www 300 █\n',
    '█\n',
    '',
    '@ A 192.0.2.1\n█',
    '@ A 192.0.2.1 ; com█ment\n',
    '; █\n',
    'www NOTYPE █\n',
  ])('says nothing as long as the type is not known: %j', (source) => {
    expect(shown(source)).toBe('none');
  });
});

describe('signature help of directives', () => {
  it.each([
    ['$ORI█GIN lab\n', '<$ORIGIN> name'],
    ['$ORIGIN █\n', '$ORIGIN <name>'],
    ['$TTL 1█h\n', '$TTL <ttl>'],
    ['$TTL 1h █\n', 'none'],
    ['$INCLUDE hosts █\n', '$INCLUDE file <[origin]>'],
    ['$GENERATE 1-2█0 h$ A 192.0.2.$\n', '$GENERATE <range> owner [ttl] [class] type data'],
    ['$GENERATE 1-20 █\n', '$GENERATE range <owner> [ttl] [class] type data'],
    ['$GENERATE 1-20 h$ I█N A 192.0.2.$\n', '$GENERATE range owner [ttl] <[class]> type data'],
    ['$GENERATE 1-20 h$ 30█0 A 192.0.2.$\n', '$GENERATE range owner <[ttl]> [class] type data'],
    ['$GENERATE 1-20 h$ 300 A█ 192.0.2.$\n', '$GENERATE range owner [ttl] [class] <type> data'],
    ['$GENERATE 1-20 h$ A █192.0.2.$\n', '$GENERATE range owner [ttl] [class] type <data>'],
    ['$GENERATE 1-20 h$ A █\n', '$GENERATE range owner [ttl] [class] type <data>'],
  ])('%j', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

describe('documentation', () => {
  it('of a field has its values', () => {
    const { snapshot, offset } = marked('_25._tcp.mail TLSA █\n');
    const help = signatureHelp(snapshot, offset)!;
    expect(help.parameters[help.active].documentation).toContain('* `3`: DANE-EE');
    expect(help.documentation).toContain('[RFC 6698 §2](https://www.rfc-editor.org/rfc/rfc6698#section-2)');
  });
});

describe('any text', () => {
  it('gives help or nothing at every offset', () => {
    const text = ' A\n@ MX (\n 1 ; x\n) junk "a\n\\\n$INCLUDE\n$GENERATE 1-2 $ IN\n@ TYPE1 \\# 4 0A\n@ SOA (';
    for (let at = 0; at <= text.length; at++) {
      const { snapshot } = marked(text);
      const help = signatureHelp(snapshot, at);
      if (help) expect(help.parameters[help.active]).toBeDefined();
    }
  });
});
