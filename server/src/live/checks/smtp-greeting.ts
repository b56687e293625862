/** Whether mail servers answer on port 25, and by which name. */
import { reverseNameOf } from '../../mail/network.ts';
import { printName, sameName } from '../../records/name.ts';
import { PTR } from '../../records/typeCodes.ts';
import type { Severity } from '../../rules/severity.ts';
import { defineCheck, type Verdict } from '../check.ts';
import { addressesOf, failuresText } from '../support/addresses.ts';
import { recordsIn } from '../support/answers.ts';
import { CONTROL_DOMAIN, controlOf } from '../support/control.ts';
import { confirm } from '../support/forward.ts';
import { hostOf, hostSubjects } from '../support/hostSubjects.ts';
import { Look } from '../support/look.ts';
import { greetingOf, type HostAddress, type MailHost, mailHosts } from '../support/mailHosts.ts';
import { nameIn, nameOf as wireOf } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { lookAtServer, nameInLine, type SmtpTalk } from '../support/smtp.ts';
import { failureWords, listed } from '../words.ts';

const CODE = 'smtp-greeting';
const READY = 220;

export default defineCheck({
  code: CODE,
  group: 'smtp',
  doc: {
    summary: 'The mail server answers on port 25 and calls itself by a name that leads to its address.',
    asks: 'The mail server on port 25 for its greeting and what it can; a well-known one too if it does not answer.',
    references: ['RFC 5321 §3.1', 'RFC 5321 §4.1.1.1'],
  },
  subjects: (zone, settings) => hostSubjects(mailHosts(zone, settings)),
  whom: ({ label }, _, settings) => [
    { who: `the mail server ${label}, port 25`, learns: 'that somebody connects, greets and leaves; no mail is sent' },
    {
      who: `a mail server of ${CONTROL_DOMAIN}, port 25, if another one does not answer`,
      learns: 'that somebody connects, greets and leaves',
    },
    resolverAsked(settings, `that somebody looks at the names of ${label}`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const host = hostOf(subject, context);
    if (!host) return [];
    const { addresses, failures } = await addressesOf(look, host.name, host.place);
    for (const address of addresses) await lookAt(look, host, address);
    if (failures.length > 0)
      look.say('cannot-tell', `Not all addresses of ${host.text} are known: ${failuresText(failures)}`);
    return look.results;
  },
});

type Say = (verdict: Verdict, message: string, severity?: Severity) => void;

async function lookAt(look: Look, host: MailHost, address: HostAddress): Promise<void> {
  const who = `${host.text} (${address.text})`;
  const say: Say = (verdict, message, severity) =>
    look.say(verdict, message, {
      about: `${host.text} ${address.text}`,
      place: address.place,
      ...(severity && { severity }),
    });
  const answer = await lookAtServer(look, host.text, address);
  switch (answer.kind) {
    case 'answer':
      return judgeTalk(look, say, host, address, answer);
    case 'cancelled':
      return say('cannot-tell', `${who} was not waited for`);
    case 'unsupported':
      return say(
        'cannot-tell',
        `Mail servers cannot be asked from here${answer.detail ? `: ${answer.detail}` : ''}; use the command line or the desktop`,
      );
    case 'not-smtp':
      return say('fail', `What answers at ${who} on port 25 is no mail server: "${answer.detail}"`, 'warning');
    default:
      return judgeSilence(look, say, who, address, answer.kind);
  }
}

const SILENCE = {
  timeout: 'does not answer in time',
  'connection-refused': 'refuses connections',
  unreachable: 'cannot be reached',
} as const;

/** Nobody answered: that may be the fault of this network. */
async function judgeSilence(
  look: Look,
  say: Say,
  who: string,
  address: HostAddress,
  kind: keyof typeof SILENCE,
): Promise<void> {
  const control = await controlOf(look, address.text);
  const words = `${who} ${SILENCE[kind]} on port 25`;
  if (control.kind === 'blocked') {
    say(
      'cannot-tell',
      `${words}, and neither does ${control.host}: this network blocks port 25, so nothing was checked; try from a server, or ask the provider to open it`,
      'information',
    );
  } else if (control.kind === 'unknown') {
    say('cannot-tell', `${words}; whether this network blocks port 25 could not be found out`);
  } else {
    say(
      'fail',
      `${words}, while ${control.host} does: mail to it waits or comes back; look whether the server runs and its firewall lets port 25 in`,
      'warning',
    );
  }
}

async function judgeTalk(look: Look, say: Say, host: MailHost, address: HostAddress, talk: SmtpTalk): Promise<void> {
  const who = `${host.text} (${address.text})`;
  const greeting = `${talk.greetingCode} ${talk.greeting.join(' ')}`;
  if (talk.greetingCode !== READY) {
    return say(
      'cannot-tell',
      `${who} does not want to talk to us: "${greeting}"; it may think ill of the address that we come from`,
    );
  }
  const names = [...new Set([nameInLine(talk.greeting[0]), nameInLine(talk.extensions[0])])].filter(
    (name) => name !== '',
  );
  const ptr = await look.ask(wireOf(reverseNameOf(address.octets)), PTR);
  const reverse = recordsIn(ptr, wireOf(reverseNameOf(address.octets)), PTR).map(({ rdata }) => rdata);
  const declared = greetingOf(look.zone, host, address.octets);
  const known = [host.name, ...reverse, ...(declared === undefined ? [] : [wireOf(declared)])];
  for (const name of names) {
    const wire = nameIn(name);
    if (wire && known.some((each) => sameName(each, wire))) continue;
    const better = listed([...new Set((reverse.length > 0 ? reverse : [host.name]).map((each) => printName(each)))]);
    const differs = `${who} calls itself ${name}, which is neither its own name nor that of its PTR record${reverse.length > 0 ? ` (${better})` : ''}`;
    const remedy = `let it greet as ${better}`;
    if (!wire || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) {
      return say(
        'fail',
        `${differs}, and no full host name (RFC 5321 §4.1.1.1): receivers that hear the same name from it think ill of it; ${remedy}`,
        'warning',
      );
    }
    const confirmation = isSpecial(name) ? undefined : await confirm(look, wire, address.octets);
    if (confirmation?.kind === 'unknown') {
      return say(
        'cannot-tell',
        `${differs}; whether it leads to ${address.text} is not known: ${failureWords(confirmation.failure)}`,
      );
    }
    if (confirmation?.kind !== 'confirmed') {
      return say(
        'fail',
        `${differs} and does not lead to ${address.text}: receivers that hear the same name from it think ill of it; ${remedy}`,
        'warning',
      );
    }
    return say('pass', `${differs}; it leads to ${address.text}, so that is allowed`, 'information');
  }
  if (ptr.kind === 'failed')
    return say('cannot-tell', `${who} greets as ${listed(names)}; its PTR record is not known: ${failureWords(ptr)}`);
  say('pass', `${who} greets as ${listed(names)}`);
}

/** Names that lead to the own machine or nowhere (RFC 6761, RFC 6762): nobody else can look them up. */
const isSpecial = (name: string): boolean =>
  /(^|\.)(localhost|localdomain|local|lan|internal|invalid|home\.arpa)$/.test(name);
