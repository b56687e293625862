/** The rules of the group `delegation`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import dataAtDelegation from './data-at-delegation.ts';
import dataBelowDelegation from './data-below-delegation.ts';
import delegationDiffersFromChild from './delegation-differs-from-child.ts';
import dsAtApex from './ds-at-apex.ts';
import dsWithoutNs from './ds-without-ns.ts';
import glueDiffersFromChild from './glue-differs-from-child.ts';
import glueMissing from './glue-missing.ts';
import nsOneAddress from './ns-one-address.ts';
import nsOneNetwork from './ns-one-network.ts';
import nsSingle from './ns-single.ts';
import nsTargetIsAddress from './ns-target-is-address.ts';
import nsTargetIsAlias from './ns-target-is-alias.ts';
import nsTargetWithoutAddress from './ns-target-without-address.ts';

export const DELEGATION_RULES: readonly Rule[] = [
  dataAtDelegation,
  dataBelowDelegation,
  delegationDiffersFromChild,
  dsAtApex,
  dsWithoutNs,
  glueDiffersFromChild,
  glueMissing,
  nsOneAddress,
  nsOneNetwork,
  nsSingle,
  nsTargetIsAddress,
  nsTargetIsAlias,
  nsTargetWithoutAddress,
];
