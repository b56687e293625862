/** Values of CAA records (RFC 8659 §4, RFC 8657). */
import { AUTHORITIES } from '../../completion/data/caa.ts';
import { code, list, paragraphs } from '../markdown.ts';
import { type Decoder, fieldText } from './fieldSite.ts';

/** Tag → what the authority may issue. */
const ISSUES: Readonly<Record<string, string>> = {
  issue: 'certificates',
  issuewild: 'wildcard certificates',
  issuemail: 'certificates for signed mail (S/MIME)',
  issuevmc: 'mark certificates for logos (BIMI)',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  accounturi: 'Only for this account at the authority (RFC 8657 §3).',
  validationmethods: 'Only if control of the name was proved in one of these ways (RFC 8657 §4).',
};

export const caaValue: Decoder = (field) => {
  const tag = fieldText(field, 'tag')?.toLowerCase() ?? '';
  const what = ISSUES[tag];
  if (what) return issueValue(what, field.text);
  return tag === 'iodef' ? `Reports go to ${code(field.text)}.` : undefined;
};

function issueValue(what: string, text: string): string {
  const [domain, ...parameters] = text.split(';').map((part) => part.trim());
  if (domain === '') return `Nobody may issue ${what}.`;
  const name = AUTHORITIES.find(([known]) => known === domain.toLowerCase())?.[1];
  const written = parameters.filter((parameter) => parameter !== '');
  return paragraphs(
    `${code(domain)}${name ? ` (${name})` : ''} may issue ${what}; so may the authorities of other such records, and nobody else.`,
    written.length > 0 && list(written.map(parameterText)),
  );
}

function parameterText(parameter: string): string {
  const meaning = PARAMETERS[parameter.split('=')[0].trim().toLowerCase()];
  return `${code(parameter)}: ${meaning ?? 'a parameter of the authority.'}`;
}
