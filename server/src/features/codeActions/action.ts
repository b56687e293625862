/** What the light bulb offers. */
import type { Edit, Finding } from '../../rules/finding.ts';
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

/** Another spelling of the same. */
export const rewriting = (title: string, edits: readonly ZoneEdit[]): CodeAction => ({
  title,
  kind: 'refactor.rewrite',
  edits,
});

/** The safe fixes of some findings in one file that can be applied together: of two that overlap, the first one. */
export function safeTogether(findings: readonly Finding[], file: number): Edit[] {
  const taken = new TakenPlaces();
  return findings.flatMap(({ fixes }) => {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix?.edits.every((edit) => edit.file === file && taken.isFree(edit))) return [];
    for (const edit of fix.edits) taken.take(edit);
    return fix.edits;
  });
}

/** Places of edits, in order. */
class TakenPlaces {
  readonly #places: Edit[] = [];

  isFree(edit: Edit): boolean {
    const at = this.firstAfter(edit);
    return [this.#places[at - 1], this.#places[at]].every((other) => other === undefined || !overlap(edit, other));
  }

  take(edit: Edit): void {
    this.#places.splice(this.firstAfter(edit), 0, edit);
  }

  private firstAfter({ start }: Edit): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Edits may touch, but where two start at the same place, which one comes first would matter. */
const overlap = (a: Edit, b: Edit): boolean => a.start === b.start || (a.start < b.end && b.start < a.end);
