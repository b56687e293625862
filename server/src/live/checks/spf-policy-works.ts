/** Whether an SPF policy can be evaluated to its end: all that it includes is there, and it asks no more than it may. */
import { answeredLive } from '../../mail/lookup.ts';
import { checkHost, type SpfVerdict } from '../../mail/spfEvaluate.ts';
import type { SpfProblem } from '../../mail/spfMatch.ts';
import { spfSender } from '../../mail/spfSender.ts';
import { printName } from '../../records/name.ts';
import { defineCheck } from '../check.ts';
import { Look } from '../support/look.ts';
import { spfRecords } from '../support/policyRecords.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { counted } from '../words.ts';

const CODE = 'spf-policy-works';

/** Nobody sends from these, so nothing but `all` matches, and every term is looked at. */
const NOBODY = [new Uint8Array(4), new Uint8Array(16)];

const PROBLEMS: Readonly<Record<SpfProblem, string>> = {
  syntax: 'the policy that it leads to has a fault',
  'several-policies': 'there is more than one SPF record',
  'no-policy': 'there is no SPF record where it leads to',
  'too-many-lookups': 'the policy needs more than 10 look-ups',
  'too-many-voids': 'more than 2 of its look-ups find nothing',
  'too-many-mail-hosts': 'the domain has more than 10 MX records',
  'not-answered': 'a server did not answer',
};

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'The SPF policy and all that it includes can be evaluated within the limits.',
    asks: 'The resolver, for the policy and for all that it includes.',
    references: ['RFC 7208 §4.6.4', 'RFC 7208 §5.2'],
  },
  subjects: (zone) =>
    spfRecords(zone).map((record) => {
      const owner = record.owner.toLowerCase();
      return { id: owner, host: owner, label: owner, place: record.place };
    }),
  whom: ({ label }, _, settings) => [
    resolverAsked(settings, `that somebody looks at the SPF policy of ${label} and what it includes`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const domain = subject.label.replace(/\.$/, '');
    const verdicts: SpfVerdict[] = [];
    for (const address of NOBODY) {
      const verdict = await answeredLive(checkHost(spfSender(address, `postmaster@${domain}`, domain)), look.lookup);
      verdicts.push(verdict);
      if (verdict.result === 'permerror') break;
    }
    say(look, verdicts);
    return look.results;
  },
});

function say(look: Look, verdicts: readonly SpfVerdict[]): void {
  const { label } = look.subject;
  const broken = verdicts.find(({ result }) => result === 'permerror');
  if (broken) {
    look.say(
      'fail',
      `The SPF policy of ${label} cannot be evaluated (permerror): ${whereAndWhy(broken)}; receivers act as if there were none, or refuse all mail. Correct that term or take it out`,
      { severity: 'error' },
    );
    return;
  }
  const unknown = verdicts.find(({ result }) => result === 'temperror' || result === 'unknown');
  if (unknown) {
    look.say('cannot-tell', `Whether the SPF policy of ${label} works is not known: ${whereAndWhy(unknown)}`);
    return;
  }
  if (verdicts.some(({ result }) => result === 'none')) {
    look.say(
      'warn',
      `The DNS has no SPF policy at ${label} yet; load the zone, or look again when old answers have run out`,
    );
    return;
  }
  const lookups = Math.max(...verdicts.map((each) => each.lookups));
  look.say('pass', `The SPF policy of ${label} can be evaluated, with ${counted(lookups, 'look-up')} of 10`);
}

function whereAndWhy({ path, problem }: SpfVerdict): string {
  const why = problem ? PROBLEMS[problem] : 'nobody answered';
  const step = path.at(-1);
  if (!step) return why;
  const { term, domain } = step;
  const value = term.domain?.text ?? '';
  const written = value === '' ? term.name : `${term.name}${term.kind === 'modifier' ? '=' : ':'}${value}`;
  return `"${written}" in the policy of ${printName(domain)}: ${why}`;
}
