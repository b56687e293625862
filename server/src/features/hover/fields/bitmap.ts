/** Lists of types: what the one at the cursor is for, and whether the owner has it. */

import { typeOf } from '../../../records/mnemonics.ts';
import { typeByMnemonic } from '../../../records/registry.ts';
import { NSEC } from '../../../records/typeCodes.ts';
import { recordsAt } from '../../../rules/support/target.ts';
import { code } from '../markdown.ts';
import type { Decoder } from './fieldSite.ts';

export const typeField: Decoder = ({ site, slot, text }) => {
  const type = typeByMnemonic(text);
  const number = typeOf(text);
  if (number === undefined) return undefined;
  const meaning = type ? `${code(type.mnemonic)}: ${type.meaning}` : `${code(text)}: a type that has no meaning here.`;
  if (slot.type.code !== NSEC || !site.record) return meaning;
  const has = recordsAt(site.zone, site.record.name, number, 1).length > 0;
  return has ? meaning : `${meaning}\n\nThe owner has no such record in this file.`;
};
