/** Directives and their arguments. */

import { secondsSince1970 } from '../../records/fields/time.ts';
import { typeCodeOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import { typeByMnemonic } from '../../records/registry.ts';
import type { DirectiveName, Entry } from '../../syntax/entry.ts';
import { codesOf } from '../../text/codes.ts';
import { parseRange } from '../../zone/template.ts';
import { rangeOf } from '../cursor.ts';
import { nameOfToken, originAt, recordsOf } from '../entries.ts';
import { counted } from '../explain/duration.ts';
import { momentText } from '../explain/moment.ts';
import { DIRECTIVES, type DirectiveArgument, directiveSyntax } from './data/directives.ts';
import { code, list, paragraphs, references, sentences, zoneText } from './markdown.ts';
import { howCompleted, isAbsolute, originWithSource } from './origin.ts';
import { aboutName } from './owner.ts';
import type { HoverSite } from './site.ts';
import { inWords, ttlOf } from './ttl.ts';

/** The directive itself. */
export function directiveHover(site: HoverSite, directive: DirectiveName): string {
  const doc = DIRECTIVES[directive];
  return paragraphs(
    `**${directive}**: ${doc.meaning}`,
    directive === '$GENERATE' ? generated(site) : undefined,
    directive === '$ORIGIN' && `Before this line, the origin is ${originWithSource(site)}.`,
    `\`${directiveSyntax(directive)}\``,
    list(doc.arguments.map(({ name, meaning }) => `\`${name}\`: ${meaning}`)),
    zoneText(doc.example),
    references(doc.references),
  );
}

/** An argument of a directive. */
export function argumentHover(site: HoverSite, directive: DirectiveName, index: number): string | undefined {
  const argument = argumentAt(site.snapshot.codes, site.cursor.entry, directive, index);
  if (!argument) return undefined;
  return paragraphs(
    `**${directive} ${argument.name}** ${code(site.text)}`,
    argument.meaning,
    ARGUMENTS[directive](site, argument.name),
  );
}

/** Which argument the one with an index is; TTL and class of a `$GENERATE` may be left out and exchanged. */
export function argumentAt(
  codes: Parameters<typeof typeCodeOf>[0],
  entry: Entry,
  directive: DirectiveName,
  index: number,
): DirectiveArgument | undefined {
  const known = DIRECTIVES[directive].arguments;
  if (directive !== '$GENERATE' || index < 2) return known[index];
  const named = (name: string): DirectiveArgument | undefined => known.find((each) => each.name === name);
  for (let at = 2; at <= index; at++) {
    const token = entry.first + at;
    const isType = token < entry.count && typeCodeOf(codes, entry.starts[token], entry.ends[token]) >= 0;
    if (isType) return named(at === index ? 'type' : 'data');
  }
  const token = entry.first + index;
  const isNumber = token < entry.count && codes[entry.starts[token]] >= 48 && codes[entry.starts[token]] <= 57;
  if (token >= entry.count) return named('type');
  return named(isNumber ? 'ttl' : 'class');
}

type Explain = (site: HoverSite, argument: string) => string | undefined;

const ARGUMENTS: Readonly<Record<DirectiveName, Explain>> = {
  $ORIGIN: (site) => nameArgument(site),
  $TTL: (site) => duration(site),
  $INCLUDE: (site, argument) => (argument === 'file' ? includedFile(site) : nameArgument(site)),
  $GENERATE: (site, argument) => paragraphs(generatedPart(site, argument), generated(site)),
  $DATE: (site) => date(site.text),
};

function generatedPart(site: HoverSite, argument: string): string | undefined {
  if (argument === 'ttl') return duration(site);
  return argument === 'type' ? typeByMnemonic(site.text)?.meaning : undefined;
}

function duration(site: HoverSite): string | undefined {
  const seconds = ttlOf(site.text);
  return seconds === undefined ? undefined : `${inWords(seconds)}.`;
}

function date(text: string): string | undefined {
  return /^\d{14}$/.test(text) ? momentText(secondsSince1970(codesOf(text), 0)) : undefined;
}

function nameArgument(site: HoverSite): string | undefined {
  const { zone, file } = site.snapshot;
  const { entry, token } = site.cursor;
  const name = nameOfToken(zone, file, entry, token, originAt(zone, file, entry.start));
  if (!name) return 'This is no domain name.';
  const relative = isAbsolute(site.text) ? undefined : howCompleted(site, site.text);
  return paragraphs(sentences(`Means ${code(printName(name))}.`, relative), aboutName(site, name));
}

/** Where an `$INCLUDE` leads, and the origin there. */
function includedFile(site: HoverSite): string {
  const { zone, file } = site.snapshot;
  const { entry, token } = site.cursor;
  const { start } = rangeOf(entry, token);
  const include = zone.includes.find((each) => each.file === file && each.start === start);
  if (!include) return 'No such file was found, or it may not be read here.';
  const written = entry.first + 1 < entry.count ? entry.first + 1 : -1;
  const origin = originAt(zone, file, entry.start);
  const inside = written < 0 ? origin : nameOfToken(zone, file, entry, written, origin);
  return sentences(`Leads to ${code(include.path)}.`, inside && `The origin there is ${code(printName(inside))}.`);
}

/** First, last and number of the records that a `$GENERATE` stands for. */
function generated(site: HoverSite): string | undefined {
  const { entry } = site.cursor;
  const range = entry.first < entry.count ? parseRange(site.tokenText(entry.first)) : undefined;
  if (!range) return undefined;
  const count = Math.floor((range.stop - range.start) / range.step) + 1;
  const records = recordsOf(site.zone, site.snapshot.file, entry);
  const [first, last] = [records[0], records.at(-1)];
  if (!first || !last) return `Stands for ${counted(count, 'record')}.`;
  const lines = [first, last].map(({ owner, type, data }) => `${owner} ${type} ${data}`);
  const read = records.length < count ? ` Only ${records.length} are read here.` : '';
  return paragraphs(
    `Stands for ${counted(count, 'record')}.${read} First and last:`,
    zoneText(count === 1 ? lines[0] : lines.join('\n')),
  );
}
