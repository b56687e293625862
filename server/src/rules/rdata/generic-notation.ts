import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { nativeForm } from '../support/nativeForm.ts';
import { isGeneric, wordsFrom } from '../support/written.ts';

/** Types that servers did not know when they were new, which is why they are found in octets. */
const TYPES: readonly string[] = [
  'APL',
  'CAA',
  'CDNSKEY',
  'CDS',
  'CERT',
  'CSYNC',
  'DHCID',
  'DNAME',
  'DS',
  'EUI48',
  'EUI64',
  'HTTPS',
  'IPSECKEY',
  'L32',
  'L64',
  'LOC',
  'LP',
  'NAPTR',
  'NID',
  'OPENPGPKEY',
  'RP',
  'SMIMEA',
  'SRV',
  'SSHFP',
  'SVCB',
  'TLSA',
  'URI',
  'ZONEMD',
];

/** A parameter of SVCB that has no name yet stays octets. */
const KEY_NUMBER = /\bkey\d/;

export default defineRule({
  code: 'generic-notation',
  group: 'rdata',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'The data of a type that servers know is written in octets.',
    why: 'It loads, but nobody can read what it says.',
    remedy: 'Write the data in the usual form of the type.',
    references: ['RFC 3597 §5'],
    bad: '@ TYPE257 \\# 21 00056973737565 63612e6578616d706c652e6e6574\n',
    good: '@ CAA 0 issue "ca.example.net"\n',
  },
  messages: {
    default: 'Nobody can read these octets, and servers know {type} by name; write the data in its usual form: {data}',
  },
  types: TYPES,
  visit: {
    record(record, ctx) {
      if (record.isGenerated || !isGeneric(record)) return;
      const words = wordsFrom(record, 0);
      const { type } = record;
      const data = nativeForm(record);
      // A comment between the octets would be lost.
      if (!words || data === undefined || KEY_NUMBER.test(data) || /[()\n;]/.test(record.textAt(words))) return;
      const place = { ...words, start: record.typePlace.start };
      const shown = data.length > 80 ? `${data.slice(0, 80)}…` : data;
      const fixes = [replace(`Write ${type} ${shown}`, place, `${type} ${data}`, true)];
      ctx.report('default', place, { type, data: shown }, { fixes });
    },
  },
});
