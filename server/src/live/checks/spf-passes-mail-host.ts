/** Whether SPF passes the hosts that mail leaves from. */
import { answeredLive } from '../../mail/lookup.ts';
import { checkHost } from '../../mail/spfEvaluate.ts';
import { spfSender } from '../../mail/spfSender.ts';
import { defineCheck, type Subject } from '../check.ts';
import { addressesOf, failuresText } from '../support/addresses.ts';
import { hostOf } from '../support/hostSubjects.ts';
import { Look } from '../support/look.ts';
import { greetingOf, mailHosts } from '../support/mailHosts.ts';
import { spfRecords } from '../support/policyRecords.ts';
import { resolverAsked } from '../support/resolverAsked.ts';

const CODE = 'spf-passes-mail-host';

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'The SPF policy of the domain passes the hosts that its mail is said to leave from.',
    asks: 'The resolver, for the policy and what it leads to.',
    references: ['RFC 7208 §4', 'RFC 7208 §2.6'],
  },
  subjects(zone, settings): Subject[] {
    const [policy] = spfRecords(zone).filter(({ name }) => name === zone.apex);
    if (!policy) return [];
    // Of a host that only takes mail, nobody knows whether it sends.
    return mailHosts(zone, settings)
      .filter(({ sends }) => sends)
      .map(({ text }) => ({ id: text, host: text, label: text, place: policy.place }));
  },
  whom: ({ label }, zone, settings) => [
    resolverAsked(settings, `that somebody looks at the SPF policy of ${zone.names.text(zone.apex)} for ${label}`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const host = hostOf(subject, context);
    if (!host) return [];
    const { zone } = context;
    const domain = zone.names.text(zone.apex).replace(/\.$/, '');
    const { addresses, failures } = await addressesOf(look, host.name, host.place);
    for (const { octets, text } of addresses) {
      const about = { about: `${host.text} ${text}` };
      const greeting = (greetingOf(zone, host, octets) ?? host.text).replace(/\.$/, '');
      const { result } = await answeredLive(
        checkHost(spfSender(octets, `postmaster@${domain}`, greeting)),
        look.lookup,
      );
      const who = `mail of ${domain} from ${host.text} (${text})`;
      if (result === 'pass') look.say('pass', `SPF passes ${who}`, about);
      else if (result === 'temperror' || result === 'unknown')
        look.say('cannot-tell', `Whether SPF passes ${who} is not known: not all questions were answered`, about);
      else if (result === 'permerror' || result === 'none')
        look.say(
          'warn',
          `SPF says nothing about ${who}: the policy is broken or not in the DNS yet (${result})`,
          about,
        );
      else
        look.say(
          'fail',
          `SPF does not pass ${who}: the result is ${result}, so receivers may refuse it or take it for spam; add a term such as ip${octets.length === 4 ? 4 : 6}:${text}`,
          { ...about, severity: 'warning' },
        );
    }
    if (failures.length > 0)
      look.say('cannot-tell', `Not all addresses of ${host.text} are known: ${failuresText(failures)}`);
    return look.results;
  },
});
