/** What leads out of a document: included files, RFCs and addresses of the web in comments, web and mail in strings. */
import { CODE_CLASS, type Codes, IS_COMMENT, IS_ESCAPE, IS_QUOTE, textOf } from '../text/codes.ts';
import { endOfComment, endOfQuoted } from '../text/scan.ts';
import type { Range, Snapshot } from './snapshot.ts';

export interface DocumentLink {
  readonly range: Range;
  /** Of an included file. */
  readonly path?: string;
  readonly uri?: string;
  readonly tooltip: string;
}

/** So many links are enough for anybody, and so much text is looked through for them. */
const MOST = 2000;
const LOOK = 1 << 23;

/** What makes a string worth a look: the least that a link in it has. */
const COLON = 58;

const RFC = /\bRFC[ -]?(\d{1,5})\b(?:,? ?(?:§|[Ss]ection|[Ss]ec\.) ?([A-Z]?\d*(?:\.\d+)*))?/g;
const WEB = /\bhttps?:\/\/[^\s"'<>\\;,)]*[^\s"'<>\\;,).:!?]/g;
const MAIL = /\bmailto:[^\s"'<>\\;,!]+@[A-Za-z0-9.-]*[A-Za-z0-9]/g;

export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  return [...includeLinks(snapshot), ...textLinks(snapshot.codes)].sort((a, b) => a.range.start - b.range.start);
}

function includeLinks({ zone, file }: Snapshot): DocumentLink[] {
  return zone.includes
    .filter((include) => include.file === file)
    .slice(0, MOST)
    .map(({ start, end, path }) => ({ range: { start, end }, path, tooltip: `Open ${path}` }));
}

/** Links in comments and strings. */
function textLinks(codes: Codes): DocumentLink[] {
  const found: DocumentLink[] = [];
  const limit = Math.min(codes.length, LOOK);
  for (let at = 0; at < limit && found.length < MOST; ) {
    switch (CODE_CLASS[codes[at]]) {
      case IS_COMMENT: {
        const end = endOfComment(codes, at, limit);
        found.push(...linksIn(codes, at, end, true));
        at = end;
        break;
      }
      case IS_QUOTE: {
        const end = endOfQuoted(codes, at, limit);
        if (codes.subarray(at, end).includes(COLON)) found.push(...linksIn(codes, at, end, false));
        at = end;
        break;
      }
      default:
        at += CODE_CLASS[codes[at]] === IS_ESCAPE ? 2 : 1;
    }
  }
  return found;
}

function linksIn(codes: Codes, start: number, end: number, isComment: boolean): DocumentLink[] {
  const text = textOf(codes, start, end);
  const place = (match: RegExpExecArray): Range => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  });
  const links: DocumentLink[] = [];
  for (const match of text.matchAll(WEB))
    links.push({ range: place(match), uri: match[0], tooltip: `Open ${match[0]}` });
  for (const match of text.matchAll(MAIL))
    links.push({ range: place(match), uri: match[0], tooltip: `Write to ${match[0].slice(7)}` });
  if (isComment) for (const match of text.matchAll(RFC)) links.push(rfcLink(place(match), match[1], match[2]));
  return links;
}

function rfcLink(range: Range, number: string, section: string | undefined): DocumentLink {
  const anchor = section ? `#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}` : '';
  const uri = `https://www.rfc-editor.org/rfc/rfc${Number(number)}${anchor}`;
  return { range, uri, tooltip: `Open RFC ${Number(number)}${section ? ` §${section}` : ''}` };
}
