/** The rules of the group `tls-rpt`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const TLS_RPT_RULES: readonly Rule[] = [];
