/**
 * Our resolver and dig ask the same server, BIND on the loopback interface, for every RRset of the zones in examples/
 * and of a zone with one record of each type: the data must be the same, octet by octet. Runs where both are installed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPES_ZONE, typesZone } from '../../../scripts/lab/madeZones.ts';
import { NODE_DNS } from '../../../server/src/host/node/live/dnsHost.ts';
import { DnsResolver } from '../../../server/src/live/dns/resolver.ts';
import { transferZone } from '../../../server/src/live/dns/transfer.ts';
import { parseTsigKey } from '../../../server/src/live/dns/tsigKey.ts';
import type { ServerAddress } from '../../../server/src/live/resolver.ts';
import { check } from '../../support/check.ts';
import { askedOfBoth, dugRecords, setsIn, shownRecords } from '../../support/dig.ts';
import { NEVER } from './fakes.ts';
import { name } from './messages.ts';
import { SECRET } from './recordedTransfers.ts';

const HOST = '127.0.0.1';
const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
const KEY = `hmac-sha512:key.example:${SECRET}`;
const isInstalled = ['named', 'dig'].every((tool) => !spawnSync(tool, ['-v']).error);

/** Path of each example by its zone; those that BIND refuses are examples of faults. */
const examples = new Map<string, string>();
for (const file of readdirSync(EXAMPLES)) {
  const origin = file.replace(/^db\./, '');
  const path = join(EXAMPLES, file);
  if (check(readFileSync(path), { origin: `${origin}.` }).refusedBy.length === 0) examples.set(origin, path);
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const socket = createSocket('udp4').bind(0, HOST, () => {
      const { port } = socket.address();
      socket.close(() => found(port));
    });
  });

describe.runIf(isInstalled)('the same as dig', { timeout: 60_000 }, () => {
  let folder: string;
  let named: ChildProcess;
  let server: ServerAddress & { readonly port: number };
  const zones = [TYPES_ZONE, ...examples.keys()];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zonesmith-dig-'));
    server = { protocol: 'udp', address: HOST, port: await freePort() };
    writeFileSync(join(folder, TYPES_ZONE), typesZone('ns'));
    writeFileSync(join(folder, 'named.conf'), configuration());
    named = spawn('named', ['-c', join(folder, 'named.conf'), '-g'], { stdio: ['ignore', 'ignore', 'pipe'] });
    await new Promise<void>((started, failed) => {
      let log = '';
      named.stderr!.on('data', (text) => {
        log += text;
        if (/ running\n/.test(log)) started();
      });
      named.on('exit', () => failed(new Error(log)));
    });
  });

  afterAll(async () => {
    const ended = new Promise((done) => named.once('exit', done));
    if (named.kill()) await ended;
    rmSync(folder, { recursive: true });
  });

  const configuration = (): string => `
    options {
      directory "${folder}"; pid-file "${folder}/pid"; session-keyfile "${folder}/session";
      listen-on port ${server.port} { ${HOST}; }; listen-on-v6 { none; };
      recursion no; notify no; dnssec-validation no; empty-zones-enable no; check-names primary ignore;
      allow-transfer { key key.example; };
    };
    controls {};
    key key.example { algorithm hmac-sha512; secret "${SECRET}"; };
    ${zones.map((zone) => `zone "${zone}" { type primary; file "${examples.get(zone) ?? zone}"; };`).join('\n')}`;

  it.each(zones)('%s, transferred with a key and asked for', async (zone) => {
    const request = { server, zone: name(`${zone}.`), timeout: 5000, key: parseTsigKey(KEY)! };
    const transfer = await transferZone(NODE_DNS, request, NEVER);
    if (transfer.kind === 'failed') throw new Error(transfer.why);
    const whom = [`@${HOST}`, '-p', String(server.port)];
    const all = dugRecords(...whom, '-y', KEY, zone, 'AXFR');
    expect([...shownRecords(transfer.records), all[0]]).toEqual(all);

    const resolver = new DnsResolver(NODE_DNS, { servers: [server], timeout: 5000, inFlight: 32 });
    const questions = setsIn(transfer.records).map((set) => ({ ...set, server }));
    const { ours, digs } = await askedOfBoth(resolver, questions, join(folder, 'questions'), whom);
    expect(ours.length).toBeGreaterThanOrEqual(questions.length);
    expect(ours).toEqual(digs);
  });
});
