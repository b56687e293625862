import { isDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { sameName } from '../../records/name.ts';
import { CNAME } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { hasFirstLabel } from '../support/tagRecord.ts';
import { recordsAt } from '../support/target.ts';

const OWN_LABEL = Uint8Array.of(6, ...Array.from('_dmarc', (letter) => letter.charCodeAt(0)));
/** Labels that were meant to be `_dmarc`. */
const MISSPELLED = /^(?:dmarc_?|_?dmark|_dmarc_|_+dmarc1|__dmarc|_darmc|_dmrac)\./i;

export default defineRule({
  code: 'dmarc-misplaced-policy',
  group: 'dmarc',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DMARC policy stands at a name where receivers do not look for it.',
    why: 'They ask for _dmarc below the domain, so there is no policy for them.',
    remedy: 'Write _dmarc and the domain as the owner.',
    references: ['RFC 9989 §4.5', 'RFC 9989 §4.10'],
    bad: '@ TXT "v=DMARC1; p=reject"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'Receivers look for DMARC policies at _dmarc below a domain, so they do not find this one at {owner}; write {right} as the owner',
    inside:
      'Receivers look for DMARC policies at _dmarc below a domain that sends mail, which {below} is not, so they never find this one; write _dmarc and the domain as the owner',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isDmarc(textOfTxt(txt.rdata))) return;
      const { owner } = txt;
      const below = owner.slice(owner.indexOf('.') + 1);
      if (hasFirstLabel(owner, '_dmarc')) {
        if (/^_(?:dmarc|domainkey|smtp|mta-sts|tls)\.|^[^.]+\._domainkey\./i.test(below))
          ctx.report('inside', txt.ownerPlace, { below });
        return;
      }
      const isApex = txt.name === ctx.zone.apex;
      if ((!isApex && !MISSPELLED.test(owner)) || isAliasTarget(txt)) return;
      ctx.report('default', txt.ownerPlace, { owner, right: `_dmarc.${isApex ? owner : below}` });
    },
  },
});

/** Whether `_dmarc` of the domain above is an alias of this name, which then holds the policy under a name of its own. */
function isAliasTarget({ zone, name }: ZoneRecord): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  const wire = zone.names.wire(name);
  const above = name === zone.apex ? wire : wire.subarray(wire[0] + 1);
  const own = zone.names.find(Uint8Array.of(...OWN_LABEL, ...above));
  return recordsAt(zone, own, CNAME, 1).some((alias) => sameName(alias.nameOf('canonical-name'), wire));
}
