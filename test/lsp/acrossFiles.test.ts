/** What is said about a zone because of other files: it follows them as they change. */
import { describe, expect, it } from 'vitest';
import { open, type Session, ZONE } from '../support/lsp.ts';

const HEAD = (origin: string, serial = 1): string =>
  `$ORIGIN ${origin}\n$TTL 1h\n@ SOA ns.example.net. hostmaster.example.net. ${serial} 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n`;
const FORWARD = `${HEAD('example.com.')}@ MX 10 mail\nmail A 192.0.2.25\n`;
const REVERSE = HEAD('2.0.192.in-addr.arpa.');
const REVERSE_PATH = '/zones/db.2.0.192.in-addr.arpa';

async function codes({ editor }: Session, uri = ZONE): Promise<unknown[]> {
  const report = await editor.pull(uri);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

describe('findings across files', () => {
  it('a reverse zone that is closed', async () => {
    const session = await open(FORWARD, { disk: { [REVERSE_PATH]: REVERSE } });
    session.host.pass(1000);
    await session.editor.settled();
    expect(await codes(session)).toEqual(['mail-host-without-ptr']);
  });

  it('a reverse zone that is edited', async () => {
    const session = await open(FORWARD, { disk: { [REVERSE_PATH]: REVERSE } });
    const uri = `file://${REVERSE_PATH}`;
    await session.editor.open(uri, `${REVERSE}25 PTR mail.example.com.\n`);
    await session.editor.settled();
    expect(await codes(session)).toEqual([]);
    await session.editor.change(uri, [{ text: `${REVERSE}25 PTR host25.example.com.\n` }]);
    await session.editor.settled();
    expect(await codes(session)).toEqual(['ehlo-differs-from-ptr']);
    expect(await codes(session, uri)).toEqual(['ptr-not-confirmed']);
  });

  it('an older state beside the file', async () => {
    const session = await open(FORWARD, {
      disk: { '/zones/example.com.zone': FORWARD, '/zones/example.com.zone.old': HEAD('example.com.') },
    });
    session.host.pass(1000);
    await session.editor.settled();
    expect(await codes(session)).toEqual(['serial-not-raised']);
  });

  it('the state that was committed last', async () => {
    const session = await open(FORWARD, {
      disk: { '/zones/example.com.zone': FORWARD },
      committed: { '/zones/example.com.zone': HEAD('example.com.') },
    });
    await session.editor.settled();
    expect(await codes(session)).toEqual(['serial-not-raised']);
  });
});
