/** The rules of the group `svcb`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import httpsOwnerWithPrefix from './https-owner-with-prefix.ts';
import svcbAliasBesideService from './svcb-alias-beside-service.ts';
import svcbAliasLoop from './svcb-alias-loop.ts';
import svcbAliasWithParameters from './svcb-alias-with-parameters.ts';
import svcbBadAlpn from './svcb-bad-alpn.ts';
import svcbDnsIncomplete from './svcb-dns-incomplete.ts';
import svcbHintDiffers from './svcb-hint-differs.ts';
import svcbOwnerWithoutAddress from './svcb-owner-without-address.ts';
import svcbPortZero from './svcb-port-zero.ts';
import svcbSeveralAliases from './svcb-several-aliases.ts';
import svcbTargetWithoutAddress from './svcb-target-without-address.ts';

export const SVCB_RULES: readonly Rule[] = [
  httpsOwnerWithPrefix,
  svcbAliasBesideService,
  svcbAliasLoop,
  svcbAliasWithParameters,
  svcbBadAlpn,
  svcbDnsIncomplete,
  svcbHintDiffers,
  svcbOwnerWithoutAddress,
  svcbPortZero,
  svcbSeveralAliases,
  svcbTargetWithoutAddress,
];
