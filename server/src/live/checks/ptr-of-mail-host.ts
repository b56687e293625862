/** PTR records of the addresses of mail hosts: receivers refuse mail from addresses whose name does not lead back. */
import { judgeHostName } from '../../mail/dynamicName.ts';
import { reverseNameOf } from '../../mail/network.ts';
import { printName, sameName } from '../../records/name.ts';
import { PTR } from '../../records/typeCodes.ts';
import type { Severity } from '../../rules/severity.ts';
import { defineCheck, type Verdict } from '../check.ts';
import { addressesOf, failuresText } from '../support/addresses.ts';
import { recordsIn } from '../support/answers.ts';
import { type Confirmation, confirm } from '../support/forward.ts';
import { hostOf, hostSubjects } from '../support/hostSubjects.ts';
import { Look, type SaidAbout } from '../support/look.ts';
import { greetingOf, type HostAddress, type MailHost, mailHosts } from '../support/mailHosts.ts';
import { nameOf } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { failureWords, listed } from '../words.ts';

const CODE = 'ptr-of-mail-host';

export default defineCheck({
  code: CODE,
  group: 'reverse',
  doc: {
    summary:
      'Each address of a mail host has a PTR record whose name leads back to it and looks like that of a server.',
    asks: 'The resolver, for the PTR record of each address and for the addresses of its name.',
    references: ['RFC 1912 §2.1', 'RFC 5321 §4.1.4', 'RFC 8601 §3'],
  },
  subjects: (zone, settings) => hostSubjects(mailHosts(zone, settings)),
  whom: ({ label }, _, settings) => [resolverAsked(settings, `that somebody looks at the addresses of ${label}`)],
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

interface PtrName {
  readonly text: string;
  readonly name: Uint8Array;
  readonly confirmation: Confirmation;
}

async function lookAt(look: Look, host: MailHost, address: HostAddress): Promise<void> {
  const say = (verdict: Verdict, message: string, severity?: Severity): void => {
    const about: SaidAbout = { about: `${host.text} ${address.text}`, place: address.place };
    look.say(verdict, message, severity ? { ...about, severity } : about);
  };
  const reverse = reverseNameOf(address.octets);
  const answer = await look.ask(nameOf(reverse), PTR);
  if (answer.kind === 'failed')
    return say('cannot-tell', `Nobody can say whether ${address.text} has a PTR record: ${failureWords(answer)}`);
  const found = recordsIn(answer, nameOf(reverse), PTR).map(({ rdata }) => rdata);
  if (found.length === 0) {
    const what = `${address.text} of ${host.text} has no PTR record (${answer.server}): many receivers refuse mail from such an address`;
    return say(
      'fail',
      `${what}; let whoever has the address add "${reverse} PTR ${wanted(look, host, address)}"`,
      'warning',
    );
  }
  const names = await Promise.all(
    found.map(
      async (name): Promise<PtrName> => ({
        name,
        text: printName(name),
        confirmation: await confirm(look, name, address.octets),
      }),
    ),
  );
  const confirmed = names.filter(({ confirmation }) => confirmation.kind === 'confirmed');
  if (confirmed.length === 0) return sayUnconfirmed(say, names, address);
  sayConfirmed(look, say, host, address, names, confirmed);
}

type Say = (verdict: Verdict, message: string, severity?: Severity) => void;

function sayUnconfirmed(say: Say, names: readonly PtrName[], address: HostAddress): void {
  const unknown = names.flatMap(({ confirmation }) => (confirmation.kind === 'unknown' ? confirmation.failure : []));
  const list = listed(names.map(({ text }) => text));
  if (unknown.length > 0) {
    say(
      'cannot-tell',
      `The PTR record of ${address.text} is ${list}; whether that leads back is not known: ${failuresText(unknown)}`,
    );
    return;
  }
  say(
    'fail',
    `The PTR record of ${address.text} is ${list}, which does not lead back to ${address.text}: receivers take the name for forged; give that name the address, or let the PTR record name the mail host`,
    'warning',
  );
}

function sayConfirmed(
  look: Look,
  say: Say,
  host: MailHost,
  address: HostAddress,
  names: readonly PtrName[],
  confirmed: readonly PtrName[],
): void {
  const [{ text, confirmation }] = confirmed;
  const { verdict, evidence } = judgeHostName(text, address.octets);
  const better = `; let whoever has the address name it ${wanted(look, host, address)}`;
  const ptr = `The PTR record of ${address.text} is ${text}`;
  if (verdict === 'looks-dynamic') {
    say(
      'warn',
      `${ptr}, which looks like the name of a dynamic line (${listed(evidence)}): many receivers refuse mail from there${better}`,
      'warning',
    );
  } else if (names.length > confirmed.length) {
    say(
      'warn',
      `${address.text} has several PTR records, and not all lead back to it (${listed(names.map((each) => each.text))}); leave one`,
      'information',
    );
  } else if (verdict === 'looks-generic') {
    say(
      'warn',
      `${ptr}, which looks like a name that a provider made (${listed(evidence)}): some receivers think little of it${better}`,
      'information',
    );
  } else if (confirmation.kind === 'confirmed' && confirmation.aliases.length > 0) {
    say('warn', `${ptr}, which is an alias: a PTR record should name the host itself (RFC 2181 §10.2)`, 'information');
  } else if (!confirmed.some(({ name }) => expected(look, host, address).some((each) => sameName(each, name)))) {
    say(
      'pass',
      `${ptr}, which leads back but is not ${wanted(look, host, address)}; that is allowed, and some receivers like the same name in both places better`,
      'information',
    );
  } else say('pass', `${ptr}, which leads back to it`);
}

/** Names that the PTR record may have without any remark. */
function expected(look: Look, host: MailHost, { octets }: HostAddress): Uint8Array[] {
  const greeting = greetingOf(look.zone, host, octets);
  return greeting === undefined ? [host.name] : [nameOf(greeting)];
}

const wanted = (look: Look, host: MailHost, address: HostAddress): string =>
  printName(expected(look, host, address)[0]);
