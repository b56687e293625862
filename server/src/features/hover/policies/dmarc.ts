/** DMARC policies: what receivers do, in words. */
import { type Disposition, type DmarcFaultCode, type DmarcRecord, isDmarc, readDmarc } from '../../../mail/dmarc.ts';
import type { ReportUri } from '../../../mail/reports.ts';
import { printName } from '../../../records/name.ts';
import { code, enumeration, list, paragraphs } from '../markdown.ts';
import type { PolicyHover } from './policySite.ts';
import { explainTags } from './tagList.ts';

/** Where a domain says that it takes reports about another one. */
const REPORT_OWNER = /\._report\._dmarc\./i;

const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  none: 'is delivered as usual',
  quarantine: 'is treated with suspicion, mostly as spam',
  reject: 'is refused',
};

const WEAKER: Readonly<Record<Disposition, Disposition>> = { none: 'none', quarantine: 'none', reject: 'quarantine' };

const FAULTS: Readonly<Record<DmarcFaultCode, string>> = {
  'no-policy': 'There is no `p` tag: it counts as `none`.',
  'bad-value': 'is not a value of its tag',
  historic: 'is historic: receivers ignore it',
  'conflicting-fo': 'says both all failures (0) and any failure (1)',
  'bad-uri': 'is no address for reports; write `mailto:name@domain`',
  'bad-scheme': 'is no address that reports go to; write `mailto:name@domain`',
  'size-limit': 'limits the size of reports, which is no longer done',
};

export const dmarcHover: PolicyHover = (policy) => {
  const { text } = policy.text;
  const record = readDmarc(text);
  if (policy.owner && REPORT_OWNER.test(printName(policy.owner))) {
    return explainTags(
      policy,
      'DMARC1',
      record.list,
      'It allows reports about another domain to be sent here (RFC 9990).',
    );
  }
  const faults = record.faults.map(({ code: fault, start, end }) =>
    fault === 'no-policy' ? FAULTS[fault] : `${code(text.slice(start, end))} ${FAULTS[fault]}.`,
  );
  const version = isDmarc(text)
    ? undefined
    : '**Wrong:** the version must be written `v=DMARC1`, or the record does not count.';
  const whole = paragraphs(version, list(summary(record)), ...faults.map((fault) => `**Note:** ${fault}`));
  return explainTags(policy, 'DMARC1', record.list, whole);
};

function summary(record: DmarcRecord): string[] {
  const { policy, subdomains, nonExistent } = record;
  const lines = [`Mail that fails ${doing(record, policy)}.`];
  if (subdomains !== policy) lines.push(`From subdomains it ${doing(record, subdomains)}.`);
  if (nonExistent !== subdomains) lines.push(`From subdomains that do not exist it ${doing(record, nonExistent)}.`);
  lines.push(passing(record), reports('Aggregate reports', record.aggregate));
  if (record.failure.length > 0) lines.push(reports('Reports of single messages', record.failure));
  return lines;
}

function doing({ isTest }: DmarcRecord, policy: Disposition): string {
  const applied = isTest ? WEAKER[policy] : policy;
  return `${DISPOSITIONS[applied]}${applied === policy ? '' : ` (\`t=y\`: one step weaker than \`${policy}\`)`}`;
}

function passing({ dkimIsStrict, spfIsStrict }: DmarcRecord): string {
  const [dkim, spf] = [domain(dkimIsStrict), domain(spfIsStrict)];
  if (dkim === spf) return `It passes with a DKIM signature of ${dkim}, or by SPF for it.`;
  return `It passes with a DKIM signature of ${dkim}, or by SPF for ${spf}.`;
}

const domain = (isStrict: boolean): string =>
  isStrict ? 'exactly this domain' : 'this domain or one of the same organisation';

const reports = (what: string, uris: readonly ReportUri[]): string =>
  uris.length === 0
    ? `${what} go nowhere.`
    : `${what} go to ${enumeration(
        uris.map(({ text }) => code(text)),
        4,
      )}.`;
