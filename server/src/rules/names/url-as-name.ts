import { replace } from '../finding.ts';
import { ODD_SLASH } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, writtenField } from '../support/nameFields.ts';
import { hasServiceLabel, hostOfUrl } from '../support/nameLetters.ts';

export default defineRule({
  code: 'url-as-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A URL, or a part of one such as a port, stands where a name must stand.',
    why: 'Slashes and colons become part of the name, and no host has such a name, so the target is never found. DNS cannot redirect to a page.',
    remedy: 'Write only the host name, with a final dot.',
    references: ['RFC 1123 §2.1', 'RFC 1035 §3.3.1'],
    bad: 'shop CNAME https://shop.example.net/\n',
    good: 'shop CNAME shop.example.net.\n1 CNAME 1.0/26.example.net.\n',
  },
  messages: {
    default:
      'A host name stands here, not a URL: {text} means the name {name}, which nobody finds; write {host} (a record cannot point to a page or port)',
    port: 'A host name stands here, without a port: {text} means the name {name}, which nobody finds; write {host} (SRV records have a field for the port)',
  },
  odd: ODD_SLASH,
  visit: {
    record(record, ctx) {
      for (const field of nameFields(record)) {
        const { place, text, isGenerated } = writtenField(record, field);
        const host = hasServiceLabel(field.wire) || isGenerated ? undefined : hostOfUrl(text);
        if (host === undefined) continue;
        const name = record.nameTextOf(field.field);
        const message = /[/?#]/.test(text) ? 'default' : 'port';
        ctx.report(message, place, { text, name, host }, { fixes: [replace(`Write ${host}`, place, host)] });
      }
    },
  },
});
