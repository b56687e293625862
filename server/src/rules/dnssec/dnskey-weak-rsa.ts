import { defineRule } from '../rule.ts';
import { isRsa } from '../support/algorithms.ts';
import { rsaKey } from '../support/rsaKey.ts';

const HEADER = 4;
/** Keys below can be broken by anybody who rents a few machines. */
const LEAST_BITS = 1024;
const GOOD_BITS = 2048;
const WEAK_EXPONENT = 3;

export default defineRule({
  code: 'dnskey-weak-rsa',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An RSA key of the zone is short, or has the exponent 3.',
    why: 'Who breaks the key can sign anything in the name of the zone. Some validators refuse keys below 1024 bits.',
    remedy: 'Use algorithm 13 (ECDSAP256SHA256), whose keys are short and strong, or 2048 bits.',
    references: ['RFC 6781 §3.4.2', 'RFC 3110 §2'],
    bad: '@ DNSKEY 257 3 8 AwEAAcFuNAuc/7N6mJylROa7eAoseJAdP7M3OHaFEaMGF6+gHUv1Ei80RVTFO94uu4zSt+PRYArWMcOFpdfM4jx3hUWa28G0yQD/5I1XW12lxjgEASX2XbD+PiRJS3bqmGRX2YYIT+0IuXivTX0ZanRGqGtYAJ5ja2EdsWIRtlqarf8p\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    weak: 'This RSA key has {bits} bits, which can be broken today, and some validators refuse it; use algorithm 13, or 2048 bits',
    short: 'This RSA key has {bits} bits, and 2048 are the least to be recommended; use algorithm 13, or 2048 bits',
    exponent:
      'This RSA key has the exponent 3, with which signatures of careless programs can be forged; make a key with 65537, or use algorithm 13',
  },
  types: ['DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata } = record;
      const key = isRsa(rdata[3]) ? rsaKey(rdata, HEADER) : undefined;
      if (!key) return;
      const { bits, exponent } = key;
      const place = record.fieldPlace('public-key');
      if (bits < LEAST_BITS) ctx.report('weak', place, { bits }, { severity: 'warning' });
      else if (bits < GOOD_BITS) ctx.report('short', place, { bits });
      else if (exponent === WEAK_EXPONENT) ctx.report('exponent', place, {});
    },
  },
});
