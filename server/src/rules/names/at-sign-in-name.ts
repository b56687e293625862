import { printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_AT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, type WrittenName, writtenField, writtenOwner } from '../support/nameFields.ts';
import { hasServiceLabel } from '../support/nameLetters.ts';

export default defineRule({
  code: 'at-sign-in-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An @ is part of a longer name.',
    why: 'An @ stands for the origin only when it is the whole name. Inside a name it is a character that no host name has, so nobody finds the name.',
    remedy: 'Leave the @ out: a name without a final dot gets the origin appended anyway.',
    references: ['RFC 1035 §5.1'],
    bad: 'www CNAME web.@\n',
    good: 'www CNAME web.example.net.\n@ TXT "x"\n',
  },
  messages: {
    default:
      'An @ stands for the zone only when it is the whole name, so {text} means {name}, which nobody asks for; leave the @ out',
    mail: 'The name of a host or domain stands here, not a mail address: {text} means {name}, which nobody asks for; write the name without what stands before the @',
    mailHost:
      'The name of a mail server stands here, not a mail address: {text} means {name}, which no server finds, so no mail is delivered to it; write the host that takes the mail',
  },
  odd: ODD_AT,
  visit: {
    zone(zone, ctx) {
      for (const origin of zone.origins) {
        const written = { zone, wire: origin.name, place: origin, text: zone.textAt(origin), isGenerated: false };
        if (!containsAt(written)) continue;
        const args = { text: written.text, name: printName(origin.name) };
        ctx.report('default', origin, args, { fixes: fixes(written) });
      }
    },
    name(name, ctx) {
      const written = writtenOwner(name);
      if (hasServiceLabel(written.wire) || !containsAt(written)) return;
      const message = isMailAddress(written.text) ? 'mail' : 'default';
      ctx.report(message, written.place, { text: written.text, name: name.text }, { fixes: fixes(written) });
    },
    record(record, ctx) {
      // Instances of services may be called so (RFC 6763 §4.1.1).
      if (hasServiceLabel(ctx.zone.names.wire(record.name))) return;
      for (const field of nameFields(record)) {
        const written = writtenField(record, field);
        if (field.isMailbox || hasServiceLabel(field.wire) || !containsAt(written)) continue;
        const name = record.nameTextOf(field.field);
        const message = !isMailAddress(written.text) ? 'default' : record.typeCode === MX ? 'mailHost' : 'mail';
        ctx.report(message, written.place, { text: written.text, name }, { fixes: fixes(written) });
      }
    },
  },
});

/** Whether the text itself has an `@`, not only the origin. `@Z` and `@F` are what gdnsd calls origins. */
const containsAt = ({ text }: WrittenName): boolean =>
  text.length > 1 && text.split('.').some((label) => label.includes('@') && !/^@[ZF]$/.test(label));

/** `info@example.com`: what stands on both sides of one `@`, and a domain behind it. */
const isMailAddress = (text: string): boolean => /^[^@\\]+[^@\\.]@[^@.]+\.[^@]+$/.test(text);

function fixes({ place, text, isGenerated }: WrittenName): Fix[] {
  const fixed = text.replace(/\.?\\?@$/, '').replace(/^\\?@\.?/, '');
  return isGenerated || fixed === '' || fixed === text || fixed.includes('@')
    ? []
    : [replace(`Write ${fixed}`, place, fixed)];
}
