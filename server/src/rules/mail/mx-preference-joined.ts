import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { mxFix } from '../support/mxFix.ts';

const USUAL_PREFERENCE = 10;

export default defineRule({
  code: 'mx-preference-joined',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The preference and the host of an MX record are joined, by a colon or the like, or by nothing.',
    why: 'Servers do not load the zone: a blank must stand between the two.',
    remedy: 'Write the number, a blank and the host.',
    references: ['RFC 1035 §3.3.9', 'RFC 1035 §5.1'],
    bad: '@ MX 10:mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  refusedBy: ['bind'],
  messages: {
    default:
      'MX needs a blank between the preference {preference} and the host {host}: "{text}" is read as one word, and servers do not load the zone',
    'host-first':
      'The preference comes first in an MX record, then a blank and the host: write "{preference} {host}"; servers do not load the zone with "{text}"',
    'null-mx':
      'A blank is missing between the preference {preference} and the dot that stands for "no mail host": write "{preference} ."; servers do not load the zone with "{text}"',
    together:
      'A blank is missing between the preference {preference} and the host {host}: servers read "{text}" as one word and do not load the zone; write "{preference} {host}", or a number before {text} if that is the host',
    separator:
      'A blank is all that stands between preference and host in an MX record: write {preference} for "{text}"',
  },
  fixesOf(problem, zone) {
    const { preference, text, host, origin } = problem.args!;
    const fixes = mxFix(problem, zone, preference);
    if (problem.message !== 'together') return fixes;
    // It may be the name of a host, and what lacks is the preference.
    const whole = mxFix({ ...problem, args: { ...problem.args, host: text } }, zone, USUAL_PREFERENCE);
    return exists(zone, `${text}`, `${origin}`) && !exists(zone, `${host}`, `${origin}`)
      ? [...whole, ...fixes]
      : [...fixes, ...whole];
  },
});

/** Whether the zone has the name that a host, completed with the origin, stands for. */
function exists(zone: Zone, host: string, origin: string): boolean {
  const name = host.endsWith('.') ? host : `${host}.${origin === '.' ? '' : origin}`;
  const wire = parseName(name, new WireWriter());
  return wire !== undefined && zone.exists(zone.names.find(wire));
}
