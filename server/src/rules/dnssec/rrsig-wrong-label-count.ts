import { labelCount } from '../../records/name.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { signedLabels } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-wrong-label-count',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The number of labels in a signature is not that of its owner.',
    why: 'With more labels validators ignore the signature; with fewer they take the data for the answer of a wildcard and verify something else than was signed.',
    remedy: 'Do not move signatures to other names; sign the zone again.',
    references: ['RFC 4034 §3.1.3', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 4)}\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'This signature is for a name of {labels} labels, and {name} has {expected}, so validators do not accept it; sign the zone again',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { names } = ctx.zone;
      const labels = signedLabels(record);
      // The asterisk is not counted.
      const expected = labelCount(names.wire(record.name)) - (names.isWildcard(record.name) ? 1 : 0);
      if (labels !== expected)
        ctx.report('default', record.fieldPlace('labels'), { labels, name: record.owner, expected });
    },
  },
});
