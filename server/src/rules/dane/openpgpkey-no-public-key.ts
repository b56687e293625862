import { textOf } from '../../text/codes.ts';
import { defineRule } from '../rule.ts';

const SECRET_TAGS: ReadonlySet<number> = new Set([5, 7]);

export default defineRule({
  code: 'openpgpkey-no-public-key',
  group: 'dane',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An OPENPGPKEY record holds a secret key, or the armored text of a key.',
    why: 'Everybody can read the record, so a secret key in it is no secret any more; and mail programs expect the octets of a public key, not the text around them.',
    remedy: 'Write what "gpg --export-options export-dane --export ADDRESS" prints.',
    references: ['RFC 7929 §2.1', 'RFC 9580 §4.2'],
    bad: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY LS0tLS1CRUdJTiBQR1A=\n',
    good: 'c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey OPENPGPKEY mDMEYkzY\n',
  },
  messages: {
    armored:
      'The data is the armored text of a key (-----BEGIN …) and not the key, so mail programs cannot read it; export the key without --armor',
    secret:
      'The data is a secret key, and everybody can read it here; remove the record, revoke the key, and publish a public one',
  },
  types: ['OPENPGPKEY'],
  visit: {
    record(record, ctx) {
      const { rdata } = record;
      const place = record.dataPlace();
      if (textOf(rdata.subarray(0, 10)) === '-----BEGIN') ctx.report('armored', place, {});
      else if (SECRET_TAGS.has(packetTag(rdata[0]))) ctx.report('secret', place, {});
    },
  },
});

/** The kind of the first packet (RFC 9580 §4.2); -1 when the octet starts none. */
function packetTag(octet: number): number {
  if ((octet & 0x80) === 0) return -1;
  return octet & 0x40 ? octet & 0x3f : (octet >> 2) & 0x0f;
}
