import { PTR } from '../../records/typeCodes.ts';
import type { Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { startOfZone } from '../support/apex.ts';
import { originPlace } from '../support/around/originPlace.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { isReverseZone } from '../support/reverse.ts';
import { similarWords } from '../support/similar.ts';

export default defineRule({
  code: 'reverse-tree-misspelt',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The name of a zone with PTR records nearly ends with in-addr.arpa or ip6.arpa, but not exactly.',
    why: 'Programs ask for addresses below in-addr.arpa and ip6.arpa only, so they never find the PTR records of the zone.',
    remedy: 'Name the zone 2.0.192.in-addr.arpa for 192.0.2.0/24, 8.b.d.0.1.0.0.2.ip6.arpa for 2001:db8::/32.',
    references: ['RFC 1035 §3.5', 'RFC 3596 §2.5', 'RFC 4159'],
    bad: '$ORIGIN 2.0.192.in-add.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      'Programs ask for the names of addresses below {tree} only, and the zone {zone} is not there, so they never find its PTR records; it should be {right}',
    old: 'ip6.int was given up for ip6.arpa, so nobody asks for the PTR records of {zone} any more; name the zone {right}',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || isReverseZone(zone)) return;
      const found = misspeltTree(zone);
      if (!found || recordsOf(zone, PTR).next().done) return;
      const { tree, right, isOld } = found;
      const written = originPlace(zone);
      const fixes = written ? [replace(`Write ${right}`, written, right)] : [];
      const args = { zone: zone.names.text(zone.apex), tree, right };
      ctx.report(isOld ? 'old' : 'default', written ?? startOfZone(zone), args, { fixes });
    },
  },
});

interface MisspeltTree {
  readonly tree: string;
  /** The name that the zone should have. */
  readonly right: string;
  readonly isOld: boolean;
}

const TREES: Readonly<Record<string, string>> = { inaddrarpa: 'in-addr.arpa', ip6arpa: 'ip6.arpa' };
/** What stands behind the numbers when a part of the tree's name is left out. */
const SHORTENED = new Set(['', 'arpa', 'inaddr']);
const MOST_OCTETS = 4;

/** Undefined: the name of the zone does not start with numbers, or goes on like no tree. */
function misspeltTree(zone: Zone): MisspeltTree | undefined {
  const labels = labelsOf(zone.apexWire).map((label) => label.toLowerCase());
  const count = labels.findIndex((label) => !/^(?:\d{1,3}|[0-9a-f])$/.test(label));
  const numbers = count < 0 ? labels : labels.slice(0, count);
  if (numbers.length === 0) return undefined;
  const isIpv4 = numbers.length <= MOST_OCTETS && numbers.every((label) => /^\d+$/.test(label));
  // Dots and hyphens are what is most often wrong.
  const rest = labels.slice(numbers.length).join('').replaceAll('-', '');
  const isOld = rest === 'ip6int';
  const isNear = rest in TREES || similarWords(rest, Object.keys(TREES)).length > 0;
  if (!isOld && !isNear && !(SHORTENED.has(rest) && (isIpv4 || rest === 'arpa'))) return undefined;
  const tree = isIpv4 && !isOld ? 'in-addr.arpa' : 'ip6.arpa';
  return { tree, right: `${numbers.join('.')}.${tree}.`, isOld };
}
