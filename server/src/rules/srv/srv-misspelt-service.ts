import { defineRule } from '../rule.ts';
import { isKnownService, KNOWN_SERVICES } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { similarWords } from '../support/similar.ts';
import { ownerFix } from '../support/written.ts';

export default defineRule({
  code: 'srv-misspelt-service',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The service that an SRV record is for is one letter away from a well-known one.',
    why: 'Programs ask for the exact name, so they do not find the record.',
    remedy: 'Correct the first label.',
    references: ['RFC 6186 §3', 'RFC 8314', 'RFC 6335 §5'],
    bad: '_submision._tcp SRV 0 1 587 mail\nmail A 192.0.2.25\n',
    good: '_submission._tcp SRV 0 1 587 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '_{service} is no service that programs ask for, so they do not find this record; correct the label, perhaps to _{likely}',
  },
  types: ['SRV'],
  visit: {
    rrset(set, ctx) {
      const { first } = set;
      const labels = serviceOf(ownerLabels(first));
      if (!labels || isKnownService(labels.service)) return;
      const { service, at, protocol } = labels;
      const likely = similarWords(service, KNOWN_SERVICES);
      if (likely.length === 0) return;
      const fixes =
        at > 0 ? [] : likely.flatMap((name) => ownerFix(`Write _${name}`, first, 2, [`_${name}`, `_${protocol}`]));
      ctx.report('default', first.ownerPlace, { service, likely: likely.join(' or _') }, { fixes });
    },
  },
});
