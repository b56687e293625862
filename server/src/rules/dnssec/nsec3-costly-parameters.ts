import { defineRule } from '../rule.ts';

/** Above, validators take the answers for unsigned. */
const TOO_MANY = 150;

export default defineRule({
  code: 'nsec3-costly-parameters',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The NSEC3 parameters of the zone ask for repeated hashing, or for a salt.',
    why: 'Neither keeps anybody from finding the names of the zone, and both cost servers and validators time. Validators may take the answers of zones with more iterations for unsigned or refuse them.',
    remedy: 'Sign the zone with no iterations and no salt: "1 0 0 -".',
    references: ['RFC 9276 §3.1'],
    bad: '@ NSEC3PARAM 1 0 10 -\n',
    good: '@ NSEC3PARAM 1 0 0 -\n',
  },
  messages: {
    iterations:
      'Hashing {iterations} more times protects no name and costs everybody time, and validators may take the zone for unsigned; sign it with 0 iterations',
    'too-many':
      'Validators take answers with {iterations} iterations for unsigned or refuse them, and they protect no name; sign the zone with 0',
    salt: 'A salt protects no name, as the name of the zone is part of each hash already; sign the zone without (-)',
  },
  types: ['NSEC3PARAM'],
  visit: {
    record(record, ctx) {
      const iterations = record.numberOf('iterations');
      const place = record.fieldPlace('iterations');
      if (iterations > TOO_MANY) ctx.report('too-many', place, { iterations }, { severity: 'warning' });
      else if (iterations > 0) ctx.report('iterations', place, { iterations });
      if (record.numberOf('salt', 1) > 0) ctx.report('salt', record.fieldPlace('salt'), {});
    },
  },
});
