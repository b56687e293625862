/** All rules. Each group's folder has its own list; a test compares the lists with the folders. */
import { BIMI_RULES } from './bimi/index.ts';
import { CAA_RULES } from './caa/index.ts';
import { DANE_RULES } from './dane/index.ts';
import { DELEGATION_RULES } from './delegation/index.ts';
import { DKIM_RULES } from './dkim/index.ts';
import { DMARC_RULES } from './dmarc/index.ts';
import { DNSSEC_RULES } from './dnssec/index.ts';
import { FILE_RULES } from './file/index.ts';
import { MAIL_RULES } from './mail/index.ts';
import { MTA_STS_RULES } from './mta-sts/index.ts';
import { NAMES_RULES } from './names/index.ts';
import { RDATA_RULES } from './rdata/index.ts';
import { REVERSE_RULES } from './reverse/index.ts';
import type { Rule } from './rule.ts';
import { SPF_RULES } from './spf/index.ts';
import { SRV_RULES } from './srv/index.ts';
import { STYLE_RULES } from './style/index.ts';
import { SVCB_RULES } from './svcb/index.ts';
import { SYNTAX_RULES } from './syntax/index.ts';
import { TLS_RPT_RULES } from './tls-rpt/index.ts';
import { TTL_RULES } from './ttl/index.ts';
import { ZONE_RULES } from './zone/index.ts';

export const RULES: readonly Rule[] = [
  ...FILE_RULES,
  ...SYNTAX_RULES,
  ...RDATA_RULES,
  ...NAMES_RULES,
  ...ZONE_RULES,
  ...DELEGATION_RULES,
  ...DNSSEC_RULES,
  ...TTL_RULES,
  ...MAIL_RULES,
  ...SPF_RULES,
  ...DKIM_RULES,
  ...DMARC_RULES,
  ...MTA_STS_RULES,
  ...TLS_RPT_RULES,
  ...BIMI_RULES,
  ...DANE_RULES,
  ...SRV_RULES,
  ...SVCB_RULES,
  ...CAA_RULES,
  ...REVERSE_RULES,
  ...STYLE_RULES,
];

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule with a code; undefined when there is none. */
export const ruleByCode = (code: string): Rule | undefined => byCode.get(code);
