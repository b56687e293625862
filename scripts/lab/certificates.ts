/** The lab's certificate authority and what it has signed, made anew for every lab by the openssl program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labKey } from './keys.ts';
import { CERTIFICATES, type Certified } from './plan.ts';
import { run } from './processes.ts';

/** Where they lie in the folder of a lab. */
export const authorityFile = (folder: string): string => join(folder, 'authority.pem');
export const certificateFile = (folder: string, name: string): string => join(folder, `${name}.pem`);
export const keyFile = (folder: string, name: string): string => join(folder, `${name}.key`);

export async function makeCertificates(folder: string): Promise<void> {
  writeKey(folder, 'authority');
  await run('openssl', [
    ...['req', '-x509', '-new', '-key', keyFile(folder, 'authority'), '-out', authorityFile(folder)],
    ...['-days', '30', '-subj', '/CN=Zonesmith lab authority'],
  ]);
  await Promise.all(Object.entries(CERTIFICATES).map(([name, certified]) => makeCertificate(folder, name, certified)));
}

function writeKey(folder: string, name: string): void {
  writeFileSync(keyFile(folder, name), labKey(name).export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
}

async function makeCertificate(folder: string, name: string, { names, signer, days }: Certified): Promise<void> {
  writeKey(folder, name);
  const request = join(folder, `${name}.csr`);
  const extensions = join(folder, `${name}.ext`);
  writeFileSync(extensions, `subjectAltName=${names.map((host) => `DNS:${host}`).join(',')}\n`);
  await run('openssl', ['req', '-new', '-key', keyFile(folder, name), '-subj', `/CN=${names[0]}`, '-out', request]);
  const signed =
    signer === 'itself'
      ? ['-signkey', keyFile(folder, name)]
      : ['-CA', authorityFile(folder), '-CAkey', keyFile(folder, 'authority'), '-set_serial', serialOf(name)];
  await run('openssl', [
    ...['x509', '-req', '-in', request, ...signed, '-days', String(days), '-extfile', extensions],
    ...['-out', certificateFile(folder, name)],
  ]);
}

/** An authority gives every certificate another serial number. */
const serialOf = (name: string): string => String(2 + Object.keys(CERTIFICATES).indexOf(name));
