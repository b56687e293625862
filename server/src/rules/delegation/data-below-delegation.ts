import { typeOf } from '../../records/mnemonics.ts';
import { NS } from '../../records/typeCodes.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { HAS_ADDRESS, type Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { firstOther, hasDelegations, isNameServer } from '../support/cuts.ts';
import { recordsAt } from '../support/target.ts';

const codes = (...types: string[]): ReadonlySet<number> => new Set(types.map((type) => typeOf(type)!));
const GLUE = codes('A', 'AAAA');

export default defineRule({
  code: 'data-below-delegation',
  group: 'delegation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record lies below a name that is delegated to other servers.',
    why: 'The name belongs to the zone below, so the record is never answered from here. Only the addresses of name servers (glue) stand at both places.',
    remedy: 'Put the record into the zone below, or remove the NS records if that name is not delegated.',
    references: ['RFC 1034 §4.2.1', 'RFC 2181 §6.1'],
    bad: 'lab NS ns1\nwww.lab TXT "x"\n',
    good: 'lab NS ns1.lab\nns1.lab A 192.0.2.60\n',
  },
  messages: {
    data: '{cut} is delegated to other servers, so this {type} record of {name} is never answered from here; put it into the zone {cut}',
    glue: '{name} is the address of no name server, and {cut} is delegated to other servers, so this record is never answered from here; put it into the zone {cut}',
  },
  among: (zone) => (zone.originUnknown || !hasDelegations(zone) ? undefined : (name) => isOccluded(zone, name)),
  visit: {
    name({ zone, id: name }, ctx) {
      const cut = zone.cutAt(name);
      const other = firstOther(zone, name, GLUE);
      const record = new ZoneRecord(zone, other < 0 ? zone.firstRecord(name) : other);
      const args = { name: record.owner, cut: zone.names.text(cut), type: record.type };
      const related = [{ place: recordsAt(zone, cut, NS, 1)[0].place, message: `${args.cut} is delegated here` }];
      if (other < 0) ctx.report('glue', record.ownerPlace, args, { related, severity: 'information' });
      else ctx.report('data', record.typePlace, args, { related });
    },
  },
});

/** Whether a name lies below a delegation and has data that is no glue, or that no name server needs as glue. */
function isOccluded(zone: Zone, name: NameId): boolean {
  // Nothing but the apex is above such a name.
  if (zone.names.parent(name) === zone.apex) return false;
  const cut = zone.cutAt(name);
  if (cut === NO_NAME || cut === name) return false;
  if (firstOther(zone, name, GLUE) >= 0) return true;
  return (zone.holds(name) & HAS_ADDRESS) !== 0 && !isNameServer(zone, cut, name);
}
