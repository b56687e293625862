import { textOfTxt } from '../../mail/lookup.ts';
import { parseAddress } from '../../mail/network.ts';
import { slice } from '../../mail/span.ts';
import { isSpf, parseSpf, type SpfFault } from '../../mail/spf.ts';
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

type Message = keyof typeof MESSAGES;

const ERROR = 'so receivers stop with a permanent error, and the whole policy does nothing';
const MESSAGES = {
  'unknown-mechanism': `{text} is nothing that SPF knows, ${ERROR}; write a mechanism such as a, mx, ip4, ip6 or include`,
  renamed: `{text} is nothing that SPF knows, ${ERROR}; it is called {right}`,
  joined: `A blank is missing before {right}, ${ERROR}`,
  'missing-value': `{text} needs a value behind a colon, ${ERROR}; write it as in include:example.net or ip4:192.0.2.0/24`,
  'unexpected-value': `{text} cannot stand here, ${ERROR}`,
  family: `{text} is an address of the other family, ${ERROR}; the mechanism for it is {right}`,
  'bad-address': `{text} is no address, ${ERROR}`,
  'bad-prefix': `{text} is no length of a network, ${ERROR}`,
  'bad-domain': `{text} is no domain, ${ERROR}`,
  'bad-macro': `{text} is no macro, ${ERROR}`,
  'bad-separator': `Only blanks may stand between terms, ${ERROR}`,
  'not-ascii': `{text} has characters that no policy may have, ${ERROR}`,
  'repeated-modifier': `{text} may stand in a policy once only, ${ERROR}`,
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
      for (const fault of parseSpf(text.text).faults) {
        if (isAcrossStrings(text, fault)) continue;
        const place = policyPlace(txt, text, fault);
        const written = slice(text.text, fault);
        const { message, right } = explain(fault, text.text);
        const fixes =
          right === undefined
            ? []
            : fixesFor(message, written, right, (start, end) => policyPlace(txt, text, { start, end }), fault);
        ctx.report(message, place, { text: written, right: right ?? '' }, { fixes });
      }
    },
  },
});

/** What was probably meant. */
function explain(fault: SpfFault, text: string): { message: Message; right?: string } {
  const written = slice(text, fault);
  if (fault.code === 'unknown-mechanism') {
    const name = written.toLowerCase();
    const right = OTHER_NAMES[name] ?? similarWords(name, MECHANISMS).find((word) => word.length > 2);
    return right === undefined ? { message: 'unknown-mechanism' } : { message: 'renamed', right };
  }
  if (fault.code === 'bad-address' || fault.code === 'bad-prefix') {
    const joined = JOINED.exec(written);
    if (joined) return { message: 'joined', right: joined[2] };
    const isSix = text.slice(0, fault.start).toLowerCase().endsWith('ip6:');
    if (parseAddress(written, isSix ? 4 : 6)) return { message: 'family', right: isSix ? 'ip4' : 'ip6' };
  }
  return { message: fault.code };
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
    case 'family':
      return [replace(`Write ${right}`, placeOf(start - 'ip4:'.length, start - 1), right)];
    default:
      return [];
  }
}
