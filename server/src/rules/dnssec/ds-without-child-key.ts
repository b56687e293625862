import { keyTag } from '../../records/keyTag.ts';
import { DNSKEY, DS } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { delegationsOf } from '../support/around/children.ts';
import { keyOfDs } from '../support/keyOfDs.ts';
import { keyAskedFor } from '../support/signing.ts';
import { recordsAt } from '../support/target.ts';

const CHILD =
  '$ORIGIN sub.example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns\n@ 3600 NS ns.example.net.\nns 3600 A 192.0.2.54\n@ 3600 DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13 fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==\n';

export default defineRule({
  code: 'ds-without-child-key',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'None of the DS records of a delegation is for a DNSKEY record that the delegated zone has, or one has the digest of another key or owner.',
    why: 'Validating resolvers accept no answer of the delegated zone: for them it does not exist any more. The digest of a DS record is made of the owner and the whole key, so one key tag and algorithm are not enough.',
    remedy:
      'Take the DS record from the key-signing key of the delegated zone, or remove the DS records if it is not signed.',
    references: ['RFC 4034 §5.1.4', 'RFC 4035 §5.2', 'RFC 4509 §3', 'RFC 6840 §5.11'],
    bad: 'sub NS ns.sub\nsub NS ns.example.net.\nsub DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nns.sub A 192.0.2.54\n',
    good: 'sub NS ns.sub\nsub NS ns.example.net.\nsub DS 25813 13 2 4f5bfd928bcd210cf96e95d7a9e59a50c2389908931df4367a8b756f9c5a19db\nns.sub A 192.0.2.54\n',
    others: { 'db.sub.example.com': CHILD },
  },
  messages: {
    default:
      'No DS record of {zone} is for a key that {file} has (its key tags are {tags}), so validating resolvers accept nothing of this zone; take the DS record of one of these keys',
    algorithm:
      'The key {tag} of {zone} in {file} has the algorithm {algorithm}, not {written} as in this DS record, so validating resolvers accept nothing of this zone; take the DS record of one of its keys',
    digest:
      'This DS record names the key {tag} of {zone}, but its digest is that of another key or owner, and no other DS record fits, so validating resolvers accept nothing of this zone; make the DS record anew from the key in {file}',
    strongest:
      'This DS record names the key {tag} of {zone}, but its digest is that of another key or owner; others fit, but their digests are weaker, and validating resolvers that look only at the strongest refuse this zone; make the DS record anew from the key in {file}',
    beside:
      'This DS record names the key {tag} of {zone}, but its digest is that of another key or owner, so it vouches for nothing; another one fits; make it anew from the key in {file}, or remove it',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { cut, name, child } of delegationsOf(zone, ctx.around)) {
        const delegated = recordsAt(zone, cut, DS, MOST);
        // A zone whose server signs it has no keys in its file.
        const keys = recordsAt(child, child.apex, DNSKEY, MOST);
        if (delegated.length === 0 || keys.length === 0) continue;
        const compared = delegated.flatMap((ds) => keyOfDs(ds, keys, child.apexWire) ?? []);
        const good = compared.filter(({ match }) => match === 'fits' || match === 'unknown');
        const wrong = compared.filter(({ match }) => match === 'other-digest');
        const file = child.files[0].path;
        if (good.length === 0 && wrong.length === 0) {
          const tags = [...new Set(keys.map(({ rdata }) => keyTag(rdata)))].join(', ');
          const { tag, algorithm: written } = keyAskedFor(delegated[0]);
          const algorithm = keys.find(({ rdata }) => keyTag(rdata) === tag)?.rdata[3];
          if (algorithm === undefined) ctx.report('default', delegated[0].dataPlace(), { zone: name, file, tags });
          else {
            const place = delegated[0].fieldPlace('algorithm');
            ctx.report('algorithm', place, { tag, zone: name, file, algorithm, written });
          }
        }
        for (const { ds, key } of wrong) {
          const message =
            good.length === 0 ? 'digest' : good.every((other) => isWeaker(other.ds, ds)) ? 'strongest' : 'beside';
          const related = [{ zone: child, place: key.place, message: 'The key with this tag' }];
          const options = message === 'beside' ? ({ related, severity: 'information' } as const) : { related };
          ctx.report(message, ds.fieldPlace('digest'), { tag: keyAskedFor(ds).tag, zone: name, file }, options);
        }
      }
    },
  },
});

const MOST = 50;

/** Of the digest types 1, 2 and 4 the higher is the stronger. */
const isWeaker = (a: ZoneRecord, b: ZoneRecord): boolean => a.rdata[3] < b.rdata[3];
