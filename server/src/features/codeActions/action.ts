/** What the light bulb offers. */
import type { Edit, Finding, Fix } from '../../rules/finding.ts';
import type { Zone } from '../../zone/zone.ts';
import type { ZoneEdit } from '../snapshot.ts';

export type ActionKind = 'quickfix' | 'refactor.rewrite' | 'source.fixAll.zonesmith' | 'source.bumpSerial.zonesmith';

export interface CodeAction {
  readonly title: string;
  readonly kind: ActionKind;
  readonly edits?: readonly ZoneEdit[];
  /** Edits of other documents need the user's word. */
  readonly confirm?: true;
  /** What the editor does instead of an edit. */
  readonly command?: { readonly name: string; readonly arguments: readonly unknown[] };
  /** The finding that it removes or silences. */
  readonly finding?: Finding;
  /** The one that can only be what was meant. */
  readonly preferred?: boolean;
}

/** Edits of a rule's fix as edits of the zone's files. */
export const editsOf = (zone: Zone, edits: readonly Edit[]): ZoneEdit[] =>
  edits.map(({ newText, ...place }) => ({ zone, place, newText }));

/** The safe fixes of some findings that can be applied together: of two that overlap, the first one. */
export function safeTogether(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const fix of findings.flatMap(({ fixes }) => firstSafe(fixes))) {
    if (fix.edits.every((edit) => taken.every((other) => !overlap(edit, other)))) taken.push(...fix.edits);
  }
  return taken;
}

const firstSafe = (fixes: readonly Fix[]): Fix[] => {
  const fix = fixes.find(({ safe }) => safe);
  return fix ? [fix] : [];
};

/** Two insertions at the same place would depend on their order, so they overlap as well. */
const overlap = (a: Edit, b: Edit): boolean =>
  a.file === b.file &&
  a.start <= b.end &&
  b.start <= a.end &&
  (a.start < b.end || b.start < a.end || a.start === b.start);
