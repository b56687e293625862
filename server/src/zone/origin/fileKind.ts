/** What a zone-like file is for, from cheap facts; found before anything else, because it says which rules run. */
import type { ZoneRole } from '../config/serverConfig.ts';
import { isCatalog, isJournal, isRaw, isResponsePolicy, isSignerOutput, namesRootServers } from './contentSigns.ts';
import { originFromFileName } from './fileName.ts';
import type { FileKind } from './kinds.ts';
import { currentNameOf } from './previousVersion.ts';
import { templateLanguage } from './templateMarks.ts';

export interface FileFacts {
  readonly path: string;
  /** The first few ten kilobytes; octets of binary files as characters below 256. */
  readonly text: string;
  readonly hasSoa: boolean;
  /** NS records at the origin, or at any name if the origin is unknown. */
  readonly hasNs: boolean;
  /** Names of the files in the same folder. */
  readonly siblings?: readonly string[];
  readonly declaredKind?: FileKind;
  readonly serverRole?: ZoneRole;
  /** Files whose `$INCLUDE` leads here. */
  readonly includedBy?: readonly string[];
  /** A user, a setting, a declaration or a server's configuration said which zone the file is. */
  readonly originStated?: boolean;
}

export interface KindAnswer {
  readonly kind: FileKind;
  /** What tells, in a few words. */
  readonly why: string;
}

/** The first that has an answer decides. */
const DECISIONS: readonly ((facts: FileFacts, name: string) => KindAnswer | undefined)[] = [
  ({ declaredKind }) => answer(declaredKind, 'declared in the file'),
  ({ text }) => answer(isJournal(text) && 'journal', 'it starts as a journal of BIND does'),
  ({ text }) => answer(isRaw(text) && 'raw', "it starts as BIND's raw format does"),
  (_, name) => answer(currentNameOf(name) !== undefined && 'previous', `an older state of ${currentNameOf(name)}`),
  templateByName,
  templateByText,
  ({ hasSoa, text }, name) =>
    answer(!hasSoa && (isHintsName(name) || namesRootServers(text)) && 'hints', 'name servers of the root, no SOA'),
  byServerRole,
  ({ siblings }, name) =>
    answer(siblings?.includes(`${name}.jnl`) && 'journaled', `the journal ${name}.jnl lies beside it`),
  ({ includedBy, serverRole }) =>
    answer(includedBy?.length && !serverRole && 'fragment', `included by ${includedBy?.[0]}`),
  ({ hasSoa }, name) => answer(/^(K.+\.key|(ds|key)set-.+)$/.test(name) && !hasSoa && 'fragment', 'keys of a zone'),
  ({ hasSoa, text }, name) =>
    answer(hasSoa && (/\.signed$/i.test(name) || isSignerOutput(text)) && 'signed', 'the output of a signer'),
  ({ hasSoa, text }) => answer(hasSoa && isCatalog(text) && 'catalog', 'it has the records of a catalog zone'),
  ({ hasSoa, text }) => answer(hasSoa && isResponsePolicy(text) && 'rpz', 'it has the actions of a response policy'),
  fragmentByLack,
];

export function fileKind(facts: FileFacts): KindAnswer {
  const name = facts.path.slice(facts.path.lastIndexOf('/') + 1);
  for (const decide of DECISIONS) {
    const found = decide(facts, name);
    if (found) return found;
  }
  if (facts.hasSoa || facts.hasNs)
    return { kind: 'zone', why: `it has ${facts.hasSoa ? 'an SOA record' : 'NS records'}` };
  return { kind: 'zone', why: 'it is named after a zone or said to be one' };
}

function answer(kind: FileKind | '' | 0 | false | undefined, why: string): KindAnswer | undefined {
  return kind ? { kind, why } : undefined;
}

const isHintsName = (name: string): boolean => originFromFileName(name)?.kind === 'hints';

/** A file that is named like a template but has an SOA record and nothing to fill in is a zone all the same. */
function templateByName({ hasSoa, text }: FileFacts, name: string): KindAnswer | undefined {
  const ending = /\.(j2|jinja2?|erb|epp|tmpl|tpl|gotmpl|ctmpl|mustache|hbs|liquid|m4)$/i.exec(name)?.[0];
  const plain = hasSoa && ending !== '.m4' && templateLanguage(text) === undefined;
  return answer(ending !== undefined && !plain && 'template', `the name ends in ${ending}`);
}

/** `@NAME@` counts in a file named `.in` only: elsewhere it may be meant as a name. */
function templateByText({ text }: FileFacts, name: string): KindAnswer | undefined {
  const language = templateLanguage(text);
  const counts = language !== undefined && (language !== 'Autoconf' || /\.in$/i.test(name));
  return answer(counts && 'template', 'it has places that a program fills in');
}

function byServerRole({ serverRole }: FileFacts): KindAnswer | undefined {
  const why = "the server's configuration says so";
  if (serverRole === 'hint') return answer('hints', why);
  if (serverRole === 'secondary' || serverRole === 'mirror' || serverRole === 'stub') return answer('secondary', why);
  return serverRole === 'rpz' || serverRole === 'catalog' ? answer(serverRole, why) : undefined;
}

/** Without an SOA record, and nobody says that it is a zone: who says its origin alone may mean that of a fragment. */
function fragmentByLack({ path, hasSoa, hasNs, originStated, serverRole }: FileFacts): KindAnswer | undefined {
  if (hasSoa || serverRole) return undefined;
  if (!(hasNs && originStated) && /\.(inc|include|incl)$/i.test(path))
    return answer('fragment', 'it is named as files for $INCLUDE are');
  if (originStated) return undefined;
  return answer(!hasNs && !originFromFileName(path) && 'fragment', 'it has neither SOA nor NS records');
}
