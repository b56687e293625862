/** MTA-STS, TLS reports and BIMI, in words. */
import { readBimi } from '../../../mail/bimi.ts';
import { readMtaSts } from '../../../mail/mtaSts.ts';
import { readTlsRpt } from '../../../mail/tlsRpt.ts';
import { printName } from '../../../records/name.ts';
import { code, enumeration, paragraphs, sentences } from '../markdown.ts';
import type { PolicyHover, PolicySite } from './policySite.ts';
import { explainTags } from './tagList.ts';

/** The domain of a policy at `_label.domain`, without its final dot. */
function domainOf({ owner }: PolicySite, labels: number): string {
  let at = 0;
  for (let label = 0; owner && label < labels && owner[at] !== 0; label++) at += owner[at] + 1;
  return owner ? printName(owner, at).replace(/\.$/, '') : 'the domain';
}

export const mtaStsHover: PolicyHover = (policy) => {
  const { list, faults } = readMtaSts(policy.text.text);
  const url = `https://mta-sts.${domainOf(policy, 1)}/.well-known/mta-sts.txt`;
  const fault = faults[0] && (faults[0].code === 'no-id' ? '`id` is missing' : '`id` is 1 to 32 letters and digits');
  const note = fault ? `**Wrong:** ${fault}, so the record does not count.` : undefined;
  return explainTags(policy, 'STSv1', list, paragraphs(`The policy is ${code(url)}.`, note));
};

export const tlsRptHover: PolicyHover = (policy) => {
  const { list, reports, faults } = readTlsRpt(policy.text.text);
  const goes =
    reports.length > 0 &&
    `Reports go to ${enumeration(
      reports.map(({ text }) => code(text)),
      4,
    )}.`;
  const note = faults.length > 0 && '**Wrong:** `rua` needs `mailto:` or `https:` addresses, separated by commas.';
  return explainTags(policy, 'TLSRPTv1', list, paragraphs(goes, note));
};

export const bimiHover: PolicyHover = (policy) => {
  const { list, logo, evidence, faults } = readBimi(policy.text.text);
  const shown = logo === '' ? 'No logo is to be shown.' : logo && `The logo is ${code(logo)}.`;
  const proof = logo && !evidence && 'There is no certificate for it, which some mail programs insist on.';
  const note = faults.length > 0 && '**Wrong:** `l`, and `a` if there is one, need `https:` addresses.';
  return explainTags(policy, 'BIMI1', list, paragraphs(sentences(shown, proof), note));
};
