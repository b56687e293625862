/** Names whose policies are used by other policies of the zone. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf } from '../../mail/spf.ts';
import { nameOfText } from '../../mail/spfSender.ts';
import type { NameId } from '../../zone/names.ts';
import { BLOCK_RECORDS } from '../../zone/recordBlock.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';

const targetsOf = remembered((zone): ReadonlySet<NameId> => {
  const targets = new Set<NameId>();
  for (const { count, types, rdata, rdataStarts } of zone.blocks) {
    for (let at = 0; at < Math.min(count, BLOCK_RECORDS); at++) {
      if (types[at] !== TYPE_TXT) continue;
      const text = textOfTxt(rdata.subarray(rdataStarts[at], rdataStarts[at + 1]));
      if (isSpf(text)) for (const name of namesIn(zone, text)) targets.add(name);
    }
  }
  return targets;
});

function namesIn({ names }: Zone, text: string): NameId[] {
  return parseSpf(text).terms.flatMap((term) => {
    if (term.kind === 'broken' || !term.domain || (term.name !== 'include' && term.name !== 'redirect')) return [];
    const wire = nameOfText(term.domain.text);
    const name = wire ? names.find(wire) : -1;
    return name < 0 ? [] : [names.canonical(name)];
  });
}

/** Whether some policy of the zone includes that of a name, or redirects to it. */
export function isIncluded(zone: Zone, name: NameId): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  return targetsOf(zone).has(name);
}
