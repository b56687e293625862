import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { writtenOwner } from '../support/nameFields.ts';
import { hasLostAsterisk, labelsOf } from '../support/nameLetters.ts';

const IN = 1;
const HOST_TYPES = ['A', 'AAAA', 'MX'];

export default defineRule({
  code: 'misplaced-wildcard',
  group: 'names',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An asterisk stands where it is no wildcard: inside a label, or in a label that is not the first.',
    why: 'Only a first label that is "*" and nothing else stands for other names. Anywhere else it is an ordinary character that nobody asks for.',
    remedy: 'Make the asterisk the first label, or write the names out.',
    references: ['RFC 4592 §2.1.1'],
    bad: 'www.*.shop TXT "x"\n',
    good: '*.shop TXT "x"\n',
  },
  messages: {
    notFirst: 'The asterisk in {name} is not the first label, so it is no wildcard and only the literal name matches',
    inside: 'The asterisk in {name} is only a part of a label, so it is no wildcard and only the literal name matches',
    refused:
      'The asterisk in {name} is no wildcard, because it is not the whole first label; named refuses to load an {type} record there (check-names), though named-checkzone only warns',
  },
  odd: ODD_STAR,
  visit: {
    name(name, ctx) {
      if (!hasLostAsterisk(ctx.zone.names.wire(name.id))) return;
      const { place } = writtenOwner(name);
      const host = ctx.zone.class === IN ? name.rrsets.find(({ type }) => HOST_TYPES.includes(type)) : undefined;
      if (host) {
        ctx.report('refused', place, { name: name.text, type: host.type }, { severity: 'error' });
        return;
      }
      const isLabel = labelsOf(ctx.zone.names.wire(name.id)).includes('*');
      ctx.report(isLabel ? 'notFirst' : 'inside', place, { name: name.text });
    },
  },
});
