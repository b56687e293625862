import { NSEC3, NSEC3PARAM } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_NSEC3, EXAMPLE_SIGNED } from '../support/signedExample.ts';
import { allOfType, atApex, isSigned } from '../support/signing.ts';

export default defineRule({
  code: 'nsec3-without-parameters',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'There is no NSEC3PARAM record with the parameters of the NSEC3 records, or no NSEC3 record with those of an NSEC3PARAM record.',
    why: 'Servers choose the NSEC3 records to answer with by the NSEC3PARAM record; without a match they cannot prove that a name does not exist.',
    remedy: 'Sign the zone again.',
    references: ['RFC 5155 §4', 'RFC 5155 §7.3'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3.replace(/^@ (RRSIG )?NSEC3PARAM.*\n/gm, '')}`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}`,
  },
  messages: {
    record:
      'No NSEC3PARAM record at the apex has the parameters {parameters} of this NSEC3 record, so servers do not use it; sign the zone again',
    parameters:
      'No NSEC3 record of the zone has the parameters {parameters} of this NSEC3PARAM record, so servers cannot prove with it that a name does not exist; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!isSigned(zone)) return;
      const records = new Map<string, ZoneRecord>();
      for (const record of allOfType(zone, NSEC3)) {
        if (!records.has(parametersOf(record))) records.set(parametersOf(record), record);
      }
      const announced = new Map(atApex(zone, NSEC3PARAM).map((record) => [parametersOf(record), record]));
      for (const [parameters, record] of records) {
        if (!announced.has(parameters)) ctx.report('record', record.dataPlace(), { parameters });
      }
      for (const [parameters, record] of announced) {
        if (!records.has(parameters)) ctx.report('parameters', record.dataPlace(), { parameters });
      }
    },
  },
});

/** Algorithm, iterations and salt, as they are written; the flags may differ. */
function parametersOf(record: ZoneRecord): string {
  const [algorithm, , iterations, salt] = record.data.split(' ');
  return `${algorithm} ${iterations} ${salt}`;
}
