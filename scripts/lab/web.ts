/** A web server that holds MTA-STS policies (RFC 8461), and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { certificateFile, keyFile } from './certificates.ts';
import { ADDRESSES, POLICIES } from './plan.ts';

const PATH = '/.well-known/mta-sts.txt';

export async function startWeb(folder: string): Promise<void> {
  const server = createServer(
    { cert: readFileSync(certificateFile(folder, 'web')), key: readFileSync(keyFile(folder, 'web')) },
    (request, response) => {
      const policy = request.url === PATH ? POLICIES[request.headers.host ?? ''] : undefined;
      response.writeHead(policy === undefined ? 404 : 200, { 'content-type': 'text/plain' });
      response.end(policy ?? 'there is no such policy\n');
    },
  );
  await new Promise<void>((resolve) => server.listen(443, ADDRESSES.web, resolve));
}
