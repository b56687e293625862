import type { NameId } from '../../zone/names.ts';
import { FAR_NAMES, HAS_ADDRESS, HAS_CNAME, HAS_MX, HAS_NS, HAS_SOA, type Zone } from '../../zone/zone.ts';
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
    summary:
      'A wildcard does not answer for a name that has no records itself, because a name below it has some, or gives no address to one that has an MX record only.',
    why: 'A name exists as soon as one below it does, and a wildcard answers only for names that do not exist. So whoever asks for that name gets an empty answer.',
    remedy: 'Write the records of the wildcard for that name as well, if it is to answer.',
    references: ['RFC 4592 §2.2.2', 'RFC 4592 §2.2.1'],
    bad: '* A 192.0.2.80\nwww.shop A 192.0.2.81\n',
    good: '* A 192.0.2.80\nshop A 192.0.2.80\nwww.shop A 192.0.2.81\n',
  },
  messages: {
    taken:
      '{wildcard} gives no address to {names}: a name that has records of its own gets nothing from a wildcard; write its address as well if it is to have one',
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
      const { empty, taken } = blockedNames(zone);
      report('default', empty);
      if (name.holds & (HAS_ADDRESS | HAS_CNAME)) report('taken', taken);

      function report(message: 'default' | 'taken', among: readonly NameId[]): void {
        const blocked = among
          .filter((id) => zone.names.parent(id) === parent)
          .map((id) => zone.names.text(id).toLowerCase())
          .sort();
        if (blocked.length === 0) return;
        const names =
          blocked.slice(0, FEW).join(', ') + (blocked.length > FEW ? ` and ${blocked.length - FEW} more` : '');
        ctx.report(message, name.first.ownerPlace, { wildcard: name.text, names });
      }
    },
  },
});

const FEW = 3;
const UNDERSCORE = 95;
const WITH_ADDRESS = HAS_ADDRESS | HAS_CNAME | HAS_NS | HAS_SOA;

interface BlockedNames {
  /** They exist only because names below them do. */
  readonly empty: NameId[];
  /** They receive mail, and have no address. */
  readonly taken: NameId[];
}

/** Nobody asks for the address of `_tcp`. */
const blockedNames = remembered((zone: Zone): BlockedNames => {
  const { names } = zone;
  const [empty, taken]: [NameId[], NameId[]] = [[], []];
  for (let name = 0; name < names.count; name++) {
    const holds = zone.holds(name);
    const isTaken = (holds & HAS_MX) !== 0 && (holds & WITH_ADDRESS) === 0;
    if ((zone.firstRecord(name) >= 0 && !isTaken) || !zone.exists(name) || names.canonical(name) !== name) continue;
    if (!zone.isInside(name) || names.octets[names.start(name) + 1] === UNDERSCORE) continue;
    (isTaken ? taken : empty).push(name);
  }
  return { empty, taken };
});
