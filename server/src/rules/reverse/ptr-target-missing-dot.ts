import { printName } from '../../records/name.ts';
import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { nameInData, OUTSIDE } from '../support/dataName.ts';
import { writtenName } from '../support/missingDot.ts';
import { hasOtherFault, hostOfUrl } from '../support/nameLetters.ts';
import { isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'ptr-target-missing-dot',
  group: 'reverse',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The host name of a PTR record in a reverse zone has no final dot.',
    why: 'The name of the reverse zone is appended to it, so the address belongs to a host that does not exist, and mail servers distrust it.',
    remedy: 'Write the complete host name with its final dot.',
    references: ['RFC 1035 §3.3.12', 'RFC 1035 §5.1'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    complete:
      '{text} has no final dot, so the address belongs to the host {name}, which does not exist; write "{text}."',
    short:
      '{text} is no complete host name, so the address belongs to {name}, which does not exist; write the whole name with its final dot, such as {text}.example.com.',
  },
  types: ['PTR'],
  visit: {
    record(ptr, ctx) {
      const { zone } = ctx;
      if (!isReverseZone(zone) || (ptr.isGenerated && !ptr.isFirstOfEntry)) return;
      const name = nameInData(ptr, 0);
      if (name === OUTSIDE || zone.exists(name)) return;
      const target = ptr.nameOf('target');
      const { place, text } = writtenName(ptr, 'target');
      if (text.endsWith('.') || addressInsteadOfName(ptr, 'target')) return;
      if (hasOtherFault(target) || hostOfUrl(text) !== undefined) return;
      const isComplete = text.includes('.');
      const fixes = isComplete ? [insertAfter(`Add the final dot: ${text}.`, place, '.')] : [];
      ctx.report(isComplete ? 'complete' : 'short', place, { text, name: printName(target) }, { fixes });
    },
  },
});
