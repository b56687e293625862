import { MX } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { aliasTargetOf } from '../support/aliasTarget.ts';
import { aliasThere, canonicalFixes, farTargets } from '../support/around/farTargets.ts';

export default defineRule({
  code: 'mx-target-is-alias',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MX record names an alias: a name with a CNAME record, or one below a DNAME record.',
    why: 'The host in an MX record must have an address of its own. Many servers follow the alias all the same, others refuse the mail or send it back.',
    remedy: 'Write the canonical name in the MX record, or give the host A and AAAA records in place of the alias.',
    references: ['RFC 2181 §10.3', 'RFC 5321 §5.1', 'RFC 6672 §3.2'],
    bad: '@ MX 10 mail\nmail CNAME host\nhost A 192.0.2.25\n',
    good: '@ MX 10 host\nhost A 192.0.2.25\n',
  },
  messages: {
    default:
      'MX must not name an alias, and {target} is one ({owner} {type} {data}): some servers refuse to deliver mail to it; write the canonical name here',
  },
  types: ['MX'],
  unlessPlainHost: true,
  visit: {
    record(mx, ctx) {
      const alias = aliasTargetOf(mx, 'exchange');
      if (alias) ctx.report('default', alias.place, alias.args, alias);
    },
    workspace(zone, ctx) {
      for (const far of farTargets(zone, ctx.around, [MX])) {
        const { alias, place, target } = far;
        if (!alias) continue;
        const args = { target, owner: alias.owner, type: alias.type, data: alias.data };
        ctx.report('default', place, args, { related: aliasThere(far), fixes: canonicalFixes(far) });
      }
    },
  },
});
