/**
 * Mail policies inside TXT records: a whole policy where none is written yet, then the tags or terms that it lacks and
 * the values of the one at the cursor.
 */
import { dateSerial } from '../../rules/support/serial.ts';
import { textOf } from '../../text/codes.ts';
import { POLICIES, type Policy, type PolicyTag } from './data/policies.ts';
import { withReference } from './documents.ts';
import { type Offer, type Proposal, value } from './item.ts';
import { ownerAt } from './owner.ts';
import type { Site } from './site.ts';
import { escapeSnippet } from './snippet.ts';
import { Spelling } from './spelling.ts';
import { spfOffer, spfStarters } from './spf.ts';

/** The strings of a record are joined; so much of them is looked at. */
const MOST = 4000;

export function policyOffer(site: Site): Offer | undefined {
  const before = stringsBefore(site);
  const written = before + (site.isQuoted ? site.prefix : '');
  const version = /^v=([a-z0-9]+)(?=[\s;])/i.exec(written)?.[1].toLowerCase();
  if (version === undefined) return before === '' ? starterOffer(site) : undefined;
  if (!site.isQuoted) return undefined;
  if (version === 'spf1') return spfOffer(site, written);
  const policy = POLICIES.find((known) => known.version.toLowerCase() === version);
  return policy && tagOffer(site, policy, written);
}

/** What the strings before the one at the cursor say, joined. */
function stringsBefore({ entry, snapshot: { codes } }: Site): string {
  let text = '';
  for (let i = entry.first; i < entry.count && text.length < MOST; i++) {
    text += textOf(codes, entry.starts[i] + entry.quoted[i], entry.ends[i] - entry.quoted[i]);
  }
  return text;
}

/** Whole policies: those that the owner is for; anywhere else SPF. Other text is the writer's own. */
function starterOffer(site: Site): Offer | undefined {
  const { text } = ownerAt(site);
  const fitting = POLICIES.filter(({ owner }) => owner.test(text));
  const items = fitting.length > 0 ? fitting.map((policy) => starter(site, policy)) : spfStarters(text);
  if (!items.some(({ label }) => label.startsWith(site.prefix.toLowerCase()))) return undefined;
  const quoted = items.map((item) => ({ ...item, insert: site.isQuoted ? item.insert : `"${item.insert}"` }));
  return { range: site.word, items: quoted };
}

function starter(site: Site, policy: Policy): Proposal {
  const insert = policy.starter.replace(/%(domain|today)%/g, (_, key: string) => escapeSnippet(fact(site, key)));
  return {
    label: `v=${policy.version}`,
    kind: 'snippet',
    detail: policy.name,
    documentation: withReference(policy.meaning, policy.reference),
    insert,
    isSnippet: true,
  };
}

const fact = (site: Site, key: string): string =>
  key === 'today' ? dateSerial(site.snapshot.now) : (new Spelling(site).domain ?? 'example.com');

/** A tag, or the value of the one that the cursor stands in. */
function tagOffer(site: Site, policy: Policy, written: string): Offer | undefined {
  const { offset, word, prefix, snapshot } = site;
  const part = written.slice(written.lastIndexOf(';') + 1);
  const typed = part.trimStart();
  if (typed.length > prefix.length) return undefined;
  const behind = textOf(snapshot.codes, offset, word.end);
  const end = offset + (/^[^;]*/.exec(behind)?.[0].trimEnd().length ?? 0);
  const equals = typed.indexOf('=');
  if (equals < 0) {
    const others = `${written.slice(0, written.length - part.length)};${behind.replace(/^[^;]*/, '')}`;
    const gap = part === '' && written.endsWith(';') ? ' ' : '';
    return { range: { start: offset - typed.length, end }, items: tags(policy, others, gap) };
  }
  const tag = policy.tags.find(({ name }) => name === typed.slice(0, equals).trim().toLowerCase());
  const list = typed.slice(equals + 1);
  const last = list.slice(Math.max(list.lastIndexOf(':'), list.lastIndexOf(',')) + 1).trimStart();
  if (!tag) return undefined;
  if (!tag.values) return { range: { start: offset - list.trimStart().length, end }, items: usualValues(site, tag) };
  return { range: { start: offset - last.length, end }, items: tag.values.map((known) => value(...known)) };
}

/** The tags that are not written yet. */
function tags({ tags: known, reference }: Policy, others: string, gap: string): Proposal[] {
  const written = new Set(Array.from(others.matchAll(/(?:^|;)\s*([a-z]+)\s*=/gi), ([, name]) => name.toLowerCase()));
  return known
    .filter(({ name }) => !written.has(name))
    .map(({ name, meaning, isHistoric, values }) => ({
      label: `${name}=`,
      kind: 'parameter',
      insert: `${gap}${name}=`,
      detail: isHistoric ? 'historic' : (values?.map(([text]) => text).join(', ') ?? ''),
      documentation: withReference(meaning, reference),
      retrigger: true,
    }));
}

function usualValues(site: Site, { usual, meaning }: PolicyTag): Proposal[] {
  if (usual === undefined) return [];
  return [
    value(
      usual.replace(/%(domain|today)%/g, (_, key: string) => fact(site, key)),
      meaning,
    ),
  ];
}
