import type { NameId } from '../../zone/names.ts';
import { FAR_NAMES, type Zone } from '../../zone/zone.ts';
import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { remembered } from '../support/remembered.ts';

export default defineRule({
  code: 'wildcard-blocked',
  group: 'zone',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A wildcard does not answer for a name that has no records itself, because a name below it has some.',
    why: 'A name exists as soon as one below it does, and a wildcard answers only for names that do not exist. So whoever asks for that name gets an empty answer.',
    remedy: 'Write the records of the wildcard for that name as well, if it is to answer.',
    references: ['RFC 4592 §2.2.2', 'RFC 4592 §2.2.1'],
    bad: '* A 192.0.2.80\nwww.shop A 192.0.2.81\n',
    good: '* A 192.0.2.80\nshop A 192.0.2.80\nwww.shop A 192.0.2.81\n',
  },
  messages: {
    default:
      '{wildcard} does not answer for {names}: a name below exists, so the name itself does too, without records; write records for it if it is to answer',
  },
  types: ['A', 'AAAA', 'CNAME', 'MX'],
  odd: ODD_STAR,
  visit: {
    name(name, ctx) {
      const { zone } = ctx;
      const parent = zone.names.parent(name.id);
      if (!zone.names.isWildcard(name.id)) return;
      zone.lookedFar |= FAR_NAMES;
      const blocked = emptyNames(zone)
        .filter((empty) => zone.names.parent(empty) === parent)
        .map((empty) => zone.names.text(empty).toLowerCase())
        .sort();
      if (blocked.length === 0) return;
      const names =
        blocked.slice(0, FEW).join(', ') + (blocked.length > FEW ? ` and ${blocked.length - FEW} more` : '');
      ctx.report('default', name.first.ownerPlace, { wildcard: name.text, names });
    },
  },
});

const FEW = 3;
const UNDERSCORE = 95;

/** Names that exist only because names below them do. Nobody asks for the address of `_tcp`. */
const emptyNames = remembered((zone: Zone): NameId[] => {
  const { names } = zone;
  const empty: NameId[] = [];
  for (let name = 0; name < names.count; name++) {
    if (zone.firstRecord(name) >= 0 || !zone.exists(name) || names.canonical(name) !== name) continue;
    if (!zone.isInside(name) || names.octets[names.start(name) + 1] === UNDERSCORE) continue;
    empty.push(name);
  }
  return empty;
});
