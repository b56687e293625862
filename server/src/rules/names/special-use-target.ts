import { NS } from '../../records/typeCodes.ts';
import { ODD_ENDING } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, writtenField } from '../support/nameFields.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { isForItself, isInternal } from '../support/ownUse.ts';

/** Last labels that the public DNS never answers. */
const NEVER_ANSWERED = new Set(['alt', 'invalid', 'local', 'localhost', 'onion']);

export default defineRule({
  code: 'special-use-target',
  group: 'names',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record points to a name that the public DNS never answers.',
    why: 'Names below local, localhost, invalid, onion and alt are kept for other uses, so others cannot look the target up.',
    remedy: 'Name a host that the DNS knows.',
    references: ['RFC 6761 §6', 'RFC 6762 §3', 'RFC 7686', 'RFC 9476'],
    bad: 'files CNAME nas.local.\n',
    good: 'files CNAME nas.example.net.\n',
  },
  messages: {
    default:
      'The public DNS never answers names below {tld}, so others cannot reach {name}; name a host that the DNS knows',
  },
  odd: ODD_ENDING,
  types: ['CNAME', 'DNAME', 'MX', 'NS', 'SRV'],
  visit: {
    record(record, ctx) {
      if (record.typeCode === NS && isForItself(ctx.zone)) return;
      for (const field of nameFields(record)) {
        const tld = labelsOf(field.wire).at(-1)?.toLowerCase();
        if (tld === undefined || !NEVER_ANSWERED.has(tld)) continue;
        // Within one network local names are answered by its own servers.
        if (tld === 'local' && isInternal(ctx.zone)) continue;
        if (labelsOf(ctx.zone.names.wire(ctx.zone.apex)).at(-1)?.toLowerCase() === tld) continue;
        const { place } = writtenField(record, field);
        ctx.report('default', place, { tld, name: record.nameTextOf(field.field) });
      }
    },
  },
});
