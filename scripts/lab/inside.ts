/** The part of the lab that runs in a network of its own: starts every server, waits until it answers, ends them all. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, greets } from './ask.ts';
import { startBind } from './bind.ts';
import { authorityFile, makeCertificates } from './certificates.ts';
import { runCommand } from './command.ts';
import { writeZones } from './dnssec.ts';
import { startDoh } from './doh.ts';
import { startHostile } from './hostile.ts';
import { LARGE_ZONE, largeZone, TYPES_ZONE, typesZone } from './madeZones.ts';
import { setUpNetwork } from './network.ts';
import { startNsd } from './nsd.ts';
import { leadPage } from './page.ts';
import { ADDRESSES, BANNER, SAID_TO_SERVE } from './plan.ts';
import { startPostfix } from './postfix.ts';
import { hasUsers, type Program } from './processes.ts';
import { startLists } from './rbldnsd.ts';
import { startMailHosts } from './smtp.ts';
import { startWeb } from './web.ts';
import { readZones } from './zones.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Zone files that are served: what newcomers see, what the lab itself needs, and the cases of the tests. */
const ZONE_FOLDERS = ['examples', 'scripts/lab/zones', 'test/lab/zones'].map((folder) => join(ROOT, folder));

/** Runs the lab for as long as `command` runs, or until it is told to stop; resolves to the exit code. */
export async function runInside(folder: string, command: readonly string[]): Promise<number> {
  const told = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(0));
    // The part outside has ended, whatever happened to it.
    process.once('disconnect', () => resolve(0));
  });
  const programs: Program[] = [];
  try {
    await setUpNetwork(folder);
    await startServers(folder, programs);
    const trouble = Promise.race(programs.map((program) => program.trouble));
    process.env['NODE_EXTRA_CA_CERTS'] = authorityFile(folder);
    const port = Number(process.env['PORT']);
    if (command.length > 0 && port > 0) await leadPage(folder, port);
    console.log('ready');
    return await Promise.race([trouble, command.length > 0 ? runCommand(command, told) : told]);
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    // The part outside does so as well, unless somebody killed it.
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServers(folder: string, programs: Program[]): Promise<void> {
  const made = join(folder, 'made');
  mkdirSync(made);
  writeFileSync(join(made, `${TYPES_ZONE}.zone`), typesZone(...SAID_TO_SERVE));
  writeFileSync(join(made, `${LARGE_ZONE}.zone`), largeZone(...SAID_TO_SERVE));
  const [zones] = await Promise.all([readZones([...ZONE_FOLDERS, made]), makeCertificates(folder)]);
  const files = await writeZones(folder, zones);
  const start = async (program: Program, ready: Promise<unknown>) => {
    programs.push(program);
    await Promise.race([ready, program.trouble]);
  };
  await Promise.all([
    startHostile(),
    startMailHosts(folder),
    startWeb(folder),
    startDoh(folder),
    startMail(folder, start),
    start(startBind(folder, files), Promise.all(BIND.map((address) => answers(address, '')))),
    start(startNsd(folder, files), answers(ADDRESSES.lagging, 'example.com')),
    start(startLists(folder), answers(ADDRESSES.lists, 'zen.spamhaus.org')),
  ]);
}

async function startMail(folder: string, start: (program: Program, ready: Promise<unknown>) => Promise<void>) {
  const addresses = [ADDRESSES.mail, ADDRESSES.mail6];
  if (hasUsers()) {
    return start(await startPostfix(folder), Promise.all(addresses.map((address) => greets(address, 25))));
  }
  console.log('Postfix wants a user of its own, and so a real root; a scripted server stands in for it');
  const greeting = `220 ${BANNER}`;
  const hosts = addresses.map(
    (address) => ({ name: 'mail.example.com', address, greeting, certificate: 'mail' }) as const,
  );
  await startMailHosts(folder, hosts);
}

const BIND = [ADDRESSES.root, ADDRESSES.tld, ADDRESSES.primary, ADDRESSES.secondary, ADDRESSES.resolver];
