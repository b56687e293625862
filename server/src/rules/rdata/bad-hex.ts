import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-hex',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A value in hexadecimal has other characters, or an odd number of digits.',
    why: 'Servers refuse the zone. A fingerprint or digest was probably not copied whole.',
    remedy: 'Copy the value again.',
    references: ['RFC 1035 §5.1', 'RFC 3597 §5'],
    bad: 'host SSHFP 4 1 c0:0f:12:34:56:78:9a:bc:de:f0:c0:0f:12:34:56:78:9a:bc:de:f0\n',
    good: 'host SSHFP 4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789\n',
  },
  messages: {
    default:
      'The {field} of {type} takes hexadecimal digits (0-9, a-f), and "{text}" has other characters; the server refuses the zone',
    colons: 'The {field} of {type} is written without colons between its digits; the server refuses the zone with them',
    base64:
      'The {field} of {type} takes hexadecimal digits (0-9, a-f), and "{text}" is base64, as other programs print it; the server refuses the zone; have it printed in hexadecimal',
    odd: 'The {field} of {type} has an odd number of hexadecimal digits, so one is missing or too many; the server refuses the zone',
  },
  caseOf(problem, zone) {
    const text = zone.textAt(problem);
    if (problem.message !== undefined) return {};
    if (COLONS.test(text)) return { message: 'colons' };
    return BASE64.test(text) ? { message: 'base64' } : {};
  },
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    return COLONS.test(text) ? [replace('Remove the colons', problem, text.replaceAll(':', ''))] : [];
  },
});

const COLONS = /^(?:[\da-f]{2}:)+[\da-f]{2}$/i;
/** A digest of 20, 32, 48 or 64 octets, as `ssh-keygen -l` and `openssl … | base64` print it. */
const BASE64 = /^(?:SHA\d+:)?(?=.*[g-z+/])(?:[\da-z+/]{27}=?|[\da-z+/]{43}=?|[\da-z+/]{64}|[\da-z+/]{86}={0,2})$/i;
