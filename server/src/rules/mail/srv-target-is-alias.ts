import { SRV } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { aliasTargetOf } from '../support/aliasTarget.ts';
import { aliasThere, canonicalFixes, farTargets } from '../support/around/farTargets.ts';

export default defineRule({
  code: 'srv-target-is-alias',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record names an alias: a name with a CNAME record, or one below a DNAME record.',
    why: 'The target of an SRV record must have an address of its own; programs need not follow an alias.',
    remedy: 'Write the canonical name in the SRV record, or give the host A and AAAA records in place of the alias.',
    references: ['RFC 2782', 'RFC 2181 §10.3'],
    bad: '_imaps._tcp SRV 0 1 993 imap\nimap CNAME host\nhost A 192.0.2.25\n',
    good: '_imaps._tcp SRV 0 1 993 host\nhost A 192.0.2.25\n',
  },
  messages: {
    default:
      'SRV must not name an alias, and {target} is one ({owner} {type} {data}): programs need not follow it; write the canonical name here',
  },
  types: ['SRV'],
  unlessPlainHost: true,
  visit: {
    record(srv, ctx) {
      const alias = aliasTargetOf(srv, 'target');
      if (alias) ctx.report('default', alias.place, alias.args, alias);
    },
    workspace(zone, ctx) {
      for (const far of farTargets(zone, ctx.around, [SRV])) {
        const { alias, place, target } = far;
        if (!alias) continue;
        const args = { target, owner: alias.owner, type: alias.type, data: alias.data };
        ctx.report('default', place, args, { related: aliasThere(far), fixes: canonicalFixes(far) });
      }
    },
  },
});
