import { defineRule } from '../rule.ts';
import { chainOf, isAnswered } from '../support/cnameChain.ts';

export default defineRule({
  code: 'cname-loop',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A CNAME leads back to itself, directly or over other aliases.',
    why: 'Whoever looks the name up goes round in circles and gets no answer.',
    remedy: 'Make one of the aliases point to a name with an address.',
    references: ['RFC 1034 §3.6.2', 'RFC 1034 §5.2.2'],
    bad: 'www CNAME web\nweb CNAME www\n',
    good: 'www CNAME web\nweb A 192.0.2.80\n',
  },
  messages: {
    self: '{owner} is an alias of itself, so nobody gets an answer; write the name that has the address',
    loop: '{owner} is an alias that leads back to itself over {way}, so nobody gets an answer; write the name that has the address',
    wildcard:
      '{target} does not exist, so the wildcard {owner} answers for it and leads back to itself; write a name that exists',
    long: '{owner} leads to more than {count} aliases in a row, so resolvers give up; write the name that has the address',
  },
  types: ['CNAME'],
  visit: {
    record(cname, ctx) {
      if (cname.zone.originUnknown) return;
      const { links, end } = chainOf(cname);
      if ((end !== 'loop' && end !== 'long') || !isAnswered(cname)) return;
      const place = cname.dataPlace();
      const { owner, data: target } = cname;
      const related = links.slice(1, 5).map((link) => ({ place: link.place, message: `${link.owner} is an alias` }));
      const way = links.slice(1, 4).map((link) => link.owner);
      const args = { owner, target, count: links.length - 1, way: way.join(', ') };
      if (end === 'long') ctx.report('long', place, args, { related });
      else if (links.length > 1) ctx.report('loop', place, args, { related });
      else ctx.report(cname.zone.names.isWildcard(cname.name) && target !== owner ? 'wildcard' : 'self', place, args);
    },
  },
});
