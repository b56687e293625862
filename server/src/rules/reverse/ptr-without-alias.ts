import { printName } from '../../records/name.ts';
import { CNAME, PTR } from '../../records/typeCodes.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Around } from '../around.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { hasServiceLabel } from '../support/nameLetters.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { familyOf, isReverseZone } from '../support/reverse.ts';

const START =
  '@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n';

export default defineRule({
  code: 'ptr-without-alias',
  group: 'reverse',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'No alias in the zone of the network leads to a PTR record in the zone of a part of it.',
    why: 'Whoever wants to know the name of an address asks in the zone of the network, and gets into the zone of the part only over an alias (CNAME).',
    remedy: 'Write the alias into the zone of the network, or correct the owner of the PTR record.',
    references: ['RFC 2317 §4'],
    bad: `$ORIGIN 0-63.2.0.192.in-addr.arpa.\n${START}25 3600 PTR mail.example.com.\n26 3600 PTR www.example.com.\n`,
    good: `$ORIGIN 0-63.2.0.192.in-addr.arpa.\n${START}25 3600 PTR mail.example.com.\n`,
    others: {
      'db.192.0.2': `$ORIGIN 2.0.192.in-addr.arpa.\n${START}0-63 3600 NS ns.example.com.\n25 3600 CNAME 25.0-63\n`,
    },
  },
  messages: {
    default:
      'No alias in {file} leads to {owner}, so nobody who asks for the name of its address finds this record; write the alias there, or correct this owner',
    more: 'No alias in {file} leads to {owner} and {count} other names here, so nobody who asks for the names of their addresses finds them; write the aliases there, or correct these owners',
  },
  visit: {
    workspace(zone, ctx) {
      const whole = wholeOf(zone, ctx.around);
      if (!whole) return;
      const targets = new Set(
        Array.from(
          recordsOf(whole, CNAME, () => true, true),
          ({ data }) => data.toLowerCase(),
        ),
      );
      const lost = Array.from(recordsOf(zone, PTR)).filter(({ name }) => {
        const wire = zone.names.wire(name);
        return !zone.names.isWildcard(name) && !hasServiceLabel(wire) && !targets.has(printName(wire).toLowerCase());
      });
      const count = new Set(lost.map(({ name }) => name)).size - 1;
      if (count < 0) return;
      const [{ ownerPlace, owner }] = lost;
      const args = { file: whole.files[0].path, owner, count };
      ctx.report(count === 0 ? 'default' : 'more', ownerPlace, args);
    },
  },
});

/** The zone of the network that a classless zone is a part of, if the workspace has it and all of it could be read. */
function wholeOf(zone: Zone, around: Around): Zone | undefined {
  if (!isReverseZone(zone) || familyOf(zone.apexWire) !== 4 || around.isAlone) return undefined;
  const { apexWire } = zone;
  const label = String.fromCharCode(...apexWire.subarray(1, apexWire[0] + 1));
  if (/^\d+$/.test(label)) return undefined;
  const whole = around.zoneFor(apexWire.subarray(apexWire[0] + 1));
  if (!whole || whole === zone || !isReverseZone(whole)) return undefined;
  return whole.unread.length > 0 || isInDoubt(whole, apexWire) ? undefined : whole;
}
