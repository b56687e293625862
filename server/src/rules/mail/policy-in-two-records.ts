import { entryAt } from '../../zone/place.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { type SplitPolicy, splitPoliciesAt } from '../support/splitPolicy.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'policy-in-two-records',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A mail policy or key goes on in a second TXT record.',
    why: 'Receivers look at each record alone and pass over the second one, so half of the policy is missing, or the key is useless. Only the strings of one record are put together.',
    remedy: 'Write both texts as two strings of one record.',
    references: ['RFC 7208 §3.3', 'RFC 6376 §3.6.2.2', 'RFC 9989 §4.10'],
    bad: '@ TXT "v=spf1 mx ip4:192.0.2.0/24"\n@ TXT "ip4:198.51.100.0/24 -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 mx ip4:192.0.2.0/24" " ip4:198.51.100.0/24 -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'This is the rest of the {kind} in another TXT record of {owner}, but receivers put only the strings of one record together, so they pass over it; write it as a second string of that record',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const splits = splitPoliciesAt(set.first);
      for (const split of splits) {
        const { kind, first, rest } = split;
        const related = [{ place: first.place, message: `The start of the ${kind}` }];
        const fixes = splits.length === 1 ? joinFix(split) : [];
        ctx.report('default', rest.dataPlace(), { kind, owner: set.owner }, { related, fixes });
      }
    },
  },
});

/** Moves the strings of the rest behind those of the start. */
function joinFix({ kind, first, rest, between }: SplitPolicy): Fix[] {
  const removal = removeEntry('', rest);
  if (!removal || !isEditable(first) || !isEditable(rest)) return [];
  const { zone, file } = rest;
  const { entry } = entryAt(zone, file, rest.entryStart);
  const strings = Array.from({ length: entry.count - entry.first }, (_, at) => {
    const token = entry.first + at;
    const text = zone.textAt({ file, start: entry.starts[token], end: entry.ends[token] });
    const inner = entry.quoted[token] ? text.slice(1, -1) : text;
    return ` "${at === 0 ? between : ''}${inner}"`;
  });
  const { end } = first.place;
  const edits = [{ file: first.file, start: end, end, newText: strings.join('') }, ...removal.edits];
  return [{ title: `Join the two parts of the ${kind}`, safe: false, edits }];
}
