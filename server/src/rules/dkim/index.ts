/** The rules of the group `dkim`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import dkimBadKey from './dkim-bad-key.ts';
import dkimBadTag from './dkim-bad-tag.ts';
import dkimHistoricRecord from './dkim-historic-record.ts';
import dkimLongKey from './dkim-long-key.ts';
import dkimMisplacedKey from './dkim-misplaced-key.ts';
import dkimNoSha256 from './dkim-no-sha256.ts';
import dkimNotForMail from './dkim-not-for-mail.ts';
import dkimRevokedKey from './dkim-revoked-key.ts';
import dkimSeveralKeys from './dkim-several-keys.ts';
import dkimShortKey from './dkim-short-key.ts';
import dkimTestKey from './dkim-test-key.ts';
import dkimUnknownKeyType from './dkim-unknown-key-type.ts';
import dkimVersionNotFirst from './dkim-version-not-first.ts';

export const DKIM_RULES: readonly Rule[] = [
  dkimBadKey,
  dkimBadTag,
  dkimHistoricRecord,
  dkimLongKey,
  dkimMisplacedKey,
  dkimNoSha256,
  dkimNotForMail,
  dkimRevokedKey,
  dkimSeveralKeys,
  dkimShortKey,
  dkimTestKey,
  dkimUnknownKeyType,
  dkimVersionNotFirst,
];
