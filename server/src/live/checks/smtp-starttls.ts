/** Whether mail servers encrypt, and with a certificate that is good. */
import { MX } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import { addressesOf } from '../support/addresses.ts';
import { hostOf, hostSubjects } from '../support/hostSubjects.ts';
import { Look } from '../support/look.ts';
import { mailHosts } from '../support/mailHosts.ts';
import { resolverAsked } from '../support/resolverAsked.ts';
import { isFor, lookAtServer } from '../support/smtp.ts';
import { recordsOfType } from '../support/zoneRecords.ts';
import { listed } from '../words.ts';
import type { Certificate } from '../world.ts';

const CODE = 'smtp-starttls';
const OLD = /^(SSLv|TLSv1(\.[01])?$)/;

export default defineCheck({
  code: CODE,
  group: 'smtp',
  doc: {
    summary: 'The mail server encrypts with TLS 1.2 or later and shows a certificate for its name.',
    asks: 'The mail server on port 25, for STARTTLS and its certificate.',
    references: ['RFC 3207', 'RFC 8461 §4.1', 'RFC 8996'],
  },
  // What a host that only sends offers matters to nobody.
  subjects: (zone, settings) => {
    const hosts = new Set(recordsOfType(zone, MX).map((record) => record.nameTextOf('exchange').toLowerCase()));
    return hostSubjects(mailHosts(zone, settings).filter(({ text }) => hosts.has(text)));
  },
  whom: ({ label }, _, settings) => [
    { who: `the mail server ${label}, port 25`, learns: 'that somebody connects, greets and leaves; no mail is sent' },
    resolverAsked(settings, `that somebody looks at the addresses of ${label}`),
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const host = hostOf(subject, context);
    if (!host) return [];
    for (const address of (await addressesOf(look, host.name, host.place)).addresses) {
      const about = { about: `${host.text} ${address.text}`, place: address.place };
      const remark = { ...about, severity: 'information' } as const;
      const who = `${host.text} (${address.text})`;
      const answer = await lookAtServer(look, host, address);
      if (answer.kind !== 'answer' || answer.extensions.length === 0) {
        look.say('cannot-tell', `Whether ${who} encrypts is not known: it could not be asked`, about);
      } else if (answer.startTls.kind === 'not-offered') {
        look.say('warn', `${who} offers no STARTTLS, so all can read the mail on its way; switch TLS on`, remark);
      } else if (answer.startTls.kind === 'failed') {
        look.say(
          'fail',
          `${who} offers STARTTLS, but it fails: ${answer.startTls.why}; many senders do not deliver then`,
          { ...about, severity: 'warning' },
        );
      } else {
        const { protocol, certificate } = answer.startTls;
        const faults = faultsOf(certificate, host.text, look.now);
        if (OLD.test(protocol)) faults.push(`it encrypts with ${protocol}, which is not safe any more (RFC 8996)`);
        if (faults.length === 0)
          look.say('pass', `${who} encrypts with ${protocol} and a certificate for its name`, about);
        else
          look.say(
            'warn',
            `${who} encrypts, but ${listed(faults)}; senders that insist on MTA-STS or a good certificate do not deliver, others do`,
            remark,
          );
      }
    }
    return look.results;
  },
});

function faultsOf({ names, notBefore, notAfter, untrusted }: Certificate, host: string, now: number): string[] {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const faults: string[] = [];
  if (now > notAfter) faults.push(`its certificate expired on ${day(notAfter)}`);
  if (now < notBefore) faults.push(`its certificate is good from ${day(notBefore)} only`);
  if (!isFor(names, host)) faults.push(`its certificate is for ${listed(names) || 'nobody'}, not for ${host}`);
  if (untrusted !== undefined && faults.length === 0) faults.push(`its certificate is not trusted: ${untrusted}`);
  return faults;
}
