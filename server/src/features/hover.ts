/** What stands at the cursor, in plain words. Each kind of place has its own provider in `hover/`. */
import { RECORD } from '../syntax/entry.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { classHover } from './hover/class.ts';
import { commentHover } from './hover/comment.ts';
import { argumentHover, directiveHover } from './hover/directive.ts';
import { fieldHover } from './hover/field.ts';
import { genericHover } from './hover/generic.ts';
import { liveText } from './hover/live.ts';
import { inheritedOwnerHover, ownerHover } from './hover/owner.ts';
import { HoverSite, type Provided } from './hover/site.ts';
import { ttlHover } from './hover/ttl.ts';
import { typeHover } from './hover/type.ts';
import type { Range, Snapshot } from './snapshot.ts';

export interface Hover {
  /** What is explained. */
  readonly range: Range;
  readonly markdown: string;
}

export function hover(snapshot: Snapshot, offset: number): Hover | undefined {
  const cursor = cursorAt(snapshot, offset);
  if (!cursor) return undefined;
  const site = new HoverSite(snapshot, cursor, offset);
  const provided = provide(site, cursor);
  if (provided === undefined || provided === '') return undefined;
  const { range, markdown } = typeof provided === 'string' ? { range: cursor.range, markdown: provided } : provided;
  const live = liveText(site);
  return { range, markdown: live === undefined ? markdown : `${markdown}\n\n---\n\n${live}` };
}

function provide(site: HoverSite, { slot, entry, range }: Cursor): Provided {
  switch (slot.kind) {
    case 'owner':
      return ownerHover(site);
    case 'ttl':
      return ttlHover(site);
    case 'class':
      return classHover(site);
    case 'type':
      return typeHover(site);
    case 'field':
      return fieldHover(site, slot);
    case 'data':
      return genericHover(site);
    case 'directive':
      return directiveHover(site, slot.directive);
    case 'argument':
      return argumentHover(site, slot.directive, slot.index);
    case 'comment':
      return commentHover(site);
    default:
      // The blank in front of a record stands for its owner.
      return entry.kind === RECORD && entry.indented && range.start === entry.start
        ? inheritedOwnerHover(site)
        : undefined;
  }
}
