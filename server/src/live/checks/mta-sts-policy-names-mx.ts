/** Whether the MTA-STS policy file is there, can be read, and names all mail hosts. */
import { type MtaStsPolicy, namesMailHost, readMtaStsPolicy } from '../../mail/mtaSts.ts';
import { printName } from '../../records/name.ts';
import { MX } from '../../records/typeCodes.ts';
import { defineCheck } from '../check.ts';
import { Look } from '../support/look.ts';
import { policyOwners } from '../support/policyRecords.ts';
import { recordsOfType } from '../support/zoneRecords.ts';
import { listed } from '../words.ts';

const CODE = 'mta-sts-policy-names-mx';
const OWN_LABEL = '_mta-sts.';
const OK = 200;

const urlOf = (domain: string): string => `https://mta-sts.${domain.replace(/\.$/, '')}/.well-known/mta-sts.txt`;

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'The MTA-STS policy file can be read and names every host that takes mail.',
    asks: 'The web server mta-sts.DOMAIN, for the policy file.',
    references: ['RFC 8461 §3.2', 'RFC 8461 §4.1'],
  },
  subjects: (zone) =>
    policyOwners(zone)
      .filter(({ kind }) => kind === 'mta-sts')
      .map(({ owner, record }) => {
        const label = owner.slice(OWN_LABEL.length);
        return { id: label, host: label, label, place: record.place };
      }),
  whom: ({ label }) => [
    { who: `the web server mta-sts.${label.replace(/\.$/, '')}`, learns: 'that somebody reads its MTA-STS policy' },
  ],
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const url = urlOf(subject.label);
    const got = await context.world.web.get(url, context.signal);
    look.note(url, 'GET', got.kind === 'failed' ? got.why : `${got.status} ${got.contentType}`);
    if (got.kind === 'failed')
      look.say(
        'cannot-tell',
        `The MTA-STS policy could not be read from ${url}: ${got.why}; if others cannot either, senders act as if there were none`,
      );
    else if (got.status !== OK)
      look.say(
        'fail',
        `${url} answers with status ${got.status}, not with the policy, so senders act as if there were none; put the file there, without a redirect (RFC 8461 §3.3)`,
        { severity: 'warning' },
      );
    else judge(look, readMtaStsPolicy(got.body), got.contentType);
    return look.results;
  },
});

function judge(look: Look, policy: MtaStsPolicy, contentType: string): void {
  const { subject, zone } = look;
  if (policy.faults.length > 0) {
    look.say(
      'fail',
      `The MTA-STS policy of ${subject.label} has a fault (${listed([...new Set(policy.faults.map(({ code }) => code))])}), so senders act as if there were none; correct the file`,
      { severity: 'warning' },
    );
    return;
  }
  if (policy.mode === 'none') {
    look.say('pass', `The MTA-STS policy of ${subject.label} is switched off: its mode is none`);
    return;
  }
  const hosts = recordsOfType(zone, MX)
    .filter(({ owner }) => owner.toLowerCase() === subject.id)
    .map((record) => ({ record, name: record.nameOf('exchange') }));
  const outside = hosts.filter(
    ({ name }) => name.length > 1 && !policy.mailHosts.some(({ text }) => namesMailHost(text, name)),
  );
  for (const { record, name } of outside) {
    const effect =
      policy.mode === 'enforce'
        ? 'senders that follow it do not deliver there'
        : 'senders would not deliver there if it were enforced';
    look.say(
      'fail',
      `The MTA-STS policy of ${subject.label} does not name ${printName(name)}: ${effect}; add "mx: ${printName(name).replace(/\.$/, '')}" to the file and change the id of the record`,
      { about: printName(name), place: record.place, severity: policy.mode === 'enforce' ? 'error' : 'warning' },
    );
  }
  if (outside.length > 0) return;
  if (/^text\/plain\b/i.test(contentType)) {
    look.say('pass', `The MTA-STS policy of ${subject.label} (${policy.mode}) names all its mail hosts`);
  } else {
    const type = contentType || 'no type';
    const message = `The MTA-STS policy of ${subject.label} is sent as ${type}; some senders want text/plain (RFC 8461 §3.2)`;
    look.say('warn', message, { severity: 'information' });
  }
}
