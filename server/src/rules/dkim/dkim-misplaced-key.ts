import { textOfTxt } from '../../mail/lookup.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isKeyOwner } from '../support/dkimRecord.ts';

/** The labels that were meant to be a selector and `_domainkey`. */
const MISSPELLED = /(?:^|\.)[^.]*domain[-_]?keys?\.|(?:^|\.)[^.]+_domainkey\./i;

export default defineRule({
  code: 'dkim-misplaced-key',
  group: 'dkim',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key stands at a name where receivers do not look for it.',
    why: 'They ask for SELECTOR._domainkey.DOMAIN, so this key is not found, and the signatures made with it fail.',
    remedy: 'Write the selector, a dot and _domainkey as the owner.',
    references: ['RFC 6376 §3.6.2.1'],
    bad: 's1.domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      'Receivers look for keys at SELECTOR._domainkey.DOMAIN, so they do not find this one at {owner}; write the selector, a dot and _domainkey as the owner',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { owner } = txt;
      if (isKeyOwner(owner) || !/^v=DKIM1;.*\bp=./i.test(textOfTxt(txt.rdata))) return;
      if (txt.name === ctx.zone.apex || MISSPELLED.test(owner)) ctx.report('default', txt.ownerPlace, { owner });
    },
  },
});
