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
      if (!zone.names.isWildcard(name.id)) return;
      zone.lookedFar |= FAR_NAMES;
      const { hosts = [], empty = [], taken = [] } = namesBeside(zone).get(zone.names.parent(name.id)) ?? {};
      report('mail', isForMail(name) ? hosts.filter((host) => !serversOf(zone).has(host)) : []);
      report('default', empty);
      report('taken', name.holds & (HAS_ADDRESS | HAS_CNAME) ? taken : []);

      function report(message: 'mail' | 'default' | 'taken', beside: readonly NameId[]): void {
        if (beside.length === 0) return;
        const names = listed(beside.map((id) => zone.names.text(id).toLowerCase()).sort());
        const options = message === 'mail' ? ({ severity: 'information' } as const) : {};
        ctx.report(message, name.first.ownerPlace, { wildcard: name.text, names }, options);
      }
    },
  },
});

/** The first of some names, and how many there are more. */
const listed = (names: readonly string[]): string =>
  names.slice(0, FEW).join(', ') + (names.length > FEW ? ` and ${names.length - FEW} more` : '');

/** Whether a wildcard is there for mail and nothing else (RFC 1912 §2.7). */
function isForMail({ zone, id }: ZoneName): boolean {
  if (zone.holds(id) & (HAS_ADDRESS | HAS_CNAME) || recordsAt(zone, id, MX, 1).length === 0) return false;
  zone.lookedFar |= FAR_ANYWHERE;
  return true;
}

/** Servers that NS and MX records name have their own mail, if any. */
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

/**
 * hosts: have addresses, and no MX records of their own; empty: exist only because names below them do; taken: receive
 * mail, and have no address.
 */
type Kind = 'hosts' | 'empty' | 'taken';

/** By the name above them. Nobody asks for the address of `_tcp`. */
const namesBeside = remembered((zone: Zone): ReadonlyMap<NameId, Partial<Record<Kind, NameId[]>>> => {
  const { names } = zone;
  const found = new Map<NameId, Partial<Record<Kind, NameId[]>>>();
  for (let name = 0; name < names.count; name++) {
    const kind = kindOf(zone, name);
    if (kind === undefined || names.canonical(name) !== name || !zone.isInside(name)) continue;
    const parent = names.parent(name);
    const beside = found.get(parent) ?? {};
    found.set(parent, beside);
    beside[kind] ??= [];
    beside[kind].push(name);
  }
  return found;
});

function kindOf(zone: Zone, name: NameId): Kind | undefined {
  const holds = zone.holds(name);
  if (holds & HAS_ADDRESS) return holds & HAS_MX || zone.names.isWildcard(name) ? undefined : 'hosts';
  if (zone.names.octets[zone.names.start(name) + 1] === UNDERSCORE) return undefined;
  if (holds & HAS_MX && (holds & WITH_ADDRESS) === 0) return 'taken';
  return zone.firstRecord(name) < 0 && zone.exists(name) ? 'empty' : undefined;
}
