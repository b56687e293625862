import { MX, NS } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import {
  FAR_ANYWHERE,
  FAR_NAMES,
  HAS_ADDRESS,
  HAS_CNAME,
  HAS_MX,
  HAS_NS,
  HAS_SOA,
  type Zone,
} from '../../zone/zone.ts';
import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { remembered } from '../support/remembered.ts';
import { recordsAt } from '../support/target.ts';
import type { ZoneName } from '../zoneName.ts';

export default defineRule({
  code: 'wildcard-blocked',
  group: 'zone',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'A wildcard does not answer for a name that has no records itself, because a name below it has some, or gives no address to one that has an MX record only; or a wildcard for mail does not answer for hosts that exist.',
    why: 'A name exists as soon as one below it does, and a wildcard answers only for names that do not exist. So whoever asks for that name gets an empty answer.',
    remedy: 'Write the records of the wildcard for that name as well, if it is to answer.',
    references: ['RFC 4592 §2.2.2', 'RFC 4592 §2.2.1', 'RFC 1912 §2.7'],
    bad: '* A 192.0.2.80\nwww.shop A 192.0.2.81\n',
    good: '* A 192.0.2.80\nshop A 192.0.2.80\nwww.shop A 192.0.2.81\n',
  },
  messages: {
    taken:
      '{wildcard} gives no address to {names}: a name that has records of its own gets nothing from a wildcard; write its address as well if it is to have one',
    default:
      '{wildcard} does not answer for {names}: a name below exists, so the name itself does too, without records; write records for it if it is to answer',
    mail: '{wildcard} answers only for names that do not exist, so mail for {names} goes to the host itself, if it takes any; write MX records for hosts whose mail is to go elsewhere',
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
      report('mail', hostsBeside(name));
      report('default', beside(empty));
      if (name.holds & (HAS_ADDRESS | HAS_CNAME)) report('taken', beside(taken));

      function beside(among: readonly NameId[]): readonly string[] {
        return among
          .filter((id) => zone.names.parent(id) === parent)
          .map((id) => zone.names.text(id).toLowerCase())
          .sort();
      }

      function report(message: 'mail' | 'default' | 'taken', names: readonly string[]): void {
        if (names.length === 0) return;
        const args = { wildcard: name.text, names: listed(names) };
        ctx.report(message, name.first.ownerPlace, args, message === 'mail' ? { severity: 'information' } : {});
      }
    },
  },
});

/** The first of some names, and how many there are more. */
const listed = (names: readonly string[]): string =>
  names.slice(0, FEW).join(', ') + (names.length > FEW ? ` and ${names.length - FEW} more` : '');

/**
 * Hosts beside a wildcard that is there for mail and nothing else, without MX records of their own (RFC 1912 §2.7). Servers
 * that NS and MX records name have their own mail, if any.
 */
function hostsBeside({ zone, id }: ZoneName): string[] {
  if (zone.holds(id) & (HAS_ADDRESS | HAS_CNAME) || recordsAt(zone, id, MX, 1).length === 0) return [];
  zone.lookedFar |= FAR_ANYWHERE;
  const servers = serversOf(zone);
  return (hostsWithoutMx(zone).get(zone.names.parent(id)) ?? [])
    .filter((host) => !servers.has(host))
    .map((host) => zone.names.text(host).toLowerCase())
    .sort();
}

/** By the name above them. */
const hostsWithoutMx = remembered((zone: Zone): Map<NameId, NameId[]> => {
  const hosts = new Map<NameId, NameId[]>();
  for (let name = 0; name < zone.names.count; name++) {
    if ((zone.holds(name) & HAS_ADDRESS) === 0 || zone.names.canonical(name) !== name || !zone.isInside(name)) continue;
    if (zone.names.isWildcard(name) || recordsAt(zone, name, MX, 1).length > 0) continue;
    const parent = zone.names.parent(name);
    const beside = hosts.get(parent);
    if (beside) beside.push(name);
    else hosts.set(parent, [name]);
  }
  return hosts;
});

const serversOf = remembered(
  (zone: Zone) =>
    new Set([
      ...Array.from(recordsOf(zone, NS), (ns) => zone.names.find(ns.nameOf('name-server'))),
      ...Array.from(recordsOf(zone, MX), (mx) => zone.names.find(mx.nameOf('exchange'))),
    ]),
);

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
