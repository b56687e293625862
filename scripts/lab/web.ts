/** A web server that holds MTA-STS policies (RFC 8461) and logos (BIMI), and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { certificateFile, keyFile } from './certificates.ts';
import { ADDRESSES, PAGES } from './plan.ts';

export async function startWeb(folder: string): Promise<void> {
  const server = createServer(
    { cert: readFileSync(certificateFile(folder, 'web')), key: readFileSync(keyFile(folder, 'web')) },
    (request, response) => {
      const page = PAGES[`${request.headers.host}${request.url}`];
      response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' });
      response.end(page?.body ?? 'there is no such page\n');
    },
  );
  await new Promise<void>((resolve) => server.listen(443, ADDRESSES.web, resolve));
}
