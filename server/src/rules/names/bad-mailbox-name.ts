import { nameOddities, ODD_AT, ODD_FOR_HOST, ODD_OCTET } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, writtenField } from '../support/nameFields.ts';
import { hostFault } from '../support/nameLetters.ts';

export default defineRule({
  code: 'bad-mailbox-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The mailbox in a record has characters that no mail address has.',
    why: 'named refuses to load a primary zone with such a mailbox unless check-names is turned off, although named-checkzone only warns.',
    remedy:
      'The first label is what stands before the @ of the address and takes any visible character; the rest is a host name.',
    references: ['RFC 1035 §8', 'RFC 1035 §3.3.13'],
    bad: 'www RP admin.mail_host.example.net. .\n',
    good: 'www RP admin_1.mail-host.example.net. .\n',
  },
  messages: {
    domain:
      'What follows the first dot of a mailbox is a host name, but {label} in {name} is none: named refuses to load the zone (check-names), though named-checkzone only warns',
    local:
      'The first label of the mailbox {name} has a blank or an invisible character: named refuses to load the zone (check-names), though named-checkzone only warns',
  },
  types: ['SOA', 'RP', 'MINFO'],
  odd: ODD_FOR_HOST,
  visit: {
    record(record, ctx) {
      for (const field of nameFields(record)) {
        if (!field.isMailbox || field.wire[0] === 0 || hasRuleOfItsOwn(field.wire)) continue;
        const fault = hostFault(field.wire.subarray(field.wire[0] + 1), false);
        if (!fault && !hasInvisible(field.wire)) continue;
        const { place } = writtenField(record, field);
        const name = record.nameTextOf(field.field);
        if (fault) ctx.report('domain', place, { name, label: fault.label });
        else ctx.report('local', place, { name });
      }
    },
  },
});

/** An `@` or an octet beyond ASCII. */
const hasRuleOfItsOwn = (wire: Uint8Array): boolean => (nameOddities(wire) & (ODD_AT | ODD_OCTET)) !== 0;

function hasInvisible(wire: Uint8Array): boolean {
  for (let i = 1; i <= wire[0]; i++) if (wire[i] <= 32 || wire[i] >= 127) return true;
  return false;
}
