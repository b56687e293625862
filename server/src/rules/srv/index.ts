/** The rules of the group `srv`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import srvMisspeltService from './srv-misspelt-service.ts';
import srvNullBesideOthers from './srv-null-beside-others.ts';
import srvNullWithNumbers from './srv-null-with-numbers.ts';
import srvOwnerNoService from './srv-owner-no-service.ts';
import srvPortZero from './srv-port-zero.ts';
import srvUnusualPort from './srv-unusual-port.ts';
import srvWithdrawnService from './srv-withdrawn-service.ts';
import srvWrongProtocol from './srv-wrong-protocol.ts';
import uriBadTarget from './uri-bad-target.ts';
import uriOwnerNoService from './uri-owner-no-service.ts';

export const SRV_RULES: readonly Rule[] = [
  srvMisspeltService,
  srvNullBesideOthers,
  srvNullWithNumbers,
  srvOwnerNoService,
  srvPortZero,
  srvUnusualPort,
  srvWithdrawnService,
  srvWrongProtocol,
  uriBadTarget,
  uriOwnerNoService,
];
