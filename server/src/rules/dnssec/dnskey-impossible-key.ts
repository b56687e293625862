import { defineRule } from '../rule.ts';
import { algorithmOf, isRsa, KEY_LENGTHS } from '../support/algorithms.ts';
import { curveMissed } from '../support/curves.ts';
import { rsaKey } from '../support/rsaKey.ts';

/** Flags, protocol and algorithm come before the key. */
const HEADER = 4;

export default defineRule({
  code: 'dnskey-impossible-key',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'A public key has the right length, but no signer can have such a key: it is no point of its curve, consists of zeros, or its RSA numbers are even.',
    why: 'Nothing can be verified with it, or anybody can sign for it. A character of it was probably changed.',
    remedy: 'Copy the record again from the file of the key.',
    references: ['RFC 6605 §4', 'RFC 8080 §3', 'RFC 3110 §2', 'RFC 8017 §3.1'],
    bad: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVYckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    zeros:
      'This key of algorithm {algorithm} ({name}) consists of zeros, so it was never that of a signer; write the key of the zone',
    curve:
      'These octets are no point of the curve {curve} of algorithm {algorithm} ({name}), as every key must be, so nothing can be verified with them; some were changed: copy the key again',
    even: 'The {part} of this RSA key is an even number, which no RSA key has, so nothing can be verified with it; some octets were changed: copy the key again',
    one: 'This RSA key has the exponent 1, with which anybody can make signatures; make a key with 65537, or use algorithm 13',
  },
  types: ['DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata } = record;
      const algorithm = rdata[3];
      const { name } = algorithmOf(algorithm);
      const place = record.fieldPlace('public-key');
      if (isRsa(algorithm)) {
        const key = rsaKey(rdata, HEADER);
        if (key?.evenPart) ctx.report('even', place, { part: key.evenPart });
        else if (key?.exponent === 1) ctx.report('one', place, {});
        return;
      }
      const octets = rdata.subarray(HEADER);
      if (octets.length !== KEY_LENGTHS.get(algorithm)) return;
      const curve = curveMissed(algorithm, octets);
      if (octets.every((octet) => octet === 0)) ctx.report('zeros', place, { algorithm, name });
      else if (curve) ctx.report('curve', place, { curve, algorithm, name });
    },
  },
});
