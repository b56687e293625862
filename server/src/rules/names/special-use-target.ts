import { MX, NS } from '../../records/typeCodes.ts';
import { ODD_ENDING } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, writtenField } from '../support/nameFields.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { nullMx } from '../support/nullMx.ts';
import { isForItself, isInternal } from '../support/ownUse.ts';

/** Last labels that the public DNS never answers. */
const NEVER_ANSWERED = new Set(['alt', 'invalid', 'local', 'localhost', 'onion']);

export default defineRule({
  code: 'special-use-target',
  group: 'names',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record points to a name that the public DNS never answers.',
    why: 'Names below local, localhost, invalid, onion and alt are kept for other uses, so others cannot look the target up.',
    remedy: 'Name a host that the DNS knows.',
    references: ['RFC 6761 §6', 'RFC 6762 §3', 'RFC 7686', 'RFC 9476', 'RFC 7505 §3'],
    bad: 'files CNAME nas.local.\n@ MX 10 localhost.\n',
    good: 'files CNAME nas.example.net.\n@ MX 0 .\n',
  },
  messages: {
    default:
      'The public DNS never answers names below {tld}, so others cannot reach {name}; name a host that the DNS knows',
    ownHost:
      'localhost. is the own host of whoever sends the mail, so mail for {owner} comes back to the sender or goes round in circles; if {owner} takes no mail, say so: MX 0 .',
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
        const name = record.nameTextOf(field.field);
        if (record.typeCode === MX && PROOF.test(name)) continue;
        if (record.typeCode === MX && LOCALHOST.test(name)) {
          ctx.report('ownHost', place, { owner: record.owner }, { severity: 'warning', fixes: nullMx(record) });
        } else ctx.report('default', place, { tld, name });
      }
    },
  },
});

/** What Microsoft 365 has its customers write for a while, to see that a domain is theirs. */
const PROOF = /\.msv1\.invalid\.$/i;
const LOCALHOST = /^localhost\.$/i;
