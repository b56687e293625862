/** What live checks said last about the record at the cursor, and how old that is. */
import { textOf } from '../../text/codes.ts';
import { type LiveNote, liveKey } from '../liveNote.ts';
import { code, prose } from './markdown.ts';
import type { HoverSite } from './site.ts';

const WORDS: Readonly<Record<LiveNote['verdict'], string>> = {
  pass: 'good',
  warn: 'doubtful',
  fail: 'bad',
  'cannot-tell': 'cannot tell',
};
/** More than these are in the tests and in the problems. */
const MOST_NOTES = 6;
const MOST_ASKED = 3;

/** A paragraph; undefined: nobody asked, or the record was written otherwise then. */
export function liveText(site: HoverSite): string | undefined {
  const { live, codes } = site.snapshot;
  const { entry } = site.cursor;
  if (!live || live.notes.size === 0 || entry.count === 0 || !site.record) return undefined;
  const text = textOf(codes, entry.starts[0], entry.ends[entry.count - 1]);
  const notes = live.notes.get(liveKey(site.record.owner, text));
  if (!notes) return undefined;
  const lines = notes.slice(0, MOST_NOTES).map((note) => {
    const asked = note.asked.slice(0, MOST_ASKED).map((each) => code(each));
    const whom = asked.length > 0 ? `, asked ${asked.join(', ')}` : '';
    return `- **${WORDS[note.verdict]}** (${ageText(live.now - note.at)}${whom}): ${prose(note.message)}`;
  });
  const more = notes.length > MOST_NOTES ? [`- … and ${notes.length - MOST_NOTES} more`] : [];
  return ['**Live checks**', '', ...lines, ...more].join('\n');
}

/** `now`, `1 minute ago`, `17 minutes ago`. */
function ageText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
}
