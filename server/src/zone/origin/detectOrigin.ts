/** Which zone a file is: everybody who knows something is heard, and the first in rank decides. */
import type { ServerZone } from '../config/serverConfig.ts';
import { absoluteName } from './absoluteName.ts';
import type { DeclaredOrigin } from './declaration.ts';
import type { NameGuess } from './nameGuess.ts';

export type OriginSource = 'option' | 'setting' | 'declaration' | 'server' | 'written' | 'fileName';

/** What each source says, in rank order; undefined: nothing. */
export interface OriginFacts {
  /** `--origin` or the command Set Zone Origin, as the user wrote it. */
  readonly option?: string | undefined;
  /** The setting for this file, as written. */
  readonly setting?: string | undefined;
  readonly declaration?: DeclaredOrigin | undefined;
  /** The zones that servers serve from this file. */
  readonly server?: readonly ServerZone[] | undefined;
  /** What `$ORIGIN` and SOA say, see `writtenOrigin`. */
  readonly written?: string | undefined;
  readonly fileName?: NameGuess | undefined;
}

export interface OriginClaim {
  readonly origin: string;
  readonly source: OriginSource;
  /** In a few words. */
  readonly why: string;
  /** Of a claim of a server's configuration. */
  readonly zone?: ServerZone;
}

export interface DetectedOrigin extends OriginClaim {
  /** Further zones that the same file serves by the word of the same source: one file for several parked domains. */
  readonly others: readonly OriginClaim[];
  /** What sources of lower rank say otherwise, in rank order; one for each source and origin. */
  readonly contradictions: readonly OriginClaim[];
}

/** The origin of a file; undefined when nobody knows. */
export function detectOrigin(facts: OriginFacts): DetectedOrigin | undefined {
  const claims = claimsOf(facts);
  const first = claims[0];
  if (first === undefined) return undefined;
  const peers = claims.filter((claim) => claim.source === first.source);
  const rest = claims.filter((claim) => claim.source !== first.source);
  const chosen = peers.find((peer) => rest.some((claim) => claim.origin === peer.origin)) ?? first;
  const accepted = new Set(peers.map((peer) => peer.origin));
  const agreeing = new Set(rest.filter((claim) => accepted.has(claim.origin)).map((claim) => claim.source));
  return {
    ...chosen,
    others: peers.filter((peer) => peer.origin !== chosen.origin),
    contradictions: rest.filter((claim) => !agreeing.has(claim.source)),
  };
}

/** All claims in rank order, each origin once for every source. */
function claimsOf(facts: OriginFacts): OriginClaim[] {
  const seen = new Set<string>();
  return allClaims(facts).filter(({ source, origin }) => {
    const key = `${source} ${origin}`;
    return !seen.has(key) && seen.add(key);
  });
}

function allClaims({ option, setting, declaration, server, written, fileName }: OriginFacts): OriginClaim[] {
  return [
    ...named('option', option, 'set by the user'),
    ...named('setting', setting, 'set in the settings'),
    ...named('declaration', declaration?.origin, 'declared in the file'),
    ...(server ?? []).map(claimOfServer),
    ...named('written', written, 'the owner of the SOA record'),
    ...named('fileName', fileName?.origin, fileName?.why ?? ''),
  ];
}

function named(source: OriginSource, name: string | undefined, why: string): OriginClaim[] {
  const origin = name === undefined ? undefined : absoluteName(name);
  return origin === undefined ? [] : [{ origin, source, why }];
}

function claimOfServer(zone: ServerZone): OriginClaim {
  return { origin: zone.origin, source: 'server', why: `declared in ${zone.configFile}`, zone };
}
