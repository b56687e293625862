import { defineRule } from '../rule.ts';
import { caaOf, ISSUE_TAGS } from '../support/caa.ts';
import { similarWords } from '../support/similar.ts';
import { fieldFix } from '../support/written.ts';

const CRITICAL = 128;
const TAGS: readonly string[] = [...ISSUE_TAGS, 'iodef', 'contactemail', 'contactphone'];
/** Reserved in the registry (RFC 8659 §7): drafts had them. */
const RESERVED: ReadonlySet<string> = new Set(['auth', 'path', 'policy']);
/** Longer slips that are seen. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['issuerwild', 'issuewild'],
  ['wildissue', 'issuewild'],
  ['issuewildcard', 'issuewild'],
  ['report', 'iodef'],
]);

export default defineRule({
  code: 'caa-unknown-tag',
  group: 'caa',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The tag of a CAA record is not known.',
    why: 'Authorities ignore the record; if its flags are 128 (critical), they must not issue any certificate for the name.',
    remedy: 'Write issue, issuewild, iodef, issuemail, issuevmc, contactemail or contactphone.',
    references: ['RFC 8659 §4.1', 'RFC 8659 §7', 'RFC 9495'],
    bad: '@ CAA 0 isue "ca.example.net"\n',
    good: '@ CAA 0 issue "ca.example.net"\n',
  },
  messages: {
    default: 'There is no tag {tag} that authorities know, so they ignore this record; check its spelling',
    likely: 'There is no tag {tag} that authorities know, so they ignore this record; perhaps {likely} is meant',
    critical:
      'There is no tag {tag} that authorities know, and the flags say that it is critical, so they must not issue any certificate for {owner} or names below it; correct the tag, or write the flags 0',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { flags, tag } = caaOf(caa);
      if (TAGS.includes(tag)) return;
      const likely = MEANT.has(tag) ? [MEANT.get(tag)!] : similarWords(tag, TAGS);
      const isCritical = (flags & CRITICAL) !== 0;
      if (RESERVED.has(tag) && !isCritical) return;
      const fixes = likely.flatMap((word) => fieldFix(`Write ${word}`, caa, 'tag', word));
      const args = { tag, likely: likely.join(' or '), owner: caa.owner };
      const message = isCritical ? 'critical' : likely.length > 0 ? 'likely' : 'default';
      const severity = message === 'default' ? 'information' : 'warning';
      ctx.report(message, caa.fieldPlace('tag'), args, { fixes, severity });
    },
  },
});
