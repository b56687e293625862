import { typeOf } from '../../records/mnemonics.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE, HAS_CNAME } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { firstOther, isNamedServer } from '../support/cuts.ts';
import { strayServers } from '../support/strayServers.ts';

const codes = (...types: string[]): ReadonlySet<number> => new Set(types.map((type) => typeOf(type)!));
/** What the parent has of a delegated name (RFC 4035 §2.6); a DNAME has a rule of its own. */
const ALLOWED = codes('NS', 'DS', 'NSEC', 'NSEC3', 'RRSIG', 'NXT', 'SIG', 'KEY', 'DNAME');
const WITH_GLUE: ReadonlySet<number> = new Set([...ALLOWED, ...codes('A', 'AAAA')]);

export default defineRule({
  code: 'data-at-delegation',
  group: 'delegation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A delegated name has other data than NS and DS records.',
    why: 'The name belongs to the zone below, so this data is never answered from here.',
    remedy: 'Put the record into the zone below, or remove the NS records if the name is not delegated.',
    references: ['RFC 2181 §6.1', 'RFC 4035 §2.6'],
    bad: 'lab NS ns1\nlab MX 10 mail.example.net.\n',
    good: 'lab NS lab\nlab A 192.0.2.60\n',
  },
  messages: {
    default:
      '{name} is delegated by its NS record, so its {type} data is never answered from here; put it into the zone {name} on those servers',
  },
  types: ['NS'],
  notAlone: true,
  visit: {
    name(name, ctx) {
      const { zone, id } = name;
      if (zone.originUnknown || name.isApex || zone.cutAt(id) !== id || name.holds & HAS_CNAME) return;
      const other = zone.nextRecord(zone.firstRecord(id)) < 0 ? -1 : firstOther(zone, id, ALLOWED);
      if (other < 0) return;
      const first = isNamedServer(zone, id) ? firstOther(zone, id, WITH_GLUE) : other;
      if (first < 0) return;
      // NS records that are meant for the zone; another rule says so.
      zone.lookedFar |= FAR_ANYWHERE;
      if (strayServers(zone)[0]?.name === id) return;
      const record = new ZoneRecord(zone, first);
      const related = [{ place: name.rrset('NS')!.first.place, message: `${name.text} is delegated here` }];
      ctx.report('default', record.typePlace, { name: name.text, type: record.type }, { related });
    },
  },
});
