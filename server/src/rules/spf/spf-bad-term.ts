import { textOfTxt } from '../../mail/lookup.ts';
import { parseAddress } from '../../mail/network.ts';
import { slice } from '../../mail/span.ts';
import { isSpf, parseSpf, type SpfFault, type SpfTerm } from '../../mail/spf.ts';
import { type Fix, insertAfter, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isAcrossStrings, policyPlace, policyTextOf } from '../support/policies.ts';
import { similarWords } from '../support/similar.ts';

const MECHANISMS = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists', 'redirect', 'exp'];
/** What other programs call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { ipv4: 'ip4', ipv6: 'ip6', ip: 'ip4', includes: 'include' };
/** A term that was meant to be another one stands right behind a value. */
const JOINED = /^(.+?)([~?+-]all)$/i;

/** The same, with a value of its own. */
const NEXT = /(?<=[^:/=]{2})[-~?+]?(?:include:|ip[46]:|exists:|redirect=)/i;

/** Hyphens, dashes and the minus sign of word processors (U+2010 to U+2015, U+2212) in UTF-8. */
const DASHES = /\xe2\x80[\x90-\x95]|\xe2\x88\x92/g;

/** A name with a dot in it and nothing before it. */
const BARE_DOMAIN = /^[a-z0-9_][a-z0-9_.-]*\.[a-z][a-z0-9-]+\.?$/i;

type Message = keyof typeof MESSAGES;

const ERROR = 'so receivers stop with a permanent error, and the whole policy does nothing';
const MESSAGES = {
  'bare-address': `{text} stands alone, ${ERROR}; write {right} before it`,
  'bare-domain': `{text} stands alone, ${ERROR}; write include: before it if it has an SPF policy of its own, or a: if it is a host`,
  redirect: `redirect takes "=" and no colon, ${ERROR}; write redirect=`,
  'address-as-domain': `{text} is an address and no domain, ${ERROR}; the mechanism for it is {right}`,
  'unknown-mechanism': `{text} is nothing that SPF knows, ${ERROR}; write a mechanism such as a, mx, ip4, ip6 or include`,
  renamed: `{text} is nothing that SPF knows, ${ERROR}; it is called {right}`,
  joined: `A blank is missing before {right}, ${ERROR}`,
  'missing-value': `{text} needs a value behind a colon, ${ERROR}; write it as in include:example.net or ip4:192.0.2.0/24`,
  'unexpected-value': `{text} cannot stand here, ${ERROR}; leave it out`,
  family: `{text} is an address of the other family, ${ERROR}; the mechanism for it is {right}`,
  'bad-address': `{text} is no address, ${ERROR}; write one address or network, and a term for each further one`,
  'host-as-address': `{text} is a host and no address, ${ERROR}; the mechanism for it is {right}`,
  mask: `{text} is a mask and no length of a network, ${ERROR}; write {right}`,
  'bad-prefix': `{text} is no length of a network, ${ERROR}; write 0 to 32 for IPv4, and 0 to 128 for IPv6`,
  'bad-domain': `{text} is no domain, ${ERROR}; write a complete name, as in mail.example.net`,
  'bad-macro': `{text} is no macro, ${ERROR}; correct it, or write %% for a percent sign`,
  'bare-macro': `A macro needs braces, ${ERROR}; write {right}`,
  dash: `The dash in {text} is not the one of the keyboard, ${ERROR}; write {right}`,
  'bad-separator': `Only blanks may stand between terms, ${ERROR}; write one blank here`,
  'not-ascii': `{text} has characters that no policy may have, ${ERROR}; write it again with plain letters, digits and hyphens`,
  'repeated-modifier': `{text} may stand in a policy once only, ${ERROR}; leave one of the two out`,
} as const;

export default defineRule({
  code: 'spf-bad-term',
  group: 'spf',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A term of an SPF policy cannot be read.',
    why: 'One such term is enough: receivers treat the whole policy as an error, as if any server might send, or reject the mail.',
    remedy: 'Correct the term or leave it out.',
    references: ['RFC 7208 §4.6', 'RFC 7208 §5', 'RFC 7208 §12'],
    bad: '@ TXT "v=spf1 ipv4:192.0.2.25 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: MESSAGES,
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isSpf(textOfTxt(txt.rdata))) return;
      const text = policyTextOf(txt);
      if (!text) return;
      const policy = parseSpf(text.text);
      for (const term of policy.terms) {
        const wrong = noDomainIn(term);
        if (!wrong || isAcrossStrings(text, term)) continue;
        const place = policyPlace(txt, text, wrong.span);
        const start = policyPlace(txt, text, { ...wrong.span, end: wrong.span.start });
        const fixes = wrong.message === 'joined' ? [replace(`Put a blank before ${wrong.right}`, start, ' ')] : [];
        ctx.report(wrong.message, place, { text: slice(text.text, wrong.span), right: wrong.right }, { fixes });
      }
      for (const fault of policy.faults) {
        if (isAcrossStrings(text, fault)) continue;
        const place = policyPlace(txt, text, fault);
        const written = slice(text.text, fault);
        const { message, right } = explain(fault, text.text);
        const fixes =
          right === undefined
            ? []
            : fixesFor(message, written, right, (start, end) => policyPlace(txt, text, { start, end }), fault);
        ctx.report(message, place, { text: txt.textAt(place), right: right ?? '' }, { fixes });
      }
    },
  },
});

