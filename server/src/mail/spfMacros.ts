/** Macros of SPF become text (RFC 7208 §7). */
import { isUnder, printName, sameName } from '../records/name.ts';
import type { Asking } from './lookup.ts';
import { type DomainSpec, type Macro, macrosIn } from './macro.ts';
import { addressParts, printAddress } from './network.ts';
import { confirmedNames } from './spfHosts.ts';
import { nameOfText, type SpfSender } from './spfSender.ts';

export interface MacroContext {
  readonly sender: SpfSender;
  /** The domain whose policy is looked at. */
  readonly domain: string;
  /** The name of the host that receives the message; `unknown` when nobody says. */
  readonly receiver: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Longer names lose labels at their left (§7.3). */
const LONGEST = 253;

/** The name that a domain-spec stands for: undefined when it cannot be known, `none` when it makes no name. */
export function* expandDomain(spec: DomainSpec, context: MacroContext): Asking<Uint8Array | 'none' | undefined> {
  let text = yield* expand(spec.text, spec.macros, spec.start, context);
  if (text === undefined) return undefined;
  text = text.replace(/\.$/, '');
  while (text.length > LONGEST && text.includes('.')) text = text.slice(text.indexOf('.') + 1);
  return nameOfText(text) ?? 'none';
}

/** The text of an explanation (§6.2); undefined when it has a macro that is none, or one that cannot be known. */
export function* expandExplanation(text: string, context: MacroContext): Asking<string | undefined> {
  const { macros, fault } = macrosIn(text);
  return fault ? undefined : yield* expand(text, macros, 0, context);
}

function* expand(
  text: string,
  macros: readonly Macro[],
  offset: number,
  context: MacroContext,
): Asking<string | undefined> {
  let expanded = '';
  let from = 0;
  for (const macro of macros) {
    const value = yield* valueOfMacro(macro, context);
    if (value === undefined) return undefined;
    expanded += text.slice(from, macro.start - offset) + value;
    from = macro.end - offset;
  }
  return expanded + text.slice(from);
}

const PLAIN: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' };

function* valueOfMacro(macro: Macro, context: MacroContext): Asking<string | undefined> {
  const { letter } = macro;
  if (letter in PLAIN) return PLAIN[letter];
  const value = letter === 'p' ? yield* nameOfSender(context) : textOf(letter, context);
  return value === undefined ? undefined : transformed(value, macro);
}

/** Letters other than `p` (§7.2). */
function textOf(letter: string, { sender, domain, receiver, now }: MacroContext): string {
  const { address, localPart, helo } = sender;
  switch (letter) {
    case 's':
      return `${localPart}@${sender.domain}`;
    case 'l':
      return localPart;
    case 'o':
      return sender.domain;
    case 'd':
      return domain;
    case 'i':
      return addressParts(address).join('.').toUpperCase();
    case 'h':
      return helo;
    case 'v':
      return address.length === 4 ? 'in-addr' : 'ip6';
    case 'c':
      return printAddress(address);
    case 'r':
      return receiver;
    default:
      return String(now);
  }
}

/** `%{p}`: a name of the client, best the domain itself or one below it (§7.3); undefined: not known. */
function* nameOfSender({ sender, domain }: MacroContext): Asking<string | undefined> {
  const own = nameOfText(domain);
  const { names, isWhole } = yield* confirmedNames(sender.address);
  const same = own && names.find((name) => sameName(name, own));
  if (!same && !isWhole) return undefined;
  const chosen = same ?? (own && names.find((name) => isUnder(name, own))) ?? names[0];
  return chosen ? printName(chosen).slice(0, -1) : 'unknown';
}

/** Splits, turns round, cuts, joins with dots, escapes (§7.3). */
function transformed(value: string, { delimiters, reversed, parts, escaped }: Macro): string {
  const marks = delimiters === '' ? '.' : delimiters;
  const split: string[] = [''];
  for (const character of value) {
    if (marks.includes(character)) split.push('');
    else split[split.length - 1] += character;
  }
  if (reversed) split.reverse();
  const text = split.slice(parts === undefined ? 0 : -parts).join('.');
  return escaped ? text.replace(/[^A-Za-z0-9._~-]/g, escapedOctet) : text;
}

const escapedOctet = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
