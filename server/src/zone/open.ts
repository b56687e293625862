/** A file → the zone that it is: what it is for and which zone it is are found first, then it is loaded. */
import { classOf, IN } from '../records/classes.ts';
import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { textOf } from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';
import type { ServerZone } from './config/serverConfig.ts';
import { decodeFile, type Files, folderOf, type ZoneFile } from './files.ts';
import { type LoadOptions, loadZone } from './load.ts';
import { type DeclaredFacts, declarationsIn, declaredFacts } from './origin/declarations.ts';
import { type DetectedOrigin, detectOrigin, type OriginClaim } from './origin/detectOrigin.ts';
import { fileKind, type KindAnswer } from './origin/fileKind.ts';
import { originFromFileName } from './origin/fileName.ts';
import { soaFacts } from './soaFacts.ts';
import type { Zone } from './zone.ts';

/** What is known about a file from outside of it. */
export interface OpenContext {
  readonly files: Files;
  /** `--origin` or Set Zone Origin. */
  readonly origin?: string | undefined;
  /** What the settings say about the file. */
  readonly setting?: string | undefined;
  /** Mnemonic. */
  readonly class?: string | undefined;
  /** The zones that servers of the workspace serve from the file. */
  readonly servers?: readonly ServerZone[];
  /** Names of the files beside it. */
  readonly siblings?: readonly string[];
  /** Files that include it. */
  readonly includedBy?: readonly string[];
}

/** What is known about a file before its records are read. */
export interface Prospect {
  readonly file: ZoneFile;
  /** Undefined: nobody knows which zone this is. */
  readonly origin: DetectedOrigin | undefined;
  readonly kind: KindAnswer;
  readonly declared: DeclaredFacts;
  /** How the file is to be loaded. */
  readonly load: LoadOptions;
}

export interface OpenedZone extends Prospect {
  readonly zone: Zone;
}

/** Declarations stand at the start of a file. */
const DECLARED_CODES = 1 << 16;

/** How much text is looked at to tell what a file is for. */
const LOOK_CODES = 1 << 14;

export function openZone(path: string, bytes: Uint8Array, context: OpenContext): OpenedZone {
  const prospect = lookAtFile(path, bytes, context);
  return opened(prospect, loadZone(prospect.file, context.files, prospect.load));
}

/** The zone that was loaded from a file, together with what was known about it before. */
export function opened(prospect: Prospect, zone: Zone): OpenedZone {
  for (const problem of [...prospect.declared.problems, ...contradictions(prospect.origin)]) {
    zone.problems.push({ ...problem, file: 0 });
  }
  return { ...prospect, zone };
}

/** Finds out what a file is for and which zone it is. */
export const lookAtFile = (path: string, bytes: Uint8Array, context: OpenContext): Prospect =>
  lookAtText(decodeFile(path, bytes), context);

/** The same for a text that is decoded already. */
export function lookAtText(file: ZoneFile, context: OpenContext): Prospect {
  const { path } = file;
  const declared = declaredFacts(declarationsIn(file.codes, 0, Math.min(file.codes.length, DECLARED_CODES)));
  const facts = soaFacts(file.codes, file.octets);
  const origin = detectOrigin({
    option: context.origin,
    setting: context.setting,
    declaration: declared.origin,
    server: context.servers,
    written: facts.owner && printName(facts.owner),
    // Who says which zone it is, is not contradicted by a name; and it takes a list of domains to understand one.
    fileName: context.origin === undefined ? originFromFileName(path) : undefined,
  });
  const kind = fileKind({
    path,
    text: textOf(file.codes, 0, Math.min(file.codes.length, LOOK_CODES)),
    hasSoa: facts.hasSoa,
    hasNs: facts.hasNs,
    siblings: context.siblings ?? [],
    includedBy: context.includedBy ?? [],
    originStated: origin !== undefined && origin.source !== 'fileName' && origin.source !== 'written',
    ...(declared.kind && { declaredKind: declared.kind.kind }),
    ...(context.servers?.[0] && { serverRole: context.servers[0].role }),
  });
  return { file, origin, kind, declared, load: loadOptions(file, kind, origin, declared, context) };
}

function loadOptions(
  file: ZoneFile,
  { kind }: KindAnswer,
  origin: DetectedOrigin | undefined,
  declared: DeclaredFacts,
  context: OpenContext,
): LoadOptions {
  const name = context.class ?? declared.class?.class ?? context.servers?.[0]?.class ?? 'IN';
  return {
    origin: origin && parseName(origin.origin, new WireWriter()),
    class: classOf(name) ?? IN,
    folder: folderOf(file.path),
    withoutTtl: kind === 'fragment' || kind === 'hints',
  };
}

/** A user who says which zone it is has looked; among the others, two different answers are worth a word. */
function contradictions(origin: DetectedOrigin | undefined): Problem[] {
  if (!origin || origin.source === 'option') return [];
  return origin.contradictions
    .filter((claim) => !namesPart(claim, origin))
    .map((claim) => ({
      code: 'origin-contradiction',
      start: 0,
      end: 0,
      args: { origin: origin.origin, why: origin.why, other: claim.origin, otherWhy: claim.why },
      ...(claim.source === 'fileName' && { message: 'fileName' }),
    }));
}

/** A file name with more labels in front, such as that of a view or a site, is no other zone. */
const namesPart = ({ source, origin }: OriginClaim, zone: DetectedOrigin): boolean =>
  source === 'fileName' && origin.toLowerCase().endsWith(`.${zone.origin.toLowerCase()}`);
