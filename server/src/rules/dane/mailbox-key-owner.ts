import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isAliased } from '../support/ledTo.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { ownerFix } from '../support/written.ts';

const LABELS: ReadonlyMap<string, string> = new Map([
  ['SMIMEA', '_smimecert'],
  ['OPENPGPKEY', '_openpgpkey'],
]);
/** The first 28 octets of a SHA-256 digest. */
const HASH = /^[0-9a-f]{56}$/;

export default defineRule({
  code: 'mailbox-key-owner',
  group: 'dane',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of an OPENPGPKEY or SMIMEA record is not the name that programs ask for.',
    why: 'Mail programs ask for the digest of the mailbox name below _openpgpkey or _smimecert, so they do not find the key.',
    remedy:
      'Write the first 56 hexadecimal digits of the SHA-256 digest of what stands before the @, then _openpgpkey or _smimecert.',
    references: ['RFC 7929 §3', 'RFC 8162 §3'],
    bad: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgp OPENPGPKEY AQIDBAUGBwgJ\n',
    good: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY AQIDBAUGBwgJ\n',
  },
  messages: {
    label:
      'Mail programs ask for {type} records below {label}, and {owner} is not such a name, so they do not find the key; write the digest of the mailbox name and {label} before the domain',
    hash: 'Mail programs ask for the digest of the mailbox name, not for "{first}", so they do not find this key; write the first 56 hexadecimal digits of the SHA-256 digest of what stands before the @',
  },
  types: ['SMIMEA', 'OPENPGPKEY'],
  visit: {
    rrset({ first: record, type, owner }, ctx) {
      if (isAliased(record)) return;
      const label = LABELS.get(type)!;
      const labels = ownerLabels(record);
      const [first = '', second = ''] = labels;
      const place = record.ownerPlace;
      if (second === label) {
        if (first !== '*' && !HASH.test(first)) ctx.report('hash', place, { first });
        return;
      }
      const fixes: Fix[] = [];
      if (HASH.test(first)) {
        const count = second.startsWith('_') || second === label.slice(1) ? 2 : 1;
        fixes.push(...ownerFix(`Write ${label}`, record, count, [first, label]));
      }
      ctx.report('label', place, { type, label, owner }, { fixes });
    },
  },
});
