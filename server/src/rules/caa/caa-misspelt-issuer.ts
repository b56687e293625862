import { defineRule } from '../rule.ts';
import { AUTHORITIES, OTHER_NAMES } from '../support/authorities.ts';
import { caaOf, ISSUE_TAGS, isIssuerDomain, issueValueOf, valueFix } from '../support/caa.ts';
import { similarWords } from '../support/similar.ts';

/** Shorter domains have neighbours that belong to others. */
const SHORTEST = 8;

export default defineRule({
  code: 'caa-misspelt-issuer',
  group: 'caa',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The authority in a CAA record is nearly, but not exactly, that of a well-known one.',
    why: 'An authority only issues if the record has exactly its own domain, so the authority that is meant refuses.',
    remedy: 'Write the domain that the authority names in its documentation.',
    references: ['RFC 8659 §4.2'],
    bad: '@ CAA 0 issue "letsencript.org"\n',
    good: '@ CAA 0 issue "letsencrypt.org"\n',
  },
  messages: {
    default:
      '{issuer} is no authority that is known, and {likely}, if that is meant, refuses to issue as long as its own domain does not stand here; write it exactly',
    other: 'The authority is known as {likely} in CAA records, not as {issuer}, and refuses to issue; write {likely}',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      if (!ISSUE_TAGS.includes(tag)) return;
      const { issuer } = issueValueOf(value);
      const lower = issuer.toLowerCase();
      const other = OTHER_NAMES.get(lower);
      const likely = other ? [other] : similarTo(lower);
      if (likely.length === 0) return;
      const fixes = likely.flatMap((name) => valueFix(`Write ${name}`, caa, value.replace(issuer, name)));
      const args = { issuer, likely: likely.join(' or ') };
      ctx.report(other ? 'other' : 'default', caa.fieldPlace('value'), args, { fixes });
    },
  },
});

const similarTo = (issuer: string): string[] =>
  issuer.length < SHORTEST || !isIssuerDomain(issuer) || AUTHORITIES.includes(issuer)
    ? []
    : similarWords(issuer, AUTHORITIES);
