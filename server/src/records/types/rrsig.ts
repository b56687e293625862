/** Signatures of RRsets: RRSIG and its predecessor SIG (RFC 4034 §3, RFC 2535 §4). */

import type { Field } from '../field.ts';
import { algorithm } from '../fields/algorithm.ts';
import { base64ToEnd } from '../fields/base64.ts';
import { name } from '../fields/name.ts';
import { u8, u16, u32 } from '../fields/number.ts';
import { time } from '../fields/time.ts';
import { recordType } from '../fields/type.ts';
import { labelCount } from '../name.ts';
import { defineType } from '../type.ts';

/** Where the octet with the number of labels stands, seen from the signer's name. */
const LABELS_BEFORE_SIGNER = 15;

const SIGNER = name('signer-name', 'The zone whose key signed.');

/** No name of a zone has fewer labels than the zone; BIND refuses such a signature. */
const SIGNER_ABOVE_OWNER: Field = {
  ...SIGNER,
  read(source) {
    const { out } = source;
    const at = out.length;
    if (!SIGNER.read(source)) return false;
    const labels = out.bytes[at - LABELS_BEFORE_SIGNER];
    const least = labelCount(out.bytes, at);
    return labels >= least || source.fail('rrsig-labels', { labels, signer: source.text, least });
  },
};

const fieldsOf = (signer: Field, seconds: boolean): readonly Field[] => [
  recordType('type-covered', 'The type of the records that are signed.'),
  algorithm('The algorithm of the key that signed.'),
  u8('labels', 'How many labels the owner had when it was signed; fewer than now: the answer came from a wildcard.'),
  u32('original-ttl', 'The TTL of the records in the zone, which the signature covers.'),
  time('signature-expiration', 'From this moment on, the signature is no longer valid.', { seconds }),
  time('signature-inception', 'Before this moment, the signature is not valid yet.', { seconds }),
  u16('key-tag', 'Number of the DNSKEY record that verifies the signature.'),
  signer,
  base64ToEnd('signature', 'The signature itself.'),
];

export const RRSIG = defineType({
  mnemonic: 'RRSIG',
  code: 46,
  meaning: 'Holds the signature of all records of one type at the owner.',
  references: ['RFC 4034 §3', 'RFC 4035 §2.2'],
  example:
    'A 13 3 86400 20300131000000 20300101000000 2642 example.com. ' +
    'qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
  fields: fieldsOf(SIGNER_ABOVE_OWNER, true),
});

export const SIG = defineType({
  mnemonic: 'SIG',
  code: 24,
  meaning: 'Signs a message (SIG(0)); in zones it was replaced by RRSIG.',
  references: ['RFC 2535 §4', 'RFC 2931', 'RFC 3755'],
  example:
    'A 8 3 86400 20300131000000 20300101000000 2642 example.com. ' +
    'qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==',
  status: 'obsolete',
  fields: fieldsOf(SIGNER, false),
});
