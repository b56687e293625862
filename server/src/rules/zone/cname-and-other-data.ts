import { HAS_CNAME } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { setsBesideCname } from '../support/besideCname.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'cname-and-other-data',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has a CNAME and other records.',
    why: 'An alias has no data of its own: all of it comes from the target. Servers refuse the zone.',
    remedy: "Remove the CNAME and write the target's addresses, or move the other records to the target.",
    references: ['RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
    bad: 'www CNAME web.example.net.\nwww MX 10 mail.example.net.\n',
    good: 'www CNAME web.example.net.\nshop MX 10 mail.example.net.\n',
  },
  messages: {
    other:
      '{owner} is an alias, so it cannot have {type} data of its own and the server refuses the zone; remove the CNAME, or put this record at its target {target}',
    cname:
      '{owner} has {type} data, so it cannot be an alias as well and the server refuses the zone; remove the CNAME and write the addresses of {target} here, or remove the other data',
  },
  types: ['CNAME'],
  visit: {
    name(name, ctx) {
      if (name.isApex || name.holds === HAS_CNAME) return;
      const others = setsBesideCname(name);
      if (others.length === 0) return;
      const cname = name.rrset('CNAME')!.first;
      // The record that breaks the zone is the one that comes later.
      const later = others.flatMap(({ records }) => records).find(({ id }) => id > cname.id);
      const place = (later ?? cname).typePlace;
      const other = later ?? others[0].first;
      const related = later
        ? [{ place: cname.place, message: `${cname.owner} is an alias of ${cname.data}` }]
        : others.map(({ first, type }) => ({ place: first.place, message: `${type} data of the same name` }));
      const fix = removeEntry(`Remove the ${later ? other.type : 'CNAME'} record`, later ?? cname);
      const isOnly = others.length === 1 && others[0].size === 1;
      ctx.report(
        later ? 'other' : 'cname',
        place,
        { owner: name.text, type: other.type, target: cname.data },
        { related, fixes: fix && (isOnly || !later) ? [fix] : [] },
      );
    },
  },
});
