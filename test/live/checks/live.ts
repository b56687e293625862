/** Runs one live check on a zone in a world without network. */
import type { LiveCheck, LiveResult } from '../../../server/src/live/check.ts';
import { runChecks, subjectsOf } from '../../../server/src/live/run.ts';
import { DEFAULT_LIVE_SETTINGS, type LiveSettings } from '../../../server/src/live/settings.ts';
import { Lines } from '../../../server/src/text/lines.ts';
import type { Zone } from '../../../server/src/zone/zone.ts';
import { load } from '../../support/check.ts';
import { type FakeWorld, type FakeWorldSetup, fakeWorld, Signal } from '../../support/fakeWorld.ts';

export interface LiveSetup extends FakeWorldSetup {
  readonly settings?: Partial<LiveSettings>;
  readonly origin?: string;
  /** Default: true, every server serves the file. */
  readonly served?: boolean;
}

export interface Ran {
  readonly zone: Zone;
  readonly world: FakeWorld;
  readonly results: readonly LiveResult[];
  /** `verdict subject`, and ` line:severity` when something is shown in the file. */
  readonly shown: readonly string[];
}

/** A zone whose secondary is elsewhere. */
export const ZONE = `$TTL 3600
@ IN SOA ns1 hostmaster 2026050101 7200 1800 1209600 3600
@ IN NS ns1
@ IN NS ns2.example.net.
ns1 IN A 192.0.2.53
@ IN MX 10 mail
mail IN A 192.0.2.25
`;

export const SECONDARY = { 'ns2.example.net. A': '198.51.100.53', 'ns2.example.net. AAAA': 'NODATA' };

/** Runs all subjects of the check. */
export async function runCheck(check: LiveCheck, text: string, setup: LiveSetup = {}): Promise<Ran> {
  const zone = load(text, { origin: setup.origin ?? 'example.com.' });
  const zones = setup.served === false ? [] : [zone];
  const world = fakeWorld({ zones, ...setup, dns: { ...SECONDARY, ...setup.dns } });
  const settings = { ...DEFAULT_LIVE_SETTINGS, ...setup.settings };
  const ids = subjectsOf(zone, settings, [check]).hosts.flatMap(({ tests }) => tests.map(({ id }) => id));
  const results: LiveResult[] = [];
  await runChecks(zone, ids, world, settings, new Signal(), (_, more) => results.push(...more), { checks: [check] });
  return { zone, world, results, shown: results.map((result) => showResult(zone, result)) };
}

export function showResult(zone: Zone, { verdict, subject, finding }: LiveResult): string {
  if (!finding) return `${verdict} ${subject}`;
  const { line } = new Lines(zone.files[finding.place.file].codes).at(finding.place.start);
  return `${verdict} ${subject} ${line}:${finding.severity}`;
}
