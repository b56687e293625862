import { MX } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { FAR_NAMES, HAS_ADDRESS, type Zone } from '../../zone/zone.ts';
import { type Related, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { farTargets, fieldOf } from '../support/around/farTargets.ts';
import { nameOffset } from '../support/dataName.ts';
import { missingDotOf, writtenName } from '../support/missingDot.ts';
import { hasOtherFault, hostOfUrl } from '../support/nameLetters.ts';
import { similarHosts } from '../support/similarHosts.ts';
import { joinNames } from '../support/suffix.ts';
import { isPlainTarget, recordsAt, targetOf } from '../support/target.ts';

/** Types that are seldom met, so that other zones are not asked about their hosts. */
const OTHERS: ReadonlyMap<string, { readonly field: string; readonly purpose: string }> = new Map([
  ['KX', { field: 'exchanger', purpose: 'key exchanger' }],
  ['AFSDB', { field: 'hostname', purpose: 'database server' }],
  ['RT', { field: 'intermediate-host', purpose: 'intermediate host' }],
]);

/** Addresses in other networks: X25, ISDN, NSAP. */
const OTHER_ADDRESSES = [19, 20, 22];

export default defineRule({
  code: 'target-without-address',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MX, SRV, KX, AFSDB or RT record names a host of this zone that has no address.',
    why: 'Other servers cannot reach the host, so mail is not delivered and services are not found.',
    remedy: 'Give the host an A or AAAA record, or correct its name.',
    references: ['RFC 5321 §5.1', 'RFC 1912 §2.5', 'RFC 2782', 'RFC 2230 §3', 'RFC 1183'],
    bad: '@ MX 10 mail\nmial A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    mx: '{target} has no A or AAAA record in this zone, so mail cannot be delivered to it; add its address or correct the name',
    farMx:
      '{target} has no A or AAAA record in {file}, so mail cannot be delivered to it; add its address there or correct the name',
    farSrv:
      '{target} has no A or AAAA record in {file}, so the service cannot be reached; add its address there or correct the name',
    blocked:
      '{target} has no A or AAAA record, so mail cannot be delivered to it: {wildcard} answers only for names that do not exist, and this one does; add its address or correct the name',
    other:
      '{target} has no A or AAAA record in this zone, so the {purpose} cannot be reached; add its address or correct the name',
    srv: '{target} has no A or AAAA record in this zone, so the service cannot be reached; add its address or correct the name',
  },
  types: ['MX', 'SRV', ...OTHERS.keys()],
  unlessPlainHost: true,
  visit: {
    record(record, ctx) {
      const { zone } = ctx;
      if (isPlainTarget(record, nameOffset(record.typeCode))) return;
      const { field, purpose } = OTHERS.get(record.type) ?? { field: fieldOf(record.typeCode), purpose: '' };
      const wire = record.nameOf(field);
      if (wire.length === 1 || targetOf(zone, wire).kind !== 'no-address') return;
      if (missingDotOf(record, field) || addressInsteadOfName(record, field)) return;
      const { place, text } = writtenName(record, field);
      if (hasOtherFault(wire) || hostOfUrl(text) !== undefined) return;
      if (record.type === 'RT' && hasOtherNetwork(record, wire)) return;
      const target = record.nameTextOf(field);
      zone.lookedFar |= FAR_NAMES;
      const wildcard = record.typeCode === MX ? wildcardOver(zone, wire) : undefined;
      const related = doubledOwner(record, wire);
      const fixes = record.isGenerated
        ? []
        : similarHosts(zone, wire).map((host) => replace(`Write ${host}, which has an address`, place, host));
      if (wildcard !== undefined) ctx.report('blocked', place, { target, wildcard }, { related, fixes });
      else if (purpose !== '') ctx.report('other', place, { target, purpose }, { related, fixes, severity: 'warning' });
      else ctx.report(record.typeCode === MX ? 'mx' : 'srv', place, { target }, { related, fixes });
    },
    workspace(zone, ctx) {
      for (const { record, place, target, file, alias } of farTargets(zone, ctx.around)) {
        if (!alias) ctx.report(record.typeCode === MX ? 'farMx' : 'farSrv', place, { target, file });
      }
    },
  },
});

/** The wildcard with addresses beside a name that exists, and so does not get them (RFC 4592 §2.2.1); its text. */
function wildcardOver(zone: Zone, wire: Uint8Array): string | undefined {
  if (!zone.exists(zone.names.find(wire))) return undefined;
  const above = wire.subarray(wire[0] + 1);
  const wildcard = zone.names.find(joinNames(Uint8Array.of(1, 42, 0), above));
  return zone.holds(wildcard) & HAS_ADDRESS ? zone.names.text(wildcard) : undefined;
}
/** Whether the host of an RT record is reached over another network (RFC 1183 §3.3). */
const hasOtherNetwork = ({ zone }: ZoneRecord, wire: Uint8Array): boolean =>
  OTHER_ADDRESSES.some((type) => recordsAt(zone, zone.names.find(wire), type, 1).length > 0);

/** The record that gives the address to the name with the zone's name twice: its owner lacks the final dot. */
function doubledOwner({ zone }: ZoneRecord, wire: Uint8Array): Related[] {
  const doubled = zone.names.find(joinNames(wire, zone.names.wire(zone.apex)));
  if (!(zone.holds(doubled) & HAS_ADDRESS)) return [];
  const name = zone.names.text(doubled);
  const record = new ZoneRecord(zone, zone.firstRecord(doubled));
  return [{ place: record.ownerPlace, message: `There is ${name} because this owner lacks its final dot` }];
}
