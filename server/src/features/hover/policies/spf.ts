/** SPF policies: the term at the cursor, then all of them as a tree, with what they cost. */

import type { Macro } from '../../../mail/macro.ts';
import { hasHostBits, isSingle, type Network, printNetwork } from '../../../mail/network.ts';
import { parseSpf, type SpfFaultCode, type SpfTerm } from '../../../mail/spf.ts';
import { costOf, MOST_LOOKUPS, type PolicyCost, type TermCost, type Unknown } from '../../../mail/spfCost.ts';
import { printName, ROOT } from '../../../records/name.ts';
import type { Zone } from '../../../zone/zone.ts';
import { counted } from '../../explain/duration.ts';
import { namesInNetwork } from '../../explain/networkSearch.ts';
import { workspaceLookup } from '../../explain/workspaceLookup.ts';
import { SPF_MACROS, SPF_SECTIONS } from '../data/spf.ts';
import { capitalized, code, list, paragraphs, references, sentences } from '../markdown.ts';
import { isAt, type PolicyExplained, type PolicySite } from './policySite.ts';
import { ownHostsText } from './spfOwnHosts.ts';
import { type TermContext, termInWords } from './spfTerms.ts';

/** Rows of the tree; what is deeper or further down is only counted. */
const MOST_ROWS = 24;
const DEEPEST = 3;
/** In larger zones only the network at the cursor is looked for. */
const FEW_RECORDS = 20_000;

export function spfHover(policy: PolicySite): PolicyExplained {
  const { site, text, owner } = policy;
  const lookup = workspaceLookup(site.snapshot);
  const parsed = parseSpf(text.text);
  const cost = costOf(parsed, owner ?? ROOT, lookup);
  const { zone } = site.snapshot;
  const context: TermContext = {
    lookup,
    domain: owner,
    isIncluded: false,
    ...(zone.recordCount <= FEW_RECORDS && { holders: (network) => holdersIn(zone, network) }),
  };
  const faults = parsed.faults.map(
    ({ code: fault, start, end }) => `**Wrong:** ${code(text.text.slice(start, end))} ${FAULTS[fault]}.`,
  );
  const tree = new Tree(context);
  tree.add(cost, text.text, 0);
  const of = owner ? ` of ${code(printName(owner).replace(/(.)\.$/, '$1'))}` : '';
  const whole = paragraphs(
    `**SPF policy**${of}: which hosts may send its mail. The first term that fits a sender decides.`,
    ...faults,
    tree.text,
    costText(cost),
    owner && parsed.faults.length === 0 && ownHostsText(owner, lookup),
    references(['RFC 7208']),
  );
  const term = parsed.terms.find((each) => isAt(policy, each));
  if (!term) return { markdown: whole };
  const own = cost.terms.find((each) => each.term === term);
  return { part: term, markdown: paragraphs(aboutTerm(policy, term, own, context), '---', whole) };
}

const FAULTS: Readonly<Record<SpfFaultCode, string>> = {
  'not-ascii': 'has characters beyond ASCII',
  'bad-separator': 'has something other than spaces between its terms',
  'unknown-mechanism': 'is no mechanism that exists',
  'missing-value': 'lacks its value',
  'unexpected-value': 'has a value where none may stand',
  'bad-domain': 'is no full domain name',
  'bad-macro': 'is no macro that may stand here',
  'bad-address': 'is no address of the family that the mechanism takes',
  'bad-prefix': 'is no length of a prefix',
  'repeated-modifier': 'may stand only once',
};

const WHY: Readonly<Record<Unknown, string>> = {
  macro: 'its name depends on the sender',
  elsewhere: 'its policy is not in this workspace',
  none: '**there is no policy, an error for receivers**',
  several: '**there is more than one policy, an error for receivers**',
  loop: '**leads back here, an error for receivers**',
  deep: 'not followed further',
};

/** `4 of 10 DNS look-ups at most.` */
function costText({ lookups, isLeast }: PolicyCost): string {
  const least = isLeast ? 'at least ' : '';
  const over = lookups > MOST_LOOKUPS ? ': **too many, receivers stop with an error (permerror)**' : '';
  const rest = isLeast ? ' What is included from outside of this workspace may add to it.' : '';
  return `DNS look-ups: ${least}**${lookups} of ${MOST_LOOKUPS}**${over}.${rest}`;
}

/** The terms as nested lists. */
class Tree {
  readonly #context: TermContext;
  readonly #rows: string[] = [];
  #left = 0;

  constructor(context: TermContext) {
    this.#context = context;
  }

