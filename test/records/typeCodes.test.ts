/** The codes that other parts know by name are those of the types. */
import { expect, it } from 'vitest';
import * as typeCodes from '../../server/src/records/typeCodes.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';

it.each(Object.entries(typeCodes))('%s is %i', (mnemonic, code) =>
  expect(RECORD_TYPES.find((type) => type.mnemonic === mnemonic)?.code).toBe(code),
);
