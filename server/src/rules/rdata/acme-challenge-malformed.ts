import { ODD_UNDERSCORE } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { startsWith, stringsOf } from '../support/text.ts';

const LABEL = '_acme-challenge';
/** Base64url of a SHA-256 digest. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;
/** Shorter texts only hold the place for answers to come. */
const SHORTEST = 30;

export default defineRule({
  code: 'acme-challenge-malformed',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The TXT record at _acme-challenge is not what a certification authority looks for.',
    why: 'An answer to a challenge has 43 characters, of letters, digits, - and _; with anything else the authority does not issue.',
    remedy: 'Copy the value of the ACME client again, or remove a record that is left over.',
    references: ['RFC 8555 §8.4'],
    bad: '_acme-challenge TXT "gfj9Xq-Rg85nMsnuMPqnUr0S_lm2DSnQ2jX"\n',
    good: '_acme-challenge TXT "gfj9Xq-Rg85nMsnuMPqnUr0S_lm2DSnQ2jX_0cvQ4fA"\n',
  },
  messages: {
    default:
      'An answer to an ACME challenge has 43 characters (letters, digits, - and _), and this has {length}{other}, so no certificate is issued for it; copy it again, or remove the record',
  },
  types: ['TXT'],
  odd: ODD_UNDERSCORE,
  visit: {
    name(name, ctx) {
      const { names } = ctx.zone;
      const start = names.start(name.id);
      if (names.octets[start] !== LABEL.length || names.octets[start + 1] !== 95) return;
      if (!startsWith(names.octets, start + 2, LABEL.slice(1))) return;
      for (const record of name.rrset('TXT')?.records ?? []) {
        const text = stringsOf(record.rdata).join('');
        if (text.length < SHORTEST || DIGEST.test(text)) continue;
        const other = /^[\w-]*$/.test(text) ? '' : ', with others among them';
        ctx.report('default', record.dataPlace(), { length: text.length, other });
      }
    },
  },
});
