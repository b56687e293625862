/**
 * Our resolver and dig ask the same server, BIND on the loopback interface, for every RRset of the zones in examples/
 * and of a zone with one record of each type: the data must be the same, octet by octet. Runs where both are installed.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE_DNS } from '../../../server/src/host/node/live/dnsHost.ts';
import { DnsResolver } from '../../../server/src/live/dns/resolver.ts';
import { transferZone } from '../../../server/src/live/dns/transfer.ts';
import { parseTsigKey } from '../../../server/src/live/dns/tsigKey.ts';
import type { LiveRecord, ServerAddress } from '../../../server/src/live/resolver.ts';
import { hexOf } from '../../../server/src/records/fields/hex.ts';
import { printName } from '../../../server/src/records/name.ts';
import { RECORD_TYPES } from '../../../server/src/records/types/index.ts';
import { check } from '../../support/check.ts';
import { NEVER } from './fakes.ts';
import { name } from './messages.ts';
import { SECRET } from './recordedTransfers.ts';

const HOST = '127.0.0.1';
const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
const KEY = `hmac-sha512:key.example:${SECRET}`;
/** BIND does not load a zone that has records of these types, or not at any owner. */
const LEFT_OUT = new Set(['MD', 'MF', 'SOA', 'NXT', 'NSEC3', 'NSEC3PARAM', 'DNAME', 'NS']);

const isInstalled = ['named', 'dig'].every((tool) => !spawnSync(tool, ['-v']).error);

function typesZone(): string {
  const types = RECORD_TYPES.filter(
    (type) => type.example !== '' && !type.unknownToBind && !LEFT_OUT.has(type.mnemonic),
  );
  const records = types.map(({ mnemonic, code, example }) => `t${code} ${mnemonic} ${example}`);
  return ['$TTL 300', '@ SOA ns hostmaster 1 7200 3600 1209600 300', '@ NS ns', 'ns A 192.0.2.53', ...records, ''].join(
    '\n',
  );
}

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
  const zones = ['types.example', ...examples.keys()];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zonesmith-dig-'));
    server = { protocol: 'udp', address: HOST, port: await freePort() };
    writeFileSync(join(folder, 'types.example'), typesZone());
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

  /** What dig prints, `owner TYPE-code hexadecimal` for each record. */
  function dig(...args: string[]): string[] {
    const options = [`@${HOST}`, '-p', String(server.port), '+unknownformat', '+noall', '+answer'];
    const text = execFileSync('dig', [...options, ...args], { encoding: 'latin1' });
    const records = text.matchAll(/^(\S+)\s+\d+\s+CLASS1\s+TYPE(\d+)\s+\\# \d+ ?(.*)$/gm);
    return [...records].map(([, owner, type, hex]) => `${owner} ${type} ${hex.replaceAll(' ', '')}`);
  }

  const shown = (records: readonly LiveRecord[]): string[] =>
    records.map(({ owner, type, rdata }) => `${printName(owner)} ${type} ${hexOf(rdata)}`);

  it.each(zones)('%s, transferred with a key and asked for', async (zone) => {
    const request = { server, zone: name(`${zone}.`), timeout: 5000, key: parseTsigKey(KEY)! };
    const transfer = await transferZone(NODE_DNS, request, NEVER);
    if (transfer.kind === 'failed') throw new Error(transfer.why);
    const all = dig('-y', KEY, zone, 'AXFR');
    expect([...shown(transfer.records), all[0]]).toEqual(all);

    const sets = new Map<string, LiveRecord>();
    for (const record of transfer.records) sets.set(`${printName(record.owner)} ${record.type}`, record);
    const resolver = new DnsResolver(NODE_DNS, { servers: [server], timeout: 5000, inFlight: 32 });
    const asked = [...sets.values()].map(async ({ owner, type }) => {
      const answer = await resolver.ask({ name: owner, type, server }, NEVER);
      return answer.kind === 'answer' ? shown(answer.records) : [answer.kind];
    });
    const questions = [...sets.keys()].map((set) => set.replace(/ (\d+)$/, ' TYPE$1'));
    writeFileSync(join(folder, 'questions'), `${questions.join('\n')}\n`);
    const answers = (await Promise.all(asked)).flat();
    expect(answers.length).toBeGreaterThanOrEqual(sets.size);
    expect(answers.toSorted()).toEqual(dig('-f', join(folder, 'questions')).toSorted());
  });
});
