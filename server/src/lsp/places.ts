/** Places in the files of a zone → locations of the protocol. */
import type { Location, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ZoneDocument } from '../features/document.ts';
import type { ZoneEdit, ZonePlace, ZoneView } from '../features/snapshot.ts';
import type { Codes } from '../text/codes.ts';
import { Lines } from '../text/lines.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';
import { rangeAt } from './positions.ts';
import { uriOf } from './uris.ts';

/** Lines of texts that were asked about; a text that is edited is another array after each edit. */
const known = new WeakMap<Codes, Lines>();

/** The view of a document, whose lines need not be counted anew. */
export function viewOf({ view, lines }: Pick<ZoneDocument, 'view' | 'lines'>): ZoneView {
  known.set(view.zone.files[0].codes, lines);
  return view;
}

export function linesOf(codes: Codes): Lines {
  let lines = known.get(codes);
  if (!lines) {
    lines = new Lines(codes);
    known.set(codes, lines);
  }
  return lines;
}

export const rangeIn = (zone: Zone, place: Place): Range => rangeAt(linesOf(zone.files[place.file].codes), place);

export const locationOf = ({ zone, place }: ZonePlace): Location => ({
  uri: uriOf(zone.files[place.file].path),
  range: rangeIn(zone, place),
});

/** Edits of zones as an edit of the workspace; `confirm`: edits of other documents than this one need the user's word. */
export function workspaceEditOf(edits: readonly ZoneEdit[], confirmExcept?: string): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const { zone, place, newText } of edits) {
    const uri = uriOf(zone.files[place.file].path);
    byUri.set(uri, [...(byUri.get(uri) ?? []), { range: rangeIn(zone, place), newText }]);
  }
  const others = confirmExcept === undefined ? [] : [...byUri.keys()].filter((uri) => uri !== confirmExcept);
  if (others.length === 0) return { changes: Object.fromEntries(byUri) };
  return {
    changeAnnotations: { other: { label: 'Other files', needsConfirmation: true } },
    documentChanges: [...byUri].map(([uri, changes]) => ({
      textDocument: { uri, version: null },
      edits: others.includes(uri) ? changes.map((edit) => ({ ...edit, annotationId: 'other' })) : changes,
    })),
  };
}
