import { RECORD_TYPES } from '../../records/types/index.ts';
import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { othersIn } from '../support/sameData.ts';

const MESSAGES = {
  default: '{owner} can have one {type} record only, so the server refuses the zone; put what both say into one',
  CNAME:
    '{owner} is an alias of another name already, and an alias has one target, so the server refuses the zone; keep one CNAME, or write A and AAAA records instead',
  DNAME:
    'The names below {owner} are redirected by another DNAME already, and there can be only one, so the server refuses the zone; keep one of them',
  SOA: 'The zone {owner} has a SOA record before this one, and a zone has exactly one, so the server refuses it; keep the one with the right serial',
};

const messageFor = (type: string): keyof typeof MESSAGES =>
  Object.hasOwn(MESSAGES, type) ? (type as keyof typeof MESSAGES) : 'default';

export default defineRule({
  code: 'several-singletons',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has several records of a type of which there can be one only, as SOA and CNAME.',
    why: 'A zone has one start and an alias has one target; nobody knows which record counts, so servers refuse the zone.',
    remedy: 'Keep one of them. To share the load, give a name A and AAAA records instead of several CNAME records.',
    references: ['RFC 1035 §5.2', 'RFC 2181 §10.1', 'RFC 6672 §2.4', 'RFC 9606 §3'],
    bad: 'www CNAME web1.example.net.\nwww CNAME web2.example.net.\n',
    good: 'www CNAME web1.example.net.\n',
  },
  messages: MESSAGES,
  types: RECORD_TYPES.filter(({ singleton }) => singleton).map(({ mnemonic }) => mnemonic),
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      for (const record of othersIn(set)) {
        const fix = removeEntry(`Remove this ${set.type} record`, record);
        const related = [{ place: set.first.place, message: `The first ${set.type} record` }];
        const args = { owner: record.owner, type: set.type };
        ctx.report(messageFor(set.type), record.typePlace, args, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
