/** DNS over HTTPS (RFC 8484) that pages may ask: it hands the message to the resolver, and lets every origin read the answer. */
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { certificateFile, keyFile } from './certificates.ts';
import { ADDRESSES, PLAIN_DOH } from './plan.ts';

const MESSAGE = 'application/dns-message';
const MOST_OCTETS = 65_535;
const PATIENCE_MILLISECONDS = 5000;

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, accept',
} as const;

/** With TLS at `ADDRESSES.doh`, and without it at `PLAIN_DOH`. */
export async function startDoh(folder: string): Promise<void> {
  const plain = createServer(handle);
  const secure = createSecureServer(
    { cert: readFileSync(certificateFile(folder, 'dns')), key: readFileSync(keyFile(folder, 'dns')) },
    handle,
  );
  await Promise.all([
    new Promise<void>((resolve) => plain.listen(PLAIN_DOH.port, PLAIN_DOH.address, resolve)),
    new Promise<void>((resolve) => secure.listen(443, ADDRESSES.doh, resolve)),
  ]);
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  answer(request).then(
    ([status, body]) => {
      response.writeHead(status, body.length > 0 ? { ...CORS, 'content-type': MESSAGE } : CORS);
      response.end(body);
    },
    () => response.writeHead(502, CORS).end(),
  );
}

const nothing = (status: number) => [status, Buffer.alloc(0)] as const;

async function answer(request: IncomingMessage): Promise<readonly [status: number, body: Buffer]> {
  if (request.method === 'OPTIONS') return nothing(204);
  const url = new URL(request.url ?? '/', 'http://doh');
  if (url.pathname !== PLAIN_DOH.path) return nothing(404);
  if (request.method === 'GET') {
    const question = url.searchParams.get('dns');
    return question === null ? nothing(400) : [200, await askResolver(Buffer.from(question, 'base64url'))];
  }
  if (request.method !== 'POST') return nothing(405);
  if (request.headers['content-type'] !== MESSAGE) return nothing(415);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const question = Buffer.concat(chunks);
  return question.length > MOST_OCTETS ? nothing(413) : [200, await askResolver(question)];
}

function askResolver(question: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    const timer = setTimeout(() => fail(new Error('the resolver is silent')), PATIENCE_MILLISECONDS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      socket.close();
      reject(error);
    };
    socket.once('error', fail);
    socket.once('message', (message) => {
      clearTimeout(timer);
      socket.close();
      resolve(message);
    });
    socket.send(question, 53, ADDRESSES.resolver);
  });
}
