/** The rules of the group `reverse`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import addressInReverseZone from './address-in-reverse-zone.ts';
import mailHostWithoutPtr from './mail-host-without-ptr.ts';
import octetsNotReversed from './octets-not-reversed.ts';
import ptrInOtherZone from './ptr-in-other-zone.ts';
import ptrLooksDynamic from './ptr-looks-dynamic.ts';
import ptrNotConfirmed from './ptr-not-confirmed.ts';
import ptrNumberIsTtl from './ptr-number-is-ttl.ts';
import ptrOwnerIncomplete from './ptr-owner-incomplete.ts';
import ptrOwnerIsAddress from './ptr-owner-is-address.ts';
import ptrOwnerNoAddress from './ptr-owner-no-address.ts';
import ptrTargetIsAddress from './ptr-target-is-address.ts';
import ptrTargetIsAlias from './ptr-target-is-alias.ts';
import ptrTargetMissingDot from './ptr-target-missing-dot.ts';
import ptrTargetNoHost from './ptr-target-no-host.ts';
import ptrWithoutAlias from './ptr-without-alias.ts';
import reverseAliasOtherNumber from './reverse-alias-other-number.ts';
import reverseAliasWithoutPtr from './reverse-alias-without-ptr.ts';
import reversePartWithoutAliases from './reverse-part-without-aliases.ts';
import reverseTreeMisspelt from './reverse-tree-misspelt.ts';
import severalPtrs from './several-ptrs.ts';

export const REVERSE_RULES: readonly Rule[] = [
  addressInReverseZone,
  mailHostWithoutPtr,
  octetsNotReversed,
  ptrInOtherZone,
  ptrLooksDynamic,
  ptrNotConfirmed,
  ptrNumberIsTtl,
  ptrOwnerIncomplete,
  ptrOwnerIsAddress,
  ptrOwnerNoAddress,
  ptrTargetIsAddress,
  ptrTargetIsAlias,
  ptrTargetMissingDot,
  ptrTargetNoHost,
  ptrWithoutAlias,
  reverseAliasOtherNumber,
  reverseAliasWithoutPtr,
  reversePartWithoutAliases,
  reverseTreeMisspelt,
  severalPtrs,
];