  get text(): string {
    const more = this.#left > 0 ? [`* … ${this.#left} more`] : [];
    return [...this.#rows, ...more].join('\n');
  }

  /** `text`: the policy as it is written, undefined for one of another record. */
  add({ terms }: PolicyCost, text: string | undefined, depth: number, context = this.#context): void {
    for (const cost of terms) {
      if (this.#rows.length >= MOST_ROWS) this.#left++;
      else this.#rows.push(`${'  '.repeat(depth)}* ${row(cost, text, context)}`);
      if (cost.policy && depth < DEEPEST) this.addBelow(cost, cost.policy, depth + 1, context);
    }
  }

  /** What an include or redirect leads to. */
  private addBelow({ term }: TermCost, policy: PolicyCost, depth: number, context: TermContext): void {
    const isIncluded = context.isIncluded || (term.kind === 'mechanism' && term.name === 'include');
    this.add(policy, undefined, depth, { ...context, domain: policy.domain, isIncluded });
  }
}

/** The names in a zone that have addresses in a network, in parentheses. */
function holdersIn(zone: Zone, network: Network): string {
  const { names, count } = namesInNetwork(zone, network);
  if (count === 0) return '';
  const more = names.length < count ? ' …' : '';
  return ` (${names.map((name) => code(zone.names.text(name))).join(', ')}${more})`;
}

function row({ term, lookups, unknown, isDead }: TermCost, text: string | undefined, context: TermContext): string {
  const written = text === undefined ? termText(term) : text.slice(term.start, term.end);
  if (isDead) return `${code(written)}: never looked at, because \`all\` decides`;
  const price = lookups > 0 ? ` — ${counted(lookups, 'look-up')}` : '';
  const why = unknown ? `; ${WHY[unknown]}` : '';
  return `${code(written)}: ${termInWords(term, context)}${price}${why}`;
}

/** A term of another record, whose text is not at hand. */
function termText(term: SpfTerm): string {
  if (term.kind === 'broken') return term.text;
  if (term.kind === 'modifier') return `${term.name}=${term.value}`;
  const value = term.domain?.text ?? (term.network && printNetwork(term.network));
  const sign = term.qualifier === '+' ? '' : term.qualifier;
  return `${sign}${term.name}${value === undefined ? '' : `:${value}`}`;
}

/** What there is to say about one term only. */
function aboutTerm(
  { site, text }: PolicySite,
  term: SpfTerm,
  cost: TermCost | undefined,
  context: TermContext,
): string {
  const written = code(text.text.slice(term.start, term.end));
  const section = term.kind === 'broken' ? undefined : SPF_SECTIONS[term.name];
  const price =
    cost &&
    cost.lookups > 0 &&
    `It costs ${counted(cost.lookups, 'look-up')} of ${MOST_LOOKUPS}${cost.policy?.isLeast || cost.unknown ? ' or more' : ''}.`;
  const dead = cost?.isDead && 'No receiver looks at it, because `all` decides.';
  return paragraphs(
    sentences(`${written}: ${capitalized(termInWords(term, context))}.`, price, dead),
    term.kind === 'mechanism' && term.network && inZone(site.snapshot.zone, term.network),
    term.kind !== 'broken' && term.domain && macroText(term.domain.macros, text.text),
    section && references([`RFC 7208 §${section}`]),
  );
}

function inZone(zone: Zone, network: Network): string {
  const { names, count } = namesInNetwork(zone, network);
  const own =
    count === 0
      ? 'No address record of this zone lies in it.'
      : `In this zone: ${names.map((name) => code(zone.names.text(name))).join(', ')}${count > names.length ? ` (${counted(count, 'record')})` : ''}.`;
  const bits = hasHostBits(network) && !isSingle(network) && 'Bits behind the prefix are set; they do not count.';
  return sentences(size(network), own, bits);
}

function size({ octets, length }: Network): string | undefined {
  const bits = octets.length * 8 - length;
  return bits > 0 && bits < 32 ? `${2 ** bits} addresses.` : undefined;
}

function macroText(macros: readonly Macro[], text: string): string | undefined {
  if (macros.length === 0) return undefined;
  return list(
    macros.map(
      (macro) =>
        `${code(text.slice(macro.start, macro.end))}: ${SPF_MACROS[macro.letter] ?? 'not for names'}${transforms(macro)}`,
    ),
  );
}

function transforms({ parts, reversed }: Macro): string {
  const kept = parts === undefined ? '' : `, of which the last ${counted(parts, 'part')} count`;
  return reversed ? `, its parts in reverse order${kept}` : kept;
}
