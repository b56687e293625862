import { NS } from '../../records/typeCodes.ts';
import { isTopLevel } from '../../zone/origin/topLevel.ts';
import { replace } from '../finding.ts';
import { ODD_DOTLESS } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, writtenField } from '../support/nameFields.ts';
import { isForItself } from '../support/ownUse.ts';
import { joinNames } from '../support/suffix.ts';

export default defineRule({
  code: 'target-without-dots',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'A final dot makes a name in the data of a record a top-level domain, which does not exist; without the dot it is a name of the zone.',
    why: 'A name with a final dot is complete: nothing is appended to it, so mail. is not the host mail of the zone, and nobody finds it.',
    remedy: 'Remove the dot, or write the whole name in front of it.',
    references: ['RFC 1035 §5.1'],
    bad: '@ MX 10 mail.\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'The final dot makes {text} a complete name, a top-level domain that does not exist, and not {name}; remove the dot',
  },
  odd: ODD_DOTLESS,
  types: ['CNAME', 'DNAME', 'MX', 'NS', 'SRV', 'AFSDB', 'KX', 'RT', 'SVCB', 'HTTPS', 'PTR'],
  visit: {
    record(record, ctx) {
      const { zone } = ctx;
      if (zone.originUnknown || zone.apexWire.length === 1 || (record.typeCode === NS && isForItself(zone))) return;
      for (const field of nameFields(record)) {
        const { wire } = field;
        if (wire.length < 2 || wire.length !== wire[0] + 2) continue;
        const name = zone.names.find(joinNames(wire, zone.apexWire));
        const { place, text, isGenerated } = writtenField(record, field);
        const bare = text.slice(0, -1);
        if (!zone.exists(name) || bare === '' || isTopLevel(bare.toLowerCase())) continue;
        const fixes = isGenerated ? [] : [replace(`Remove the dot: ${bare}`, place, bare)];
        ctx.report('default', place, { text, name: zone.names.text(name) }, { fixes });
      }
    },
  },
});
