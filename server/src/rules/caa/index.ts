/** The rules of the group `caa`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import caaBadContact from './caa-bad-contact.ts';
import caaBadIssuer from './caa-bad-issuer.ts';
import caaBadParameter from './caa-bad-parameter.ts';
import caaBadReportTarget from './caa-bad-report-target.ts';
import caaContradiction from './caa-contradiction.ts';
import caaCutBySemicolon from './caa-cut-by-semicolon.ts';
import caaEmptyValue from './caa-empty-value.ts';
import caaMisspeltIssuer from './caa-misspelt-issuer.ts';
import caaOnlyWildcards from './caa-only-wildcards.ts';
import caaReservedFlag from './caa-reserved-flag.ts';
import caaUnknownTag from './caa-unknown-tag.ts';

export const CAA_RULES: readonly Rule[] = [
  caaBadContact,
  caaBadIssuer,
  caaBadParameter,
  caaBadReportTarget,
  caaContradiction,
  caaCutBySemicolon,
  caaEmptyValue,
  caaMisspeltIssuer,
  caaOnlyWildcards,
  caaReservedFlag,
  caaUnknownTag,
];
