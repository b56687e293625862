/** Mail servers that do what Postfix does not: an odd greeting, a bad certificate, no STARTTLS, patience wanted. */
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { certificateFile, keyFile } from './certificates.ts';
import { MAIL_HOSTS, type ScriptedMail } from './plan.ts';

/** Starts all of them, or those in `hosts`; resolves when they listen. */
export async function startMailHosts(folder: string, hosts: readonly ScriptedMail[] = MAIL_HOSTS): Promise<void> {
  await Promise.all(hosts.map((host) => startMailHost(folder, host)));
}

async function startMailHost(folder: string, host: ScriptedMail): Promise<void> {
  const { certificate } = host;
  const context =
    certificate &&
    createSecureContext({
      cert: readFileSync(certificateFile(folder, certificate)),
      key: readFileSync(keyFile(folder, certificate)),
    });
  const server = createServer((socket) => {
    const greet = setTimeout(() => {
      socket.write(`${host.greeting}\r\n`);
      converse(socket, host, context);
    }, host.delay ?? 0);
    socket.once('close', () => clearTimeout(greet));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(25, host.address, resolve));
}

/** The whole of the protocol that a probe speaks (RFC 5321 §4.1): EHLO, STARTTLS, QUIT. */
function converse(socket: Socket, host: ScriptedMail, context: SecureContext | undefined): void {
  const lines = createInterface({ input: socket });
  // It passes on what befalls the socket.
  lines.on('error', () => socket.destroy());
  const say = (line: string) => socket.write(`${line}\r\n`);
  lines.on('line', (line) => {
    const verb = line.split(' ')[0].toUpperCase();
    if (verb === 'EHLO') {
      say(`250-${host.name}`);
      if (context) say('250-STARTTLS');
      say('250 8BITMIME');
    } else if (verb === 'STARTTLS' && context) {
      say('220 go ahead');
      lines.close();
      if (host.brokenTls) return void socket.write('no TLS here\r\n');
      const secured = new TLSSocket(socket, { isServer: true, secureContext: context });
      secured.on('error', () => secured.destroy());
      // Offering it once more inside would be a fault (RFC 3207 §4.2).
      converse(secured, host, undefined);
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('502 not in this lab');
  });
}
