import { HAS_NS } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'ns-beside-dname',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name is delegated by NS records and redirected by a DNAME.',
    why: 'Both say who answers for the names below it, and they contradict each other; Knot refuses the zone.',
    remedy: 'Keep one of them.',
    references: ['RFC 6672 §2.3'],
    bad: 'old NS ns.example.net.\nold DNAME new.example.net.\n',
    good: 'old DNAME new.example.net.\n',
  },
  messages: {
    default:
      '{name} is delegated by NS records, so the DNAME here is never used, and Knot refuses the zone; keep one of them',
  },
  types: ['DNAME'],
  visit: {
    name(name, ctx) {
      if (name.isApex || !(name.holds & HAS_NS)) return;
      ctx.report('default', name.rrset('DNAME')!.first.typePlace, { name: name.text });
    },
  },
});
