/** What decoders of fields get. */
import type { Slot } from '../../cursor.ts';
import type { HoverSite, PlacedHover } from '../site.ts';

export type FieldSlot = Extract<Slot, { readonly kind: 'field' }>;

export interface FieldSite {
  readonly site: HoverSite;
  readonly slot: FieldSlot;
  /** The token at the cursor, without quotes. */
  readonly text: string;
}

/** What a decoder adds to the meaning of the field; a placed hover takes the place of all of it. */
export type Decoded = string | PlacedHover | undefined;

export type Decoder = (field: FieldSite) => Decoded;

/** The text of the token that the first field with a name has; undefined when it is not written. */
export function fieldText({ site, slot }: FieldSite, name: string): string | undefined {
  const index = slot.type.fields.findIndex((field) => field.name === name);
  const { entry } = site.cursor;
  // Only asked of types whose fields have one word each.
  const token = entry.first + index;
  return index < 0 || token >= entry.count ? undefined : site.tokenText(token);
}
