/** The right text of an MX record that could not be read, from the values of its problem. */
import { parseName, readName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { codesOf } from '../../text/codes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { dotEvidence, hasLastLabel } from './missingDot.ts';
import { afterLabels } from './suffix.ts';

/** Replaces what is written by `preference host`; the host gets its final dot where that was certainly meant. */
export function mxFix(problem: PlacedProblem, zone: Zone, preference: string | number): Fix[] {
  const { host, origin } = (problem.args ?? {}) as { readonly host: string; readonly origin: string };
  const text = `${preference} ${withDot(zone, host, origin)}`.trimEnd();
  return [replace(`Write "${text}"`, problem, text)];
}

function withDot(zone: Zone, host: string, origin: string): string {
  const evidence = dotEvidence(zone, host);
  if (!evidence) return host;
  const labels = host.split('.').length;
  const wire = wireOf(host, origin);
  if (!wire) return host;
  const isMissing = lookup(zone, wire).kind === 'missing' && !hasLastLabel(zone, wire, afterLabels(wire, labels));
  return evidence === 'own-name' || isMissing ? `${host}.` : host;
}

/** A host in wire form; undefined when it is no name. */
function wireOf(host: string, origin: string): Uint8Array | undefined {
  const out = new WireWriter();
  const codes = codesOf(host);
  const failed = readName(codes, 0, codes.length, false, parseName(origin, new WireWriter())!, out);
  return failed ? undefined : out.bytes.subarray(0, out.length);
}
