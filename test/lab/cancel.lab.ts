/** Work that is called off ends at once, though the server would be waited for, and leaves no socket. */
import { expect, it } from 'vitest';
import { LARGE_SETS, LARGE_ZONE, largeZone } from '../../scripts/lab/madeZones.ts';
import { ADDRESSES } from '../../scripts/lab/plan.ts';
import { compareServed } from '../../server/src/live/compareServed.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../server/src/live/settings.ts';
import { load } from '../support/check.ts';
import { labWorld } from './support/checks.ts';

/** One round of everything that is due: no timer of seconds is among it. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const openSockets = (): number => process.getActiveResourcesInfo().filter((kind) => kind.startsWith('UDP')).length;

it(`a comparison of ${LARGE_SETS} RRsets with a silent server`, async () => {
  const zone = load(largeZone('silent.example.net.'), { origin: `${LARGE_ZONE}.` });
  const before = openSockets();
  const controller = new AbortController();
  const order: string[] = [];
  const server = { protocol: 'udp', address: ADDRESSES.silent, port: 53 } as const;
  const { resolver } = labWorld({ ...DEFAULT_LIVE_SETTINGS, timeout: 600_000 });
  const run = compareServed(zone, server, resolver, controller.signal, LARGE_SETS).then(({ unknown }) => {
    order.push('ended');
    return unknown;
  });
  while (openSockets() < before + DEFAULT_LIVE_SETTINGS.inFlight) await turn();
  expect(order).toEqual([]);
  controller.abort();
  await turn();
  order.push('a turn later');
  expect(order).toEqual(['ended', 'a turn later']);
  const unknown = await run;
  expect([unknown.length, unknown[0].why]).toEqual([LARGE_SETS, 'the server was not waited for']);
  while (openSockets() > before) await turn();
});