/** What cannot be a domain, though any character may stand in one: an address of mail or of the web, or the next term. */
function noDomainIn(term: SpfTerm) {
  if (term.kind === 'broken' || !term.domain) return undefined;
  const { text, start, end } = term.domain;
  const next = NEXT.exec(text);
  if (next) {
    const at = start + next.index;
    return { message: 'joined', right: text.slice(next.index), span: { start: at, end } } as const;
  }
  const isOther = /^[a-z]+:\/\/|@/i.test(text) && term.name !== 'exists';
  return isOther ? ({ message: 'bad-domain', right: '', span: { start, end } } as const) : undefined;
}

/** What was probably meant. */
function explain(fault: SpfFault, text: string): { message: Message; right?: string } {
  const written = slice(text, fault);
  if (fault.code === 'unknown-mechanism') {
    const name = written.toLowerCase();
    const network = networkOf(written);
    if (network) return { message: 'bare-address', right: network };
    if (name === 'redirect' && text[fault.end] === ':') return { message: 'redirect', right: '=' };
    if (BARE_DOMAIN.test(written)) return { message: 'bare-domain' };
    const right = OTHER_NAMES[name] ?? similarWords(name, MECHANISMS).find((word) => word.length > 2);
    return right === undefined ? { message: 'unknown-mechanism' } : { message: 'renamed', right };
  }
  const network = fault.code === 'bad-domain' ? networkOf(written) : undefined;
  if (network) return { message: 'address-as-domain', right: network };
  const next = fault.code === 'bad-address' || fault.code === 'bad-domain' ? NEXT.exec(written) : null;
  if (next) return { message: 'joined', right: written.slice(next.index) };
  if (fault.code === 'bad-address' || fault.code === 'bad-prefix') {
    const joined = JOINED.exec(written);
    if (joined) return { message: 'joined', right: joined[2] };
    const isSix = text.slice(0, fault.start).toLowerCase().endsWith('ip6:');
    if (fault.code === 'bad-address' && BARE_DOMAIN.test(written)) return { message: 'host-as-address', right: 'a:' };
    const length = isSix ? undefined : lengthOf(written);
    if (length !== undefined) return { message: 'mask', right: `/${length}` };
    if (parseAddress(written, isSix ? 4 : 6)) return { message: 'family', right: isSix ? 'ip4' : 'ip6' };
  }
  const plain = fault.code === 'not-ascii' ? written.replace(DASHES, '-') : written;
  if (plain !== written && /^[\x21-\x7e]+$/.test(plain)) return { message: 'dash', right: plain };
  const letter = fault.code === 'bad-macro' && written === '%' ? /^[slodiphv]/i.exec(text.slice(fault.end)) : null;
  return letter ? { message: 'bare-macro', right: `%{${letter[0]}}` } : { message: fault.code };
}

/** The length that a mask such as /255.255.255.0 stands for; undefined: it is none. */
function lengthOf(written: string): number | undefined {
  const octets = written.startsWith('/') ? parseAddress(written.slice(1), 4) : undefined;
  const bits = octets && [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return bits && /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined;
}

/** The mechanism, with its colon, that an address or network is for; undefined for other words. */
function networkOf(word: string): string | undefined {
  const [address] = word.split('/');
  if (parseAddress(address, 4)) return 'ip4:';
  return parseAddress(address, 6) ? 'ip6:' : undefined;
}

function fixesFor(
  message: Message,
  written: string,
  right: string,
  placeOf: (start: number, end: number) => ReturnType<typeof policyPlace>,
  { start, end }: SpfFault,
): Fix[] {
  switch (message) {
    case 'renamed':
      return [replace(`Write ${right}`, placeOf(start, end), right)];
    case 'joined':
      return [insertAfter(`Put a blank before ${right}`, placeOf(start, start + written.length - right.length), ' ')];
    case 'bare-address':
      return [replace(`Write ${right}${written}`, placeOf(start, end), `${right}${written}`)];
    case 'bare-macro':
      return [replace(`Write ${right}`, placeOf(start, end + 1), right)];
    case 'dash':
    case 'mask':
      return [replace(`Write ${right}`, placeOf(start, end), right)];
    case 'host-as-address':
      return [replace(`Write ${right}`, placeOf(start - 'ip4:'.length, start), right)];
    case 'redirect':
      return [replace('Write redirect=', placeOf(end, end + 1), right)];
    case 'family':
      return [replace(`Write ${right}`, placeOf(start - 'ip4:'.length, start - 1), right)];
    default:
      return [];
  }
}
