import { type Fix, replace } from '../finding.ts';
import { ODD_FOR_HOST } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isMisread } from '../support/misread.ts';
import { type WrittenName, writtenOwner } from '../support/nameFields.ts';
import { hasOtherFault, hostFault, labelsOf } from '../support/nameLetters.ts';
import type { ZoneName } from '../zoneName.ts';

const IN = 1;
const TYPES = ['A', 'AAAA', 'MX'];

export default defineRule({
  code: 'owner-is-no-host-name',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of an A, AAAA or MX record has a character that host names do not have.',
    why: 'named refuses to load a primary zone with such a name unless check-names is turned off, although named-checkzone only warns; some clients do not connect to such hosts.',
    remedy: 'Use letters, digits and hyphens only, and no hyphen at either end of a label.',
    references: ['RFC 952', 'RFC 1123 §2.1'],
    bad: 'web_1 A 192.0.2.80\n',
    good: 'web-1 A 192.0.2.80\n_acme-challenge.web-1 TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"\n',
  },
  messages: {
    underscore:
      'Host names have no underscore, but {name} has a record of type {type}: named refuses to load the zone (check-names), though named-checkzone only warns; rename it, or set "check-names primary ignore;" if it must be',
    hyphen:
      'A label of a host name neither starts nor ends with a hyphen as {label} in {name} does: named refuses to load the zone (check-names), though named-checkzone only warns; rename it',
    character:
      'Host names have only letters, digits and hyphens, unlike {label} in {name}: named refuses to load the zone (check-names), though named-checkzone only warns; rename it',
  },
  types: TYPES,
  odd: ODD_FOR_HOST,
  visit: {
    name(name, ctx) {
      const wire = ctx.zone.names.wire(name.id);
      if (ctx.zone.class !== IN || hasOtherFault(wire)) return;
      const set = name.rrsets.find(({ type }) => TYPES.includes(type) && !isAllowed(name, type));
      const fault = set && hostFault(wire, true);
      if (!fault) return;
      const owner = writtenOwner(name, set.first);
      if (isMisread(ctx.zone, owner.place)) return;
      const fixes = fault.fault === 'underscore' ? hyphenFix(owner) : markFix(owner);
      ctx.report(fault.fault, owner.place, { name: name.text, type: set.type, label: fault.label }, { fixes });
    },
  },
});

/** What BIND lets pass: `gc._msdcs` of Active Directory, and the names that SPF macros look up. */
function isAllowed(name: ZoneName, type: string): boolean {
  if (type === 'MX') return false;
  const labels = labelsOf(name.zone.names.wire(name.id)).map((label) => label.toLowerCase());
  if (labels[0] === 'gc' && labels[1] === '_msdcs') return true;
  return type === 'A' && labels.some((label) => /^_spf(_rate|_verify)?$/.test(label));
}

function hyphenFix({ place, text, isGenerated }: WrittenName): Fix[] {
  const fixed = text.replace(/(?<=[a-z0-9])_(?=[a-z0-9])/gi, '-');
  return isGenerated || fixed.includes('_') ? [] : [replace(`Write ${fixed}`, place, fixed)];
}

/** Takes away quotes around a name and the punctuation of other notations behind it: `www:`, `'www'`. */
function markFix({ place, text, isGenerated }: WrittenName): Fix[] {
  const fixed = text.replace(/^['`]/, '').replace(/['`:,=]+$/, '');
  const isHost = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.?$/i.test(fixed);
  return isGenerated || fixed === text || !isHost ? [] : [replace(`Write ${fixed}`, place, fixed)];
}
