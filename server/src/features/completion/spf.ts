/** Terms of an SPF policy that it lacks, and what stands behind `include:`, `ip4:` and the like. */
import { SPF_PROVIDERS } from '../../mail/providers.ts';
import { parseName, printName } from '../../records/name.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { textOf } from '../../text/codes.ts';
import { HAS_TXT } from '../../zone/zone.ts';
import { originAt } from '../entries.ts';
import { addresses } from './addresses.ts';
import { SPF_TERMS, type SpfTerm } from './data/spf.ts';
import { withReference } from './documents.ts';
import { type Offer, type Proposal, value } from './item.ts';
import { unique, zoneNames } from './names.ts';
import type { Site } from './site.ts';

const REFERENCE = 'RFC 7208';

const STARTERS = [
  ['v=spf1 mx -all', 'The hosts that accept mail for the domain send its mail, nobody else.'],
  ['v=spf1 include:${1:domain} -all', 'Another domain says who may send, nobody else.'],
  ['v=spf1 -all', 'The domain sends no mail at all.'],
  ['v=spf1 a -all', 'For the name of a mail host: it sends for itself (RFC 7208 §2.3).'],
] as const;

/** Whole policies. At other underscore names nobody looks for one, except at those that policies include. */
export function spfStarters(owner: string): Proposal[] {
  if (/^_(?!spf)/.test(owner)) return [];
  return STARTERS.map(([text, meaning]) => ({
    label: text.replace(/\$\{1:(.*)\}/, '$1'),
    kind: 'snippet',
    detail: 'SPF',
    documentation: withReference(meaning, REFERENCE),
    insert: text,
    isSnippet: true,
  }));
}

/** `written`: the policy up to the cursor. */
export function spfOffer(site: Site, written: string): Offer | undefined {
  const { offset, word, prefix, snapshot } = site;
  const term = written.slice(written.search(/\S*$/));
  if (term.length > prefix.length) return undefined;
  const behind = textOf(snapshot.codes, offset, word.end);
  const end = offset + (/^\S*/.exec(behind)?.[0].length ?? 0);
  const [, head, rest] = /^([+?~-]?[a-z0-9]+[:=])(.*)$/i.exec(term) ?? [];
  if (head === undefined) {
    const others = `${written.slice(0, written.length - term.length)} ${behind.replace(/^\S*/, '')}`;
    return { range: { start: offset - term.length, end }, items: terms(term, others) };
  }
  const known = SPF_TERMS.find(({ text, takes }) => takes && text === head.replace(/^[+?~-]/, '').toLowerCase());
  return known && { range: { start: offset - rest.length, end }, items: valuesOf(site, known) };
}

/** The terms that may be added; those that are written already are left out where one is enough. */
function terms(typed: string, others: string): Proposal[] {
  const written = new Set(others.toLowerCase().split(/\s+/));
  const hasEnd = [...written].some((term) => /^[+?~-]?all$|^redirect=/.test(term));
  const qualifier = /^[+?~-]/.exec(typed)?.[0] ?? '';
  return SPF_TERMS.filter(({ text }) => !written.has(text) && !(hasEnd && /all$|^redirect=/.test(text))).flatMap(
    ({ text, meaning, takes }): Proposal[] => {
      const isAll = text.endsWith('all');
      if (isAll && qualifier !== '' && !text.startsWith(qualifier)) return [];
      const label = isAll || text.endsWith('=') ? text : `${qualifier}${text}`;
      const documentation = withReference(meaning, REFERENCE);
      return [{ label, kind: 'parameter', insert: label, documentation, ...(takes && { retrigger: true }) }];
    },
  );
}

function valuesOf(site: Site, { takes, text }: SpfTerm): Proposal[] {
  if (takes === 'ipv4' || takes === 'ipv6') return addresses(site, [takes === 'ipv4' ? A : AAAA]);
  const own = unique(ownNames(site, takes === 'domain'));
  if (takes === 'name') return own;
  const providers = SPF_PROVIDERS.map(([domain, name]) =>
    value(domain, `Mail that ${name} sends for you.`, { detail: name }),
  );
  return text === 'redirect=' ? [...own, ...providers] : [...providers, ...own];
}

/** Names of the zone, absolute and without final dot, as policies write them. */
function ownNames(site: Site, withText: boolean): Proposal[] {
  const { zone, file } = site.snapshot;
  const origin = originAt(zone, file, site.entry.start);
  const near = { ...site, prefix: '' };
  return zoneNames(near, withText ? 'any' : 'host').flatMap((item) => {
    const wire = absolute(item.label, origin);
    if (!wire || (withText && !(zone.holds(zone.names.find(wire)) & HAS_TXT))) return [];
    const text = printName(wire).slice(0, -1);
    return [{ ...item, label: text, insert: text }];
  });
}

/** A name as it is spelled in the zone, in wire form. */
function absolute(text: string, origin: Uint8Array): Uint8Array | undefined {
  const domain = origin.length === 1 ? '' : printName(origin);
  if (text === '@') return origin;
  return parseName(text.endsWith('.') ? text : `${text}.${domain}`, new WireWriter());
}
