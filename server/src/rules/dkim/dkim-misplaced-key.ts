import { TYPE_A, TYPE_AAAA, TYPE_MX, textOfTxt } from '../../mail/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isKeyOwner } from '../support/dkimRecord.ts';
import { isAlias } from '../support/isAlias.ts';
import { isAliased } from '../support/ledTo.ts';
import { givesOwner } from '../support/lines.ts';
import { recordsAt } from '../support/target.ts';

/** The label that was meant to be `_domainkey`. */
const MISSPELLED = /(^|\.)_?domain[-_]?keys?(?=\.)/i;
/** A selector and `_domainkey` without a dot between them. */
const JOINED = /^([^.]+)_domainkey(?=\.)/i;
/** A complete name below `_domainkey` of another one. */
const TWICE = /\._domainkey\.(?:.*\.)?_domainkey\./i;

export default defineRule({
  code: 'dkim-misplaced-key',
  group: 'dkim',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
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
    twice:
      'Receivers look for keys at SELECTOR._domainkey.DOMAIN, and {owner} has _domainkey twice, so they do not find this one; write it once',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { owner } = txt;
      const isTwice = TWICE.test(owner);
      if ((isKeyOwner(owner) && !isTwice) || !/^v=DKIM1;.*\bp=./i.test(textOfTxt(txt.rdata))) return;
      if (isTwice) {
        if (!isAliased(txt)) ctx.report('twice', txt.ownerPlace, { owner });
        return;
      }
      const isMeant = [MISSPELLED, JOINED].some((label) => label.test(owner));
      const isBare = txt.name === ctx.zone.apex || /^_domainkey\./i.test(owner);
      if (isBare || (isMeant && !isAliasTarget(txt)) || (isHost(txt) && !isAliased(txt)))
        ctx.report('default', txt.ownerPlace, { owner }, { fixes: isMeant ? ownerFixes(txt) : [] });
    },
  },
});

/** Whether the owner is a host, at which nobody keeps keys for the aliases of others. */
const isHost = ({ zone, name, owner }: ZoneRecord): boolean =>
  !owner.startsWith('*.') &&
  [TYPE_A, TYPE_AAAA, TYPE_MX].some((type) => recordsAt(zone, zone.names.canonical(name), type, 1).length > 0);

/** Writes `_domainkey` as it was meant. */
function ownerFixes(txt: ZoneRecord): Fix[] {
  if (txt.isGenerated || !txt.ownerIsWritten || givesOwner(txt)) return [];
  const written = txt.textAt(txt.ownerPlace);
  const text = `${written}.`.replace(MISSPELLED, '$1_domainkey').replace(JOINED, '$1._domainkey').slice(0, -1);
  return text === written ? [] : [replace(`Write ${text}`, txt.ownerPlace, text)];
}

/** Whether the name that was meant is there as an alias, which leads here or to a key elsewhere. */
function isAliasTarget({ zone, owner }: ZoneRecord): boolean {
  return isAlias(zone, owner.replace(MISSPELLED, '$1_domainkey').replace(JOINED, '$1._domainkey'));
}
