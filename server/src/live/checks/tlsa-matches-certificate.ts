/** Whether TLSA records of mail servers fit the certificates that these show. */
import { printName } from '../../records/name.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { type CheckContext, defineCheck, type Subject } from '../check.ts';
import { addressesOf, failuresText } from '../support/addresses.ts';
import { recordsIn } from '../support/answers.ts';
import { SMTP_PORT } from '../support/control.ts';
import { Look } from '../support/look.ts';
import type { HostAddress } from '../support/mailHosts.ts';
import { nameOf } from '../support/names.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { lookAtServer } from '../support/smtp.ts';
import { fittingTlsa, matchTlsa, TLSA } from '../support/tlsa.ts';
import { recordsOfType } from '../support/zoneRecords.ts';

const CODE = 'tlsa-matches-certificate';
const OWNER = new RegExp(`^_${SMTP_PORT}\\._tcp\\.`, 'i');

export default defineCheck({
  code: CODE,
  group: 'smtp',
  doc: {
    summary: 'A TLSA record fits the certificate that the mail server shows.',
    asks: 'The mail server on port 25 for its certificate, and the resolver whether the record is served with DNSSEC.',
    references: ['RFC 6698 §2.1', 'RFC 7672 §3.1', 'RFC 7671 §8.1'],
  },
  subjects(zone) {
    return [...setsIn(zone)].map(([owner, [first]]) => {
      const host = owner.replace(OWNER, '');
      return { id: owner, host, label: owner, place: first.place };
    });
  },
  whom: ({ host, label }, _, settings) => [
    { who: `the mail server ${host}, port 25`, learns: 'that somebody connects, greets and leaves; no mail is sent' },
    resolverAsked(settings, `that somebody looks at ${label}`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const records = setsIn(context.zone).get(subject.id);
    if (!records) return [];
    await saySecurity(look, subject);
    const name = nameOf(subject.host);
    const { addresses, failures } = await addressesOf(look, name, subject.place);
    for (const address of addresses) await compare(look, address, records, context, subject);
    if (addresses.length === 0)
      look.say('cannot-tell', `No address of ${subject.host} is known: ${failuresText(failures)}`);
    return look.results;
  },
});

/** The TLSA records for mail servers, by owner. */
function setsIn(zone: Zone): Map<string, ZoneRecord[]> {
  const sets = new Map<string, ZoneRecord[]>();
  for (const record of recordsOfType(zone, TLSA)) {
    const owner = printName(zone.names.wire(record.name)).toLowerCase();
    if (OWNER.test(owner)) sets.set(owner, [...(sets.get(owner) ?? []), record]);
  }
  return sets;
}

/** Without DNSSEC nobody looks at TLSA records (RFC 7672 §2.2). */
async function saySecurity(look: Look, subject: Subject): Promise<void> {
  const answer = await look.ask(nameOf(subject.id), TLSA);
  if (recordsIn(answer, nameOf(subject.id), TLSA).length === 0 || answer.authenticated) return;
  look.say(
    'cannot-tell',
    `${answer.server} does not say that ${subject.label} is secured by DNSSEC; senders pass TLSA records over that are not, so look whether the zone is signed and the parent has its DS record, or ask a resolver that validates`,
    { about: `${subject.label} DNSSEC` },
  );
}

async function compare(
  look: Look,
  address: HostAddress,
  records: readonly ZoneRecord[],
  { zone }: CheckContext,
  subject: Subject,
): Promise<void> {
  const about = { about: `${subject.label} ${address.text}` };
  const host = { name: nameOf(subject.host), text: subject.host, place: subject.place, sends: false, addresses: [] };
  const answer = await lookAtServer(look, host, address);
  if (answer.kind !== 'answer')
    return look.say(
      'cannot-tell',
      `The certificate of ${subject.host} (${address.text}) could not be seen: ${answer.kind}`,
      about,
    );
  const { startTls } = answer;
  if (startTls.kind === 'not-offered' && answer.extensions.length > 0) {
    return look.say(
      'fail',
      `${subject.host} (${address.text}) offers no STARTTLS, but its TLSA records promise it: senders that look at them do not deliver; switch TLS on, or take the records out`,
      { ...about, severity: 'error' },
    );
  }
  if (startTls.kind !== 'done')
    return look.say(
      'cannot-tell',
      `${subject.host} (${address.text}) showed no certificate${startTls.kind === 'failed' ? `: ${startTls.why}` : ''}`,
      about,
    );
  const { certificate } = startTls;
  const matches = records.map((record) => ({ record, match: matchTlsa(record.rdata, certificate, subject.host) }));
  if (matches.some(({ match }) => match === 'match')) {
    return look.say('pass', `A TLSA record fits the certificate of ${subject.host} (${address.text})`, about);
  }
  const usable = matches.filter(({ match }) => match !== 'unusable');
  if (usable.length === 0)
    return look.say(
      'fail',
      `No TLSA record of ${subject.host} is of a kind that mail uses: it needs usage 2 or 3 (RFC 7672 §3.1)`,
      { ...about, severity: 'warning' },
    );
  const [{ record, match }] = usable;
  const why =
    match === 'wrong-name'
      ? `the certificate is not for ${subject.host}`
      : `it does not match the ${record.rdata[1] === 0 ? 'certificate' : 'key'} of the server`;
  look.say(
    'fail',
    `The TLSA record ${record.data} of ${zone.names.text(record.name)} is no longer good for ${address.text}: ${why}; senders that look at it do not deliver. It should be ${fittingTlsa(certificate, record.rdata)}`,
    { ...about, place: record.place, severity: 'error' },
  );
}
