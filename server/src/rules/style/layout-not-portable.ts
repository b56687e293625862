import { BLANK, RECORD } from '../../syntax/entry.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entriesOf } from '../support/entriesOf.ts';
import { entryOf } from '../support/entryOf.ts';
import { indentOf } from '../support/line.ts';

export default defineRule({
  code: 'layout-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'A line is laid out in a way that BIND reads, and Knot or NSD does not.',
    why: 'Before a file has its first owner, Knot 3.2 takes a line that starts with a blank for a record without owner, even a comment. It knows the class IN by name only, and neither it nor NSD 4.6 reads a parenthesis before the owner, or the origin of an $INCLUDE without final dot. They refuse the file.',
    remedy: 'Remove the blank, write IN, open the parenthesis behind the type.',
    references: ['RFC 1035 §5.1', 'RFC 3597 §5'],
    bad: 'www CLASS1 A 192.0.2.80\n',
    good: 'www IN A 192.0.2.80\n',
  },
  messages: {
    class:
      'Knot 3.2 knows the class IN by name only and would refuse the file for {text}; if it is to be read there, write IN',
    parenthesis:
      'Knot 3.2 and NSD 4.6 would refuse the file, because a parenthesis stands before the owner; if it is to be read there, open it behind the type',
    origin:
      'Knot 3.2 and NSD 4.6 would refuse the file, because the origin of this $INCLUDE has no final dot; if it is to be read there, write {origin}',
    blank:
      'Knot 3.2 would refuse the file, because this line starts with a blank and no owner stands above it; if it is to be read there, remove the blank',
    owner:
      'This record takes its owner from the file that includes it, which Knot 3.2 does not pass on, so it would refuse the file; if it is to be read there, write the owner',
  },
  fixesOf(problem, zone) {
    if (problem.message === 'class') return [replace('Write IN', problem, 'IN', true)];
    if (problem.message === 'parenthesis') return moveParenthesis(problem, zone);
    const origin = String(problem.args?.['origin']);
    return [replace(`Write ${origin}`, problem, origin, true)];
  },
  visit: {
    zone(zone, ctx) {
      zone.files.forEach(({ path }, file) => {
        // A file that is included twice is there twice.
        if (zone.files.findIndex((other) => other.path === path) !== file) return;
        for (const { kind, indented, start, end, ownerToken, starts } of entriesOf(zone, file)) {
          if (kind === RECORD && ownerToken >= 0) return;
          if (!indented) continue;
          if (kind === BLANK) {
            const place = indentOf(zone, { file, start, end });
            ctx.report('blank', place, {}, { fixes: [replace('Remove the blank', place, '', true)] });
          } else if (kind === RECORD && file > 0)
            ctx.report('owner', { file, start: starts[0], end: starts[0] + 1 }, {});
          return;
        }
      });
    },
  },
});

/** Opens the parenthesis at a place behind the type. */
function moveParenthesis(problem: PlacedProblem, zone: Zone): Fix[] {
  const entry = entryOf(zone, problem);
  if (!entry || entry.openedAt !== entry.start) return [];
  const { file } = problem;
  const before = { file, start: entry.start, end: entry.starts[0] };
  if (!/^\( *$/.test(zone.textAt(before))) return [];
  const at = entry.ends[entry.typeToken];
  const edits = [
    { ...before, newText: '' },
    { file, start: at, end: at, newText: ' (' },
  ];
  return [{ title: 'Open it behind the type', safe: true, edits }];
}
