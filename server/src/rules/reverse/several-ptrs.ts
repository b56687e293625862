import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isIndentedNumber } from '../support/indentedNumber.ts';
import { isAddressName, isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'several-ptrs',
  group: 'reverse',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An address has several PTR records.',
    why: 'Programs look at one of them, and nobody knows at which: a mail server may compare the wrong name with the greeting.',
    remedy: 'Keep the PTR record with the name that the host greets with; its other names need none.',
    references: ['RFC 1912 §2.1', 'RFC 2181 §10.2'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n25 3600 PTR www.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      '{owner} has {count} PTR records; that is allowed, but programs look at one of them only, and nobody knows which; a mail host should have exactly the name that it greets with',
    generated:
      '{owner} has this PTR record, and a $GENERATE makes another one ({other}); programs look at one of them only, and nobody knows which; leave the number out of the range of the $GENERATE',
  },
  types: ['PTR'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const { zone } = ctx;
      if (!isReverseZone(zone) || !isAddressName(zone, set.name) || set.records.some(isIndentedNumber)) return;
      const written = set.records.find(({ isGenerated }) => !isGenerated);
      const generated = set.records.find(({ isGenerated }) => isGenerated);
      if (written && generated) {
        const related = [{ place: generated.place, message: 'It makes a PTR record for this address, too' }];
        const args = { owner: written.owner, other: generated.data };
        ctx.report('generated', written.place, args, { related, severity: 'information' });
        return;
      }
      const second = set.records[1];
      const severity = set.records.some(isOfMailHost) ? 'information' : 'hint';
      ctx.report('default', second.place, { owner: second.owner, count: set.ids.length }, { severity });
    },
  },
});

/** Whether a name is one that people give to mail hosts. Such a host is judged by its PTR record. */
const isOfMailHost = (ptr: ZoneRecord): boolean =>
  /^(?:e?mail|mx|smtp|mta|relay|out(?:bound)?)\d*[.-]/i.test(ptr.nameTextOf('target'));
