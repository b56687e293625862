/** Zones of the workspace as what evaluators of mail policies ask. */
import type { Lookup } from '../../mail/lookup.ts';
import { lookupOver } from '../../rules/support/zoneLookup.ts';
import type { Snapshot } from '../snapshot.ts';
import { askZones } from './zones.ts';

/** Answers from the zones at hand; what they do not know is unknown. */
export const workspaceLookup = (snapshot: Snapshot): Lookup => lookupOver((name) => askZones(snapshot, name));
