import { type Fix, replace } from '../finding.ts';
import { ODD_AT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, type WrittenName, writtenField } from '../support/nameFields.ts';

export default defineRule({
  code: 'mailbox-with-at-sign',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A mailbox in a record is written with an @.',
    why: 'In a zone file the mailbox is a domain name whose first dot stands for the @. With an @ in it, it is no mailbox that anybody can write to, and Knot refuses the zone.',
    remedy: 'Write a dot instead of the @, and a backslash before each dot of the part before it.',
    references: ['RFC 1035 §3.3.13', 'RFC 1035 §8'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster@example.com. 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster.example.com. 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'A mailbox is written with a dot instead of the @, so {text} means the name {name} and no mailbox; write {fixed}',
    escaped: 'A mailbox is written with a dot instead of the @, so {name} is no mailbox that mail can be sent to',
  },
  types: ['SOA', 'RP', 'MINFO'],
  odd: ODD_AT,
  visit: {
    record(record, ctx) {
      for (const field of nameFields(record)) {
        if (!field.isMailbox) continue;
        const written = writtenField(record, field);
        const name = record.nameTextOf(field.field);
        if (!name.includes('@')) continue;
        const fixed = asMailbox(written);
        if (fixed === undefined) ctx.report('escaped', written.place, { name });
        else ctx.report('default', written.place, { text: written.text, name, fixed }, { fixes: fix(written, fixed) });
      }
    },
  },
});

const fix = ({ place }: WrittenName, fixed: string): Fix[] => [replace(`Write ${fixed}`, place, fixed, false)];

/** `first.last@example.com` → `first\.last.example.com.`; undefined when the text is no mail address. */
function asMailbox({ text, isGenerated }: WrittenName): string | undefined {
  const [, local, domain] = /^([^@\\]+)@([^@\\]+)$/.exec(text) ?? [];
  if (local === undefined || isGenerated) return undefined;
  const dot = domain.includes('.') && !domain.endsWith('.') ? '.' : '';
  return `${local.replaceAll('.', '\\.')}.${domain}${dot}`;
}
