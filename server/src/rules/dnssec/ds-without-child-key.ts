import { keyTag } from '../../records/keyTag.ts';
import { DNSKEY, DS } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { delegationsOf } from '../support/around/children.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'ds-without-child-key',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'None of the DS records of a delegation is for a DNSKEY record that the delegated zone has.',
    why: 'Validating resolvers accept no answer of the delegated zone: for them it does not exist any more.',
    remedy:
      'Take the DS record from the key-signing key of the delegated zone, or remove the DS records if it is not signed.',
    references: ['RFC 4035 §5.2', 'RFC 6840 §5.11'],
    bad: 'sub NS ns.sub\nsub NS ns.example.net.\nsub DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nns.sub A 192.0.2.54\n',
    good: 'sub NS ns.sub\nsub NS ns.example.net.\nsub DS 25813 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nns.sub A 192.0.2.54\n',
    others: {
      'db.sub.example.com':
        '$ORIGIN sub.example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns\n@ 3600 NS ns.example.net.\nns 3600 A 192.0.2.54\n@ 3600 DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13 fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==\n',
    },
  },
  messages: {
    default:
      'No DS record of {zone} is for a key that {file} has (its key tags are {tags}), so validating resolvers accept nothing of this zone. Take the DS record of one of these keys',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { cut, name, child } of delegationsOf(zone, ctx.around)) {
        const delegated = recordsAt(zone, cut, DS, MOST);
        // A zone whose server signs it has no keys in its file.
        const keys = recordsAt(child, child.apex, DNSKEY, MOST);
        if (delegated.length === 0 || keys.length === 0 || delegated.some((ds) => keys.some((key) => isFor(ds, key)))) {
          continue;
        }
        const tags = [...new Set(keys.map(({ rdata }) => keyTag(rdata)))].join(', ');
        ctx.report('default', delegated[0].dataPlace(), { zone: name, file: child.files[0].path, tags });
      }
    },
  },
});

const MOST = 50;

/** Key tag and algorithm, the first three octets of a DS record. */
function isFor(ds: ZoneRecord, key: ZoneRecord): boolean {
  const { rdata } = ds;
  const other = key.rdata;
  return ((rdata[0] << 8) | rdata[1]) === keyTag(other) && rdata[2] === other[3];
}
