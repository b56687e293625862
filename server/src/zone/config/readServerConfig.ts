/** Reads a name server's configuration, whichever server it is for. */
import { ConfigFiles } from './configFiles.ts';
import { readCorefile } from './corefile.ts';
import { readKnotConf } from './knotConf.ts';
import { readNamedConf } from './namedConf.ts';
import { readNsdConf } from './nsdConf.ts';
import { baseName } from './paths.ts';
import type { ListFolder, ReadFile, ServerConfig, ServerKind } from './serverConfig.ts';

const READERS = { named: readNamedConf, nsd: readNsdConf, knot: readKnotConf, coredns: readCorefile };

/** How the configurations are named that have a name of their own. */
const NAMES: readonly (readonly [ServerKind, RegExp])[] = [
  ['named', /^named[\w-]*\.(conf\b|[\w.-]*zones$)|\.(nzf|named)$/i],
  ['nsd', /^nsd[\w-]*\.conf\b/i],
  ['knot', /^knotd?[\w-]*\.conf\b/i],
  ['coredns', /^corefile\b|\.corefile$/i],
];

/** What no other file says; looked for in files that may be called anything. */
const SIGNS: readonly (readonly [ServerKind, RegExp])[] = [
  ['named', /^[ \t]*(zone|view)[ \t]+"[^"\n]*"[^;{\n]*\{/im],
  ['nsd', /^[ \t]*(zone|pattern):[ \t\r]*\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+(name|zonefile|include-pattern):[ \t]/m],
  ['knot', /^(zone|template):[ \t\r]*\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*-[ \t]+(domain|id):/m],
  [
    'coredns',
    /^\S[^\n{};=()]*[ \t]\{[ \t\r]*\n(?:[ \t]*(?:#.*)?\r?\n|[ \t]+[a-z]+\b[^\n{}=();]*\n)*[ \t]+(file|auto|secondary)\b[^\n=();]*\n/m,
  ],
];

/** Which server a file configures, by its name or else by its text; undefined when it is no such configuration. */
export function serverKindOf(path: string, text: string): ServerKind | undefined {
  const name = baseName(path);
  const byName = NAMES.find(([, pattern]) => pattern.test(name));
  return (byName ?? SIGNS.find(([, pattern]) => pattern.test(text)))?.[0];
}

/** The zones that a configuration declares; undefined when the file is none. */
export function readServerConfig(
  path: string,
  text: string,
  readFile: ReadFile,
  listFolder?: ListFolder,
): ServerConfig | undefined {
  const kind = serverKindOf(path, text);
  return kind && READERS[kind](path, text, new ConfigFiles(path, readFile, listFolder));
}
