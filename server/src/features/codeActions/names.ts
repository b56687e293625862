/** A name in its other spelling: absolute with its final dot, or relative to the origin. */
import { isUnder, printLabel, printName } from '../../records/name.ts';
import { textOf } from '../../text/codes.ts';
import { cursorAt, type Slot } from '../cursor.ts';
import { nameOfToken, originAt } from '../entries.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CodeAction } from './action.ts';

export function nameActions(snapshot: Snapshot, offset: number): CodeAction[] {
  const { zone, file, codes } = snapshot;
  const cursor = cursorAt(snapshot, offset);
  if (!cursor || cursor.token < 0 || !isName(cursor.slot) || zone.originUnknown) return [];
  const { entry, token, range } = cursor;
  const origin = originAt(zone, file, entry.start);
  const wire = nameOfToken(zone, file, entry, token, origin);
  const text = textOf(codes, range.start, range.end);
  if (!wire || entry.quoted[token] === 1) return [];
  const rewrite = (title: string, newText: string): CodeAction => ({
    title: `${title}: ${newText}`,
    kind: 'refactor.rewrite',
    edits: [{ zone, place: { file, ...range }, newText }],
  });
  if (!text.endsWith('.')) return [rewrite('Write the whole name', printName(wire))];
  return isUnder(wire, origin) && origin.length > 1
    ? [rewrite('Write it relative to the origin', relative(wire, origin))]
    : [];
}

const isName = (slot: Slot): boolean =>
  slot.kind === 'owner' || (slot.kind === 'field' && (slot.field.kind === 'name' || slot.field.kind === 'mailbox'));

function relative(wire: Uint8Array, origin: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; wire.length - at > origin.length; at += wire[at] + 1) labels.push(printLabel(wire, at));
  return labels.length === 0 ? '@' : labels.join('.');
}
