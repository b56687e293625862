/** Which zones of the workspace a name concerns. */
import { isUnder } from '../../records/name.ts';
import type { FileKind } from '../../zone/origin/kinds.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Snapshot, ZoneView } from '../snapshot.ts';

/** What navigation needs of a snapshot. */
export type Scope = Pick<Snapshot, 'zone' | 'opened' | 'findings' | 'workspace'>;

/**
 * The zones whose names mean the same as in this one, which comes first. When nobody knows which zone this is, its names
 * mean nothing elsewhere.
 */
export function viewsOf({ zone, opened, findings, workspace }: Scope): ZoneView[] {
  const own: ZoneView = { zone, opened, findings };
  if (zone.originUnknown) return [own];
  const others = workspace.filter(
    (view) => view.zone !== zone && !view.zone.originUnknown && view.zone.class === zone.class,
  );
  return [own, ...others];
}

/** The same zones without what was found in them. */
export const zonesOf = (scope: Scope): Zone[] => viewsOf(scope).map(({ zone }) => zone);

/** The zones that a name is in, those with the longest name: mostly one, two when a zone is loaded in two versions. */
export function homesOf(zones: readonly Zone[], wire: Uint8Array): Zone[] {
  const around = zones.filter(({ apexWire }) => isUnder(wire, apexWire));
  const longest = Math.max(0, ...around.map(({ apexWire }) => apexWire.length));
  return around.filter(({ apexWire }) => apexWire.length === longest);
}

/** Files that something else writes: what is changed in them is lost. */
const WRITTEN_ELSEWHERE: Partial<Record<FileKind, string>> = {
  secondary: 'a copy of a zone that another server has',
  signed: 'what a signer made of the zone',
  journaled: 'kept by a server with a journal (freeze the zone first)',
  previous: 'an older state of the zone',
};

/** Why a zone's file is not to be edited; undefined when it is. */
export const whyNotEdited = ({ opened }: ZoneView): string | undefined => WRITTEN_ELSEWHERE[opened.kind.kind];
