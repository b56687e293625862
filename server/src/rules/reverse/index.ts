/** The rules of the group `reverse`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import addressInReverseZone from './address-in-reverse-zone.ts';
import ptrInOtherZone from './ptr-in-other-zone.ts';
import ptrNumberIsTtl from './ptr-number-is-ttl.ts';
import ptrOwnerIncomplete from './ptr-owner-incomplete.ts';
import ptrOwnerIsAddress from './ptr-owner-is-address.ts';
import ptrOwnerNoAddress from './ptr-owner-no-address.ts';
import ptrTargetIsAddress from './ptr-target-is-address.ts';
import ptrTargetMissingDot from './ptr-target-missing-dot.ts';

export const REVERSE_RULES: readonly Rule[] = [
  addressInReverseZone,
  ptrInOtherZone,
  ptrNumberIsTtl,
  ptrOwnerIncomplete,
  ptrOwnerIsAddress,
  ptrOwnerNoAddress,
  ptrTargetIsAddress,
  ptrTargetMissingDot,
];
