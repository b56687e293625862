/**
 * Whether the name of an address looks like one that a provider made for a line or a rented machine. Many receivers refuse
 * mail from such names, dynamic ones above all. It is a guess from the name alone, so nothing more than a warning may be
 * made of it.
 */
import { getDomain } from 'tldts';
import { type AddressInName, findAddressIn } from './addressInName.ts';

export interface NameLook {
  readonly verdict: 'looks-dynamic' | 'looks-generic' | 'fine';
  /** What it was told from, in words: `contains 192.0.2.25 reversed`, `the word "adsl"`. */
  readonly evidence: readonly string[];
}

/** From so many points on. */
const GENERIC = 3;
const DYNAMIC = 5;

/** Points of words about the line. */
const LINE_WORDS = pointsOf({
  5: 'dyn dynamic dynip dhcp ppp pppoe pptp dial dialup dialin dip isdn cablemodem catv docsis broadband gprs wimax cdma homeuser',
  4: 'adsl xdsl vdsl dsl cpe pool pools modem nat cgnat resnet lte',
  3: 'cable kabel wireless mobile ftth unused fbx',
});
/** Points of words that mean something only beside an address. */
const WEAK_WORDS = pointsOf({
  2: 'client clients customer customers cust user users',
  1: 'res host hosts node vps rev ip',
});
/** Points that words take away: a fixed line, or a machine that is there for mail. */
const RELIEF = pointsOf({
  3: 'static stat fix fixed fixip dedicated business biz',
  4: 'mail smtp mx mta out outbound relay mout mailout sender',
});
/** More for a word that names all of a subdomain: `adsl.provider.example` is where a provider keeps such lines. */
const SUBDOMAIN = 1;

const FULL_ADDRESS = 4;
const PART_OF_ADDRESS = 2;

/**
 * Judges a host name in presentation format. `address`: the 4 or 16 octets that it is the name of, if known. Only what
 * stands left of the domain that somebody registered counts: `mail.dyndns.org` has nothing dynamic.
 */
export function judgeHostName(name: string, address?: Uint8Array): NameLook {
  const host = hostPart(name.toLowerCase().replace(/\.$/, ''));
  const found = address && addressIn(name, host, address);
  const line = strongestOfLine(host);
  const weak = found ? strongest(host, WEAK_WORDS) : undefined;
  const relief = strongest(host, RELIEF);
  const word = line ?? weak;
  const evidence: string[] = [];
  let points = -(relief?.points ?? 0);
  if (found && (found.isWhole || word)) {
    points += found.isWhole ? FULL_ADDRESS : PART_OF_ADDRESS;
    evidence.push(found.words);
  }
  if (word) {
    points += word.points;
    evidence.push(`the word "${word.text}"`);
  }
  if (points < GENERIC) return { verdict: 'fine', evidence: [] };
  return { verdict: points < DYNAMIC ? 'looks-generic' : 'looks-dynamic', evidence };
}

/** An address in the host part, or all of it in the whole name, as in `ip25.ip-192-0-2.eu`. */
function addressIn(name: string, host: string, address: Uint8Array): AddressInName | undefined {
  const inHost = findAddressIn(host, address);
  const inName = inHost?.isWhole ? inHost : findAddressIn(name.toLowerCase(), address);
  return inName?.isWhole ? inName : inHost;
}

/** What stands left of the registered domain; '' when nothing does. */
function hostPart(name: string): string {
  const domain = getDomain(name);
  return domain === null ? '' : name.slice(0, Math.max(0, name.length - domain.length - 1));
}

interface Word {
  readonly text: string;
  readonly points: number;
}

/** The word with most points. */
const strongest = (host: string, words: ReadonlyMap<string, number>): Word | undefined =>
  best(host.split('.').flatMap((label) => wordsIn(label, words)));

/**
 * The same for words about the line. In the first label of a name without digits such a word names a machine (`dhcp`,
 * `modem`), not a line.
 */
function strongestOfLine(host: string): Word | undefined {
  const [first, ...above] = host.split('.');
  const own = /\d/.test(host) ? wordsIn(first, LINE_WORDS) : [];
  const subdomains = above.flatMap((label) => wordsIn(label, LINE_WORDS));
  return best([...own, ...subdomains.map(({ text, points }) => ({ text, points: points + SUBDOMAIN }))]);
}

function wordsIn(label: string, words: ReadonlyMap<string, number>): Word[] {
  const parts = label.match(/[a-z]+/g) ?? [];
  return parts.filter((text) => words.has(text)).map((text) => ({ text, points: words.get(text)! }));
}

const best = (words: readonly Word[]): Word | undefined =>
  words.reduce<Word | undefined>((most, word) => (most && most.points >= word.points ? most : word), undefined);

function pointsOf(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([points, words]) => words.split(' ').map((word) => [word, Number(points)] as const)),
  );
}
