import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';

/** The largest values that are defined, field by field; 255 is for private use (RFC 7218). */
const FIELDS: readonly { readonly field: string; readonly name: string; readonly largest: number }[] = [
  { field: 'certificate-usage', name: 'usage', largest: 3 },
  { field: 'selector', name: 'selector', largest: 1 },
  { field: 'matching-type', name: 'matching type', largest: 2 },
];
const PRIVATE = 255;

export default defineRule({
  code: 'tlsa-unknown-value',
  group: 'dane',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The usage, selector or matching type of a TLSA or SMIMEA record is not defined.',
    why: 'Programs treat the record as unusable.',
    remedy: 'Write a usage from 0 to 3, selector 0 or 1, and matching type 0 to 2; 3 1 1 is advised for servers.',
    references: ['RFC 6698 §2.1', 'RFC 7218 §2'],
    bad: '_443._tcp.www TLSA 3 2 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nwww A 192.0.2.80\n',
    good: '_443._tcp.www TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'There is no {name} {value}: {largest} is the largest that is defined, and programs cannot use this record; correct the number',
  },
  types: ['TLSA', 'SMIMEA'],
  visit: {
    record(record, ctx) {
      for (const { value, field, name, largest } of valuesOf(record)) {
        if (value <= largest || value === PRIVATE) continue;
        ctx.report('default', record.fieldPlace(field), { name, value, largest });
      }
    },
  },
});

const valuesOf = ({ rdata }: ZoneRecord) => FIELDS.map((field, at) => ({ ...field, value: rdata[at] }));
