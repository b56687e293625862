/** The position that a LOC record gives. */
import { decimalPosition } from '../../explain/location.ts';
import { code } from '../markdown.ts';
import type { Decoder } from './fieldSite.ts';

export const locationField: Decoder = ({ site }) => {
  const position = site.record && decimalPosition(site.record.rdata);
  return position === undefined ? undefined : `In decimal degrees, latitude first: ${code(position)}.`;
};
